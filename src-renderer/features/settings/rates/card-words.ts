import type { RateCard, RateCardContent } from '../../../../shared/money/rate-card';
import { formatMoney } from '../../../state/format';
import type { ReferenceIndex } from '../../../state/use-reference';
import { words } from '../../../words';

/** The classes that a role stands for here; others may be written by their code. */
export const classNames: Readonly<Record<string, string>> = {
  PARTNR: words.rates.partners,
  ASSOC: words.rates.associates,
  PARALG: words.rates.paralegals,
};

export const kindNames: Readonly<Record<RateCard['kind'], string>> = {
  rate: words.common.rate,
  blended: words.rates.blendedRate,
  cap: words.rates.cap,
  discount: words.rates.discount,
};

/** For whom a card is: "Ana Rivera on Smith v. Jones", "Partners for Acme". */
export function whomWords(card: RateCardContent, reference: ReferenceIndex): string {
  const person = card.timekeeperId === null ? null : reference.timekeeperById.get(card.timekeeperId)?.name;
  const matter = card.matterId === null ? null : reference.matterById.get(card.matterId)?.name;
  const client = card.clientId === null ? null : reference.clientById.get(card.clientId)?.name;
  const group = card.classCode === null ? null : (classNames[card.classCode] ?? card.classCode);
  const who = person ?? group;
  const what = matter ?? client;
  if (who == null) return what ?? words.rates.nobodyThatIsKnownHere;
  if (what == null) return who;
  return matter == null ? words.rates.whoForWhat(who, what) : words.rates.whoOnWhat(who, what);
}

/** What it says: "$450.00 an hour", "12.5 % off", or that it ends what was before. */
export function saysWords(card: RateCardContent): string {
  if (card.discountBasis !== null) return words.rates.percentIsOff(card.discountBasis / 100);
  if (card.rateMinor === null) return 'ends';
  return words.rates.atMostHour(card.kind === 'cap', formatMoney(card.rateMinor, card.currency));
}

export type CardStanding = 'now' | 'later' | 'past' | 'replaced';

export const standingWords: Readonly<Record<CardStanding, string>> = {
  now: words.rates.inForce,
  later: words.rates.later,
  past: words.rates.over,
  replaced: words.rates.replaced,
};

/** Where a card stands today: the last one made that names a day holds for it. */
export function standingOf(card: RateCard, all: readonly RateCard[], today: string): CardStanding {
  if (card.to !== null && card.to < today) return 'past';
  if (card.from > today) return 'later';
  const holds = all.findLast(
    (other) => isSameWhom(card, other) && other.from <= today && (other.to === null || today <= other.to),
  );
  return holds === undefined || holds.id === card.id ? 'now' : 'replaced';
}

function isSameWhom(one: RateCard, other: RateCard): boolean {
  return (
    one.kind === other.kind &&
    one.matterId === other.matterId &&
    one.clientId === other.clientId &&
    one.timekeeperId === other.timekeeperId &&
    one.classCode === other.classCode
  );
}

/** What is wrong with an amount that was typed for a card; null where it can be taken, or nothing is typed yet. */
export function amountProblem(text: string, kind: RateCard['kind']): string | null {
  const isDiscount = kind === 'discount';
  if (text.trim() === '') return null;
  if (/^0*(?:\.0*)?$/.test(text.trim()))
    return isDiscount ? words.rates.discountOfZeroTakesNothing : words.rates.rateOfZeroWouldBill;
  const value = parseHundredths(text);
  if (value !== null && (!isDiscount || value <= 10_000)) return null;
  return isDiscount ? words.rates.writePercentage : words.rates.writeAmount;
}

/** A rate or a percentage as people write it, in hundredths; null where it is no such thing. */
export function parseHundredths(text: string): number | null {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (found === null) return null;
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return value > 0 ? value : null;
}
