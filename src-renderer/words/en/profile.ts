/** Words of a client’s profile. */
export const profile = {
  // features/invoices/profile/format-tab.tsx
  format: 'Format',
  ledes1998b: 'LEDES 1998B',
  ledes98biV2: 'LEDES 98BI V2',
  clientsId: 'Client’s id',
  firmsIdUsFederalTax: 'Firm’s id (US: federal tax id)',
  characters: 'Characters',
  ascii: 'ASCII',
  windows1252: 'Windows-1252',
  utf8: 'UTF-8',
  lineEnds: 'Line ends',
  crlfWindows: 'CRLF (Windows)',
  lf: 'LF',
  fewestDecimals: 'Fewest decimals',
  idsAndInvoiceNumbers: 'Ids and invoice numbers',
  lettersAndDigits: 'Letters and digits',
  lettersDigitsHyphens: 'Letters, digits, hyphens',
  anything: 'Anything',
  timekeeperClasses: 'Timekeeper classes',
  sixLettersPartnr: 'Six letters (PARTNR)',
  twoLettersPt: 'Two letters (PT)',

  // features/invoices/profile/parties-tab.tsx
  ledes1998bSaysNone:
    'LEDES 1998B says none of this. It is kept, and written once 98BI is chosen under “Format and ids”.',
  clientsTaxId: 'Client’s tax id',
  kindOfTax: 'Kind of tax',
  taxRate: 'Tax rate, %',
  countriesAreWritten: 'Countries are written',
  inThreeLettersUsa: 'In three letters (USA)',
  inTwoLettersUs: 'In two letters (US)',
  firm: 'The firm',
  client: 'The client',
  firmsOwn: 'Firm’s',
  clientsOwn: 'Client’s',
  addressSecondLine: 'address, second line',
  stateOrRegion: 'state or region',
  nameOf: (word: string) => `${word} name`,

  // features/invoices/profile/profile-dialog.tsx
  formatAndIds: 'Format and ids',
  rules: 'Rules',
  addressesAndTax: 'Addresses and tax',
  timekeepers: 'Timekeepers',
  profileSaved: (profileName: string) => `Profile ${profileName} saved.`,
  newClientProfile: 'New client profile',
  clientProfile: (profileName: string) => `Client profile ${profileName}`,
  partsOfProfile: 'Parts of the profile',
  toMend: (labelsId: string, mend: number) => `${labelsId} (${mend} to mend)`,

  // features/invoices/profile/profile-draft.ts
  charactersUnit: 'characters',
  days: 'days',
  numberBetween: (least: number, most: string, unit: string) => `${least} to ${most} ${unit}`,
  numberBelow100Such: 'A number below 100, such as 20',
  noSuchCountry: 'No such country',
  namedAboveAlready: 'Named above already',
  needed: 'Needed',
  atMostCharacters: (string: string) => `At most ${string} characters`,
  twoCapitalLettersSuch: 'Two capital letters, such as US',

  // features/invoices/profile/profile-list.tsx
  readingProfiles: 'Reading profiles',
  clientProfiles: 'Client profiles',
  profileSaid: (name: string, format: string) => `${name}, LEDES ${format}`,
  profileSaysWhichLedesClient:
    'A profile says which LEDES a client takes, under which ids, and how long its texts may be.',
  noClientProfilesYet: 'No client profiles yet',
  newProfile: 'New profile',
  clientFirm: (clientId: string, lawFirmId: string) => `Client ${clientId} · firm ${lawFirmId}`,
  notNamed: 'not named',
  formatFacts: (format: string, encodingWords: string, lineEnds: string) =>
    `LEDES ${format} · ${encodingWords} · ${lineEnds}`,
  edit: 'Edit…',
  profileTakenOutOfUse: (name: string) => `Profile ${name} taken out of use.`,

  // features/invoices/profile/rules-tab.tsx
  longestNarrative: 'Longest narrative',
  narrativeCharacters: 'Characters; some portals take 1,023',
  longestInvoiceDescription: 'Longest invoice description',
  textAboutWholeInvoice: 'The text about the whole invoice',
  longestInvoiceNumber: 'Longest invoice number',
  numberCharacters: 'Characters; LEDES takes 20',
  oldestInvoiceDays: 'Oldest invoice, days',
  emptyOfAnyAge: 'Empty: of any age',
  clientWantsItsOwnMatter: 'The client wants its own matter number on every line',
  clientTakesOnlyLinesWithin: 'The client takes only lines within the billing period',
  clientTakesOnlyBillingPeriods: 'The client takes only billing periods within one month',
  codesOfOtherSetsStop:
    'A code of a set that this client or the invoice doesn’t use stops the export (otherwise it is warned of)',
  clientTakesInvoicesWithDate: 'The client takes invoices with a date in the future',
  everyFileHoldsOneInvoice: 'Every file holds one invoice of one matter: all known receivers take that.',

  // features/invoices/profile/timekeepers-tab.tsx
  whoeverIsNotNamedHere:
    'Whoever is not named here goes out by name and initials, with the class that was set for this client.',
  thisTimekeeper: 'this timekeeper',
  id: 'Id',
  surname: 'Surname',
  firstName: 'First name',
  class: 'Class',
  callByNameAgain: (who: string) => `Call ${who} by name again`,
  callSomebodyOtherwise: 'Call somebody otherwise',
};
