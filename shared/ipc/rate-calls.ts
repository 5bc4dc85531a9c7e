import { z } from 'zod';
import { Id } from '../domain/id';
import { Currency } from '../money/money';
import { RateCard, RateCardContent } from '../money/rate-card';
import { DayOrder } from '../sheet/columns';
import { RateMapping } from '../sheet/rate-columns';
import { CellNote } from '../utbms/code-file';
import { call } from './call';

const file = z.strictObject({
  chosen: Id,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: RateMapping,
  dayOrder: DayOrder.nullable(),
});

/** What a file of rate cards says before anything is taken from it. */
export const RateFileLook = z.strictObject({
  hash: z.string(),
  format: z.string(),
  headings: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** Our guess, for the person to change. */
  mapping: RateMapping,
  /** What the file's own days prove; null: ask. */
  dayOrder: DayOrder.nullable(),
});
export type RateFileLook = z.infer<typeof RateFileLook>;

/** What taking the file does, or would do. With any problem nothing is taken. */
export const RateFileOutcome = z.strictObject({
  problems: z.array(CellNote),
  problemCount: z.int(),
  added: z.int(),
  /** Here already in the same words. */
  same: z.int(),
  /** The first of those that are added. */
  cards: z.array(RateCardContent.extend({ note: RateCard.shape.note })),
});
export type RateFileOutcome = z.infer<typeof RateFileOutcome>;

export const rateCalls = {
  /** Says in which currency a client is billed; null: as the firm. Refused while unbilled work has a rate in the old one. */
  clientCurrencySet: call(
    z.strictObject({ clientId: Id, currency: Currency.nullable() }),
    z.strictObject({}),
  ),
  /** The same of a matter; null: as its client. */
  matterCurrencySet: call(
    z.strictObject({ matterId: Id, currency: Currency.nullable() }),
    z.strictObject({}),
  ),
  /** What either would do to work that says no rate of its own: how many lines, how many would have none, how many another one. */
  currencyTry: call(
    z.strictObject({ of: z.enum(['client', 'matter']), id: Id, currency: Currency.nullable() }),
    z.strictObject({ lines: z.int(), losing: z.int(), moving: z.int() }),
  ),
  /** Adds a rate card; those that were made before stay, and the later one holds for its days. */
  rateCardAdd: call(RateCardContent.extend({ note: RateCard.shape.note }), RateCard),
  /** Looks into a CSV or XLSX file of rate cards. */
  rateFileLook: call(z.strictObject({ chosen: Id }), RateFileLook),
  rateFilePreview: call(file, RateFileOutcome),
  /** Adds its cards: all or none, one step to undo. */
  rateFileImport: call(file, RateFileOutcome),
};
