import { z } from 'zod';
import { Currency, RateMinor } from './money';

/**
 * The firm's own rate cards. Where the PMS has a rate, that is the rate (contract 25), and a card only tells what it should
 * be; the cards give the rate where the PMS has none.
 */
export const RateCardKind = z.enum(['rate', 'blended', 'cap', 'discount']);
export type RateCardKind = z.infer<typeof RateCardKind>;

const reference = z.guid().nullable();
/** A timekeeper class of LEDES ("PARTNR"). */
export const ClassCode = z.string().regex(/^[A-Z]{2,6}$/);

/** What a card says, for whom and from when to when; both days count. */
export const RateCardContent = z.strictObject({
  kind: RateCardKind,
  matterId: reference,
  clientId: reference,
  timekeeperId: reference,
  classCode: ClassCode.nullable(),
  from: z.iso.date(),
  /** Null: until another card says otherwise. */
  to: z.iso.date().nullable(),
  /** Per hour, for all kinds but a discount; null ends what an earlier card says from that day on. */
  rateMinor: RateMinor.min(1).nullable(),
  /** A discount in hundredths of a percent: 1250 is 12.5 %. Null for all other kinds. */
  discountBasis: z.int().min(1).max(10_000).nullable(),
  currency: Currency,
});
export type RateCardContent = z.infer<typeof RateCardContent>;

/** A card as it is kept: never changed, only followed by later ones, of which the last one holds. */
export const RateCard = RateCardContent.extend({ id: z.guid(), note: z.string().max(500).nullable() });
export type RateCard = z.infer<typeof RateCard>;

/** The levels of a rate, from the one that wins to the one that is asked last. */
export const rateLevels = [
  'entry',
  'pms_matter',
  'pms_timekeeper',
  'blended_matter',
  'blended_client',
  'matter_timekeeper',
  'client_class',
  'timekeeper',
  'class',
] as const;
export const RateLevel = z.enum(rateLevels);
export type RateLevel = z.infer<typeof RateLevel>;

