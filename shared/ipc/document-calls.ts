import { z } from 'zod';
import { Id } from '../domain/id';
import { Currency } from '../money/money';
import { Instant, WorkDate } from '../time/work-date';
import { call, nothing } from './call';

const written = z.strictObject({ path: z.string() });

/** Documents and complete exports: files that leave Daybook for good. */
export const documentCalls = {
  /** When a matter's pre-bill was last printed; null: never. */
  prebillDraftGet: call(z.strictObject({ matterId: Id }), z.strictObject({ madeAt: Instant.nullable() })),
  /** Writes a matter's pre-bill to a PDF with a DRAFT mark; with `showChanges` against the one printed last. */
  prebillPdf: call(
    z.strictObject({ chosen: Id, matterId: Id, showChanges: z.boolean() }),
    written.extend({ lines: z.int(), hash: z.string() }),
  ),
  /** Writes a conflict's decision to a PDF: the versions, what was chosen, by whom, when and why. */
  decisionPdf: call(z.strictObject({ chosen: Id, id: Id }), written),
  /** How many rows a complete export would hold now. */
  everythingLook: call(nothing, z.strictObject({ tables: z.int(), rows: z.int() })),
  /** Writes every table of this laptop's database to one JSON file. */
  everythingExport: call(
    z.strictObject({ chosen: Id }),
    written.extend({ tables: z.int(), rows: z.int(), bytes: z.int() }),
  ),
  /** Writes the approved entries of some days as time activities of QuickBooks Online. */
  quickbooksTime: call(
    z.strictObject({ chosen: Id, from: WorkDate, to: WorkDate }),
    /** `writtenDown`: how many have a write-down of their amount, which a time activity can't carry. */
    written.extend({ entries: z.int(), otherCurrencies: z.array(Currency), writtenDown: z.int() }),
  ),
  /** Writes an invoice as QuickBooks Online's own object. */
  quickbooksInvoice: call(z.strictObject({ chosen: Id, invoiceId: Id }), written.extend({ lines: z.int() })),
};
