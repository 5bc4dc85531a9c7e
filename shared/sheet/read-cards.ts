import type { Client, Matter, Timekeeper } from '../domain/reference';
import { Currency } from '../money/money';
import { ClassCode, cardProblem, type RateCardContent, type RateCardKind } from '../money/rate-card';
import { type CellNote, type CodeRows, cellNote } from '../utbms/code-file';
import type { DayOrder } from './columns';
import type { RateColumn, RateMapping } from './rate-columns';
import { type CellReading, cellQuoted, readDateCell, readRateCell } from './read-cell';

/** What the rows are read against. */
export type CardContext = {
  readonly mapping: RateMapping;
  readonly dayOrder: DayOrder | null;
  readonly timekeepers: readonly Timekeeper[];
  readonly clients: readonly Client[];
  readonly matters: readonly Matter[];
  /** What the firm bills in: a row that names no currency and nobody that is billed in another. */
  readonly currency: Currency;
  /** Clients that are billed in another. */
  readonly clientCurrencies: ReadonlyMap<string, Currency>;
  readonly matterCurrencies: ReadonlyMap<string, Currency>;
};

export type ReadCard = RateCardContent & { readonly note: string | null };
export type CardsReading = {
  /** In the order of the file; complete only where there is no problem. */
  readonly cards: readonly ReadCard[];
  /** Each keeps the whole file out: rates are never half taken. */
  readonly problems: readonly CellNote[];
};

/** Reads rows as rate cards: all wrong cells are told, by row and column. */
export function readCards(file: CodeRows, context: CardContext): CardsReading {
  const problems: CellNote[] = [];
  const cards = file.rows.flatMap(({ row, cells }) => {
    const before = problems.length;
    const wrong = (column: RateColumn | null, why: string) => {
      problems.push(cellNote(file.headings, row, column === null ? undefined : context.mapping[column], why));
    };
    const card = readCard(cells, context, wrong);
    // Whom a card is for makes sense once its cells do.
    const problem = problems.length > before ? null : cardProblem(card, billedIn(card, context));
    if (problem !== null) wrong(columnOf[problem.field] ?? null, problem.why);
    return problems.length > before ? [] : [card];
  });
  return { cards, problems };
}

type Wrong = (column: RateColumn | null, why: string) => void;

function readCard(cells: readonly string[], context: CardContext, wrong: Wrong): ReadCard {
  const { mapping, dayOrder } = context;
  const cell = (column: RateColumn): string => (cells[mapping[column] ?? -1] ?? '').trim();
  const read = <T>(column: RateColumn, reader: (text: string) => CellReading<T>): T | null => {
    const text = cell(column);
    if (text === '') return null;
    const reading = reader(text);
    if (reading.ok) return reading.value;
    wrong(column, reading.why);
    return null;
  };
  const clientId = read('client', (text) => findClient(text, context.clients));
  const matterId = read('matter', (text) => findMatter(text, context.matters));
  const currency = readCurrency(cell('currency')) ?? currencyOfCard({ clientId, matterId }, context);
  if (cell('currency') !== '' && readCurrency(cell('currency')) === null)
    wrong('currency', 'Write a currency by its three letters, as EUR.');
  const from = read('from', (text) => readDateCell(text, dayOrder));
  if (cell('from') === '') wrong('from', 'Write the first day on which it holds.');
  const discountBasis = read('discount', readPercent);
  const rateMinor = read('rate', (text) => readCardRate(text, currency));
  if (cell('rate') === '' && cell('discount') === '') wrong('rate', 'It says neither a rate nor a discount.');
  if (cell('rate') !== '' && cell('discount') !== '')
    wrong('discount', 'A card says a rate or a discount, not both. Write two rows.');
  const card: ReadCard = {
    kind: read('kind', readKind) ?? (cell('discount') === '' ? 'rate' : 'discount'),
    timekeeperId: read('timekeeper', (text) => findTimekeeper(text, context.timekeepers)),
    classCode: read('class', readClass),
    clientId,
    matterId,
    rateMinor,
    discountBasis,
    from: from ?? '1970-01-01',
    to: read('to', (text) => readDateCell(text, dayOrder)),
    currency,
    note: cell('note') === '' ? null : cell('note').slice(0, 500),
  };
  // A matter's client stands beside it in many files, and says nothing more.
  return card.matterId !== null ? { ...card, clientId: null } : card;
}