/** Whom the parts of a card name together, as a key: "matter timekeeper" for a card of one timekeeper on one matter. */
function namedBy(
  card: Pick<RateCardContent, 'matterId' | 'clientId' | 'timekeeperId' | 'classCode'>,
): string {
  const parts = [
    card.matterId === null ? '' : 'matter',
    card.clientId === null ? '' : 'client',
    card.timekeeperId === null ? '' : 'timekeeper',
    card.classCode === null ? '' : 'class',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** For whom each kind of card may be. */
const allowed: Readonly<Record<RateCardKind, readonly string[]>> = {
  rate: ['matter timekeeper', 'client class', 'timekeeper', 'class'],
  blended: ['matter', 'client'],
  cap: ['client', 'client class', 'timekeeper', 'class'],
  discount: ['matter', 'client'],
};

const allowedWords: Readonly<Record<RateCardKind, string>> = {
  rate: 'A rate is for a timekeeper on a matter, a class for a client, a timekeeper, or a class.',
  blended: 'A blended rate is for a matter or a client.',
  cap: 'A cap is for a client, a class for a client, a timekeeper, or a class.',
  discount: 'A discount is for a matter or a client.',
};

/**
 * Why a card can't be kept, with the field at fault; null where it can. A card for a client or a matter is in that client's
 * currency; one for anybody is in any in which somebody is billed, and counts for those.
 * @param billedIn what whoever the card is for is billed in
 */
export function cardProblem(
  card: RateCardContent,
  billedIn: readonly Currency[],
): { readonly field: keyof RateCardContent; readonly why: string } | null {
  if (!allowed[card.kind].includes(namedBy(card))) return { field: 'kind', why: allowedWords[card.kind] };
  if (card.to !== null && card.to < card.from) return { field: 'to', why: 'It would end before it begins.' };
  if (card.kind === 'discount') {
    if (card.rateMinor !== null)
      return { field: 'rateMinor', why: 'A discount is a percentage, not a rate.' };
  } else if (card.discountBasis !== null) {
    return { field: 'discountBasis', why: 'Only a discount has a percentage.' };
  }
  if (!billedIn.includes(card.currency)) {
    const isForOne = card.clientId !== null || card.matterId !== null;
    const who = isForOne ? `this client is billed in ${billedIn.join()}` : 'nobody is billed in it';
    const why = `It is in ${card.currency}, and ${who}: two currencies are never summed, and none is converted.`;
    return { field: 'currency', why };
  }
  return null;
}

/** What has to be known of a line to find its rate. */
export type RateQuestion = {
  readonly matterId: string | null;
  readonly clientId: string | null;
  readonly timekeeperId: string;
  readonly classCode: string | null;
  /** The work date: a card holds for the day of the work, whenever it is billed. */
  readonly workDate: string;
  /** What the line is billed in: cards in another currency say nothing of it, and none is converted. */
  readonly currency: Currency;
};

/** One step on the way to a rate, in the order in which they were taken. */
export type RateStep =
  | { readonly step: 'base'; readonly level: RateLevel; readonly rateMinor: number; readonly cardId: string }
  | { readonly step: 'cap'; readonly rateMinor: number; readonly cardId: string }
  | {
      readonly step: 'discount';
      readonly rateMinor: number;
      readonly discountBasis: number;
      readonly cardId: string;
    };

/** What the cards alone say: the rate, the level that gave it, and every step to it. */
export type CardRate = {
  readonly rateMinor: number;
  readonly level: RateLevel;
  readonly steps: readonly RateStep[];
};

/** Cards by kind and by whom they name, each list in the order in which the cards were made. */
export type RateTable = { readonly find: (key: string) => readonly RateCard[]; readonly isEmpty: boolean };

const keyOf = (kind: RateCardKind, ...names: readonly (string | null)[]): string =>
  [kind, ...names.map((name) => name ?? '')].join(' ');

/** @param cards in the order in which they were made: a later one holds over an earlier one for the days that it names */
export function createRateTable(cards: readonly RateCard[]): RateTable {
  const byKey = new Map<string, RateCard[]>();
  for (const card of cards) {
    const key = keyOf(
      card.kind,
      card.currency,
      card.matterId,
      card.clientId,
      card.timekeeperId,
      card.classCode,
    );
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [card]);
    else known.push(card);
  }
  return { find: (key) => byKey.get(key) ?? [], isEmpty: cards.length === 0 };
}

/** The last card made that names this day; one that ends what was before it is none. */
function cardOn(table: RateTable, workDate: string, key: string): RateCard | null {
  const card = table
    .find(key)
    .findLast(({ from, to }) => from <= workDate && (to === null || workDate <= to));
  return card === undefined || (card.rateMinor === null && card.discountBasis === null) ? null : card;
}

/**
 * What the cards in the line's currency say about it: the base of the first level that has one, then the lowest cap that binds, then the
 * discount (the matter's, else the client's), rounded half up to the minor unit per hour once, at the end.
 * @returns null where no level has a card
 */
export function cardRate(table: RateTable, question: RateQuestion): CardRate | null {
  if (table.isEmpty) return null;
  const { matterId, clientId, timekeeperId, classCode, workDate, currency } = question;
  const on = (kind: RateCardKind, ...names: readonly (string | null)[]) =>
    cardOn(table, workDate, keyOf(kind, currency, ...names));
  const ofMatter = (kind: RateCardKind) => (matterId === null ? null : on(kind, matterId, null, null, null));
  const ofClient = (kind: RateCardKind) => (clientId === null ? null : on(kind, null, clientId, null, null));
  const ofClass = (kind: RateCardKind) => (classCode === null ? null : on(kind, null, null, null, classCode));
  const ofClientClass = (kind: RateCardKind) =>
    clientId === null || classCode === null ? null : on(kind, null, clientId, null, classCode);
  const ofTimekeeper = (kind: RateCardKind) => on(kind, null, null, timekeeperId, null);

  const bases: readonly (readonly [RateLevel, () => RateCard | null])[] = [
    ['blended_matter', () => ofMatter('blended')],
    ['blended_client', () => ofClient('blended')],
    ['matter_timekeeper', () => (matterId === null ? null : on('rate', matterId, null, timekeeperId, null))],
    ['client_class', () => ofClientClass('rate')],
    ['timekeeper', () => ofTimekeeper('rate')],
    ['class', () => ofClass('rate')],
  ];
  let base: { level: RateLevel; card: RateCard; rateMinor: number } | null = null;
  for (const [level, find] of bases) {
    const card = find();
    if (card?.rateMinor == null) continue;
    base = { level, card, rateMinor: card.rateMinor };
    break;
  }
  if (base === null) return null;
  const { level, card } = base;
  let { rateMinor } = base;
  const steps: RateStep[] = [{ step: 'base', level, rateMinor, cardId: card.id }];
  for (const cap of [ofClientClass('cap'), ofClient('cap'), ofTimekeeper('cap'), ofClass('cap')]) {
    if (cap?.rateMinor == null || cap.rateMinor >= rateMinor) continue;
    rateMinor = cap.rateMinor;
    steps.push({ step: 'cap', rateMinor, cardId: cap.id });
  }
  const discount = ofMatter('discount') ?? ofClient('discount');
  if (discount?.discountBasis != null) {
    const { discountBasis, id } = discount;
    rateMinor = discounted(rateMinor, discountBasis);
    steps.push({ step: 'discount', rateMinor, discountBasis, cardId: id });
  }
  return { rateMinor, level, steps };
}

/** A rate less a discount in hundredths of a percent, rounded half up: exact, since both factors are integers. */
export function discounted(rateMinor: number, discountBasis: number): number {
  return Math.floor((rateMinor * (10_000 - discountBasis) + 5000) / 10_000);
}

/** What is known about a line's rate beside the cards. */
export type KnownRates = {
  /** Said by a person, read from the PMS or frozen at approval. */
  readonly entryMinor: number | null;
  /** The PMS's own rate for this timekeeper on this matter, and for this timekeeper. */
  readonly pmsMatterMinor: number | null;
  readonly pmsTimekeeperMinor: number | null;
};

export type RateResult = {
  /** Null: nobody knows one. */
  readonly rateMinor: number | null;
  readonly level: RateLevel | null;
  /** What the cards alone say; null where they say nothing. */
  readonly card: CardRate | null;
  /** How much the rate is above (or, negative, below) what the cards say; null where there is nothing to compare. */
  readonly overCardMinor: number | null;
};

/**
 * The rate of a line and where it comes from: the entry's own, else the PMS's (contract 25), else the cards'. Caps and
 * discounts belong to the cards; where another level wins, the difference tells what they would have made of it.
 */
export function rateFor(question: RateQuestion, known: KnownRates, table: RateTable): RateResult {
  const card = cardRate(table, question);
  const [level, rateMinor]: readonly [RateLevel | null, number | null] =
    known.entryMinor !== null
      ? ['entry', known.entryMinor]
      : known.pmsMatterMinor !== null
        ? ['pms_matter', known.pmsMatterMinor]
        : known.pmsTimekeeperMinor !== null
          ? ['pms_timekeeper', known.pmsTimekeeperMinor]
          : [card?.level ?? null, card?.rateMinor ?? null];
  const overCardMinor = rateMinor === null || card === null ? null : rateMinor - card.rateMinor;
  return { rateMinor, level, card, overCardMinor };
}
