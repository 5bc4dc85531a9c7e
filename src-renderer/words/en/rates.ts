import { counts } from './counts';

/** Words of Settings, Rates. */
export const rates = {
  // features/settings/rates/card-words.ts
  partners: 'Partners',
  associates: 'Associates',
  paralegals: 'Paralegals',
  blendedRate: 'Blended rate',
  cap: 'Cap',
  discount: 'Discount',
  nobodyThatIsKnownHere: 'Nobody that is known here',
  whoForWhat: (who: string, what: string) => `${who} for ${what}`,
  whoOnWhat: (who: string, what: string) => `${who} on ${what}`,
  percentIsOff: (discountBasis: number) => `${discountBasis} % off`,
  atMostHour: (isCap: boolean, amount: string) => `${isCap ? 'at most ' : ''}${amount} an hour`,
  inForce: 'In force',
  later: 'Later',
  over: 'Over',
  replaced: 'Replaced',
  discountOfZeroTakesNothing: 'A discount of zero takes nothing off: no card is needed.',
  rateOfZeroWouldBill: 'A rate of zero would bill nothing. Mark work as no charge instead.',
  writePercentage: 'Write a percentage, such as 12.5.',
  writeAmount: 'Write an amount, such as 450 or 412.50.',

  // features/settings/rates/import-cards-dialog.tsx
  thisIsWhatTakingFile: 'This is what taking the file would do.',
  rateCardsAddedUndoTakes: (added: number) => `${counts.rateCards(added)} added. Undo takes them back.`,
  importRateCards: 'Import rate cards',
  addCards: (added: number) => `Add ${counts.cards(added)}`,
  whatIsWrong: 'What is wrong',
  problemsNothingIsTaken: (problemCount: number) =>
    `${counts.problems(problemCount)}: nothing is taken until all of them are mended in the file`,
  row: (row: number, heading: string) => `Row ${row}${heading}`,
  column: (column: number) => `column ${column}`,
  cards: 'Cards',
  cardsWillBeAdded: (added: number) => `${counts.cards(added)} will be added`,
  hereAlready: (same: number) => `${same} here already`,
  firstAreShown: (count: number) => `the first ${count} are shown`,
  open: 'open',

  // features/settings/rates/rate-card-dialog.tsx
  timekeeperOnMatter: 'A timekeeper on a matter',
  classForClient: 'A class for a client',
  aTimekeeper: 'A timekeeper',
  aClass: 'A class',
  aMatter: 'A matter',
  aClient: 'A client',
  rateCardAdded: 'Rate card added.',
  addRateCard: 'Add a rate card',
  what: 'What',
  forWhom: 'For',
  ofClass: 'Class',
  percentOff: 'Percent off',
  anHour: (currency: string) => `${currency} an hour`,
  forClientsBilledIn: 'For clients billed in',
  from: 'From',
  toIfItEnds: 'To, if it ends',
  note: 'Note',

  // features/settings/rates/rates-section.tsx
  says: 'Says',
  days: 'Days',
  standing: 'Standing',
  end: 'End',
  readingRates: 'Reading the rates',
  howLineIsRated: (pmsName: string) =>
    `A line is billed at ${pmsName}’s rate for the timekeeper on the matter, else at ${pmsName}’s rate for the timekeeper. Where ${pmsName} has no rate, these cards give one: a blended rate first, then the card for the timekeeper on the matter, the class for the client, the timekeeper, the class; then the lowest cap and the discount. Where a card and ${pmsName} differ, ${pmsName}’s rate is billed and the line shows both.`,
  fromFile: 'From a file…',
  addCard: 'Add a card…',
  addOneForTimekeeperClass:
    'Add one for a timekeeper, a class, a client or a matter. Cards are never changed: a later one holds for its days.',
  noRateCards: 'No rate cards',
  cardsShown: 'Cards shown',
  nowAndLater: 'Now and later',
  all: (count: number) => `All ${count}`,
  rateCards: 'Rate cards',
  endMore: 'End…',
  endNamed: (whomWords: string) => `End: ${whomWords}`,
  workFromToday:
    'Work from today on no longer takes it. Work before today, and everything approved, stays as it is.',
  endThisCardToday: 'End this card today?',
  endIt: 'End it',
};
