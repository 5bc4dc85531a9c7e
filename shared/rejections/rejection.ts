import { z } from 'zod';
import { ReasonCode } from '../guidelines/flag';
import { Minor } from '../money/money';

/** What a portal decided about a line; a warning decides nothing yet, and tells why it may be refused. */
export const PortalOutcome = z.enum(['rejected', 'reduced', 'warned', 'approved', 'paid']);
export type PortalOutcome = z.infer<typeof PortalOutcome>;

/** One answer of an e-billing portal. */
export const PortalAnswer = z.strictObject({
  invoiceNumber: z.string().min(1).max(50),
  /** From 1, as in the file that was sent; null: the whole invoice. */
  lineNumber: z.int().min(1).nullable(),
  outcome: PortalOutcome,
  /** The portal's own code and words. */
  code: z.string().max(60),
  words: z.string().max(4000),
  reason: ReasonCode.nullable(),
  /** Whether the portal's code said so, or only its words suggest it. */
  reasonBy: z.enum(['code', 'words']).nullable(),
  /** What stays to be paid of the line, or of the invoice; null: not said. */
  allowedMinor: Minor.nullable(),
});
export type PortalAnswer = z.infer<typeof PortalAnswer>;