const readCurrency = (text: string): Currency | null => Currency.safeParse(text.toUpperCase()).data ?? null;

/** What whoever a card is for is billed in; the firm's currency for a card for anybody. */
function currencyOfCard(
  { clientId, matterId }: Pick<RateCardContent, 'clientId' | 'matterId'>,
  { matters, currency, clientCurrencies, matterCurrencies }: CardContext,
): Currency {
  const whose = matterId === null ? clientId : (matters.find(({ id }) => id === matterId)?.clientId ?? null);
  return matterCurrencies.get(matterId ?? '') ?? clientCurrencies.get(whose ?? '') ?? currency;
}

const billedIn = (card: ReadCard, context: CardContext): readonly Currency[] =>
  card.clientId !== null || card.matterId !== null
    ? [currencyOfCard(card, context)]
    : [context.currency, ...context.clientCurrencies.values(), ...context.matterCurrencies.values()];

const columnOf: Partial<Record<keyof RateCardContent, RateColumn>> = {
  kind: 'kind',
  to: 'to',
  rateMinor: 'rate',
  discountBasis: 'discount',
  currency: 'currency',
};

function readCardRate(text: string, currency: Currency): CellReading<number> {
  if (!/^0+(?:\.0+)?$/.test(text)) return readRateCell(text, currency);
  return { ok: false, why: 'A rate of zero. Leave the row out; a card is ended in Settings, Rates.' };
}

const kinds: Readonly<Record<string, RateCardKind>> = {
  rate: 'rate',
  blended: 'blended',
  'blended rate': 'blended',
  cap: 'cap',
  maximum: 'cap',
  discount: 'discount',
};

function readKind(text: string): CellReading<RateCardKind> {
  const kind = kinds[text.toLowerCase()];
  if (kind !== undefined) return { ok: true, value: kind };
  return { ok: false, why: `${cellQuoted(text)} is no kind of card. Write rate, blended, cap or discount.` };
}

function readClass(text: string): CellReading<string> {
  const parsed = ClassCode.safeParse(text.toUpperCase());
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, why: `${cellQuoted(text)} is no class. Write its code, such as PARTNR or ASSOC.` };
}

/** Percent with up to two decimals, in hundredths of a percent. */
function readPercent(text: string): CellReading<number> {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text);
  const basis = found === null ? 0 : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  if (basis > 0 && basis <= 10_000) return { ok: true, value: basis };
  return { ok: false, why: `${cellQuoted(text)} is no discount. Write a percentage such as 12.5.` };
}

const same = (left: string, right: string): boolean =>
  left.trim().toLocaleLowerCase('en') === right.trim().toLocaleLowerCase('en');

/** One of those that bear a name. Two are never guessed between. */
function theOne(what: string, text: string, found: readonly { readonly id: string }[]): CellReading<string> {
  const [first, second] = found;
  if (first === undefined) {
    return { ok: false, why: `No ${what} ${cellQuoted(text)} is known on this laptop.` };
  }
  if (second === undefined) return { ok: true, value: first.id };
  return { ok: false, why: `More than one ${what} is called ${cellQuoted(text)}.` };
}

function findTimekeeper(text: string, all: readonly Timekeeper[]): CellReading<string> {
  const bears = ({ name, initials, email }: Timekeeper) =>
    same(name, text) || same(initials, text) || (email !== null && same(email, text));
  return theOne('timekeeper', text, all.filter(bears));
}

const findClient = (text: string, all: readonly Client[]): CellReading<string> =>
  theOne(
    'client',
    text,
    all.filter(({ name }) => same(name, text)),
  );

function findMatter(text: string, all: readonly Matter[]): CellReading<string> {
  const numbered = all.filter(({ number }) => number !== '' && same(number, text));
  return theOne('matter', text, numbered.length > 0 ? numbered : all.filter(({ name }) => same(name, text)));
}
