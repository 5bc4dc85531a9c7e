import type { EntryFacts } from '../domain/time-entry';
import type { OutboxRow } from './types';

/** What an open row of an older copy must be taken for. */
export type AmnesiaDecision =
  | { readonly kind: 'leave' }
  /**
   * It may have been sent after the copy was made: outcome unknown, looked up by this content before anything else.
   * `approved`: the content was approved then; otherwise it only could have been, and goes back to waiting if not found.
   */
  | { readonly kind: 'maybe_sent'; readonly payload: EntryFacts; readonly approved: boolean };

/**
 * A database that is older than what this laptop did (a backup put back, a file copied back by hand) has forgotten what it
 * sent. Every create that is open in it may be on the PMS already, drafts included, since they may have been approved
 * meanwhile: sent again, it would be there twice (P2). Updates and deletes are safe without: they carry the version they
 * were made from, and the next pull or the failed precondition tells (contract 3, 11, 12).
 * @param content what the entry stands for in the copy
 */
export function planAmnesia(
  row: Pick<OutboxRow, 'operation' | 'state' | 'payload' | 'attempts'>,
  content: EntryFacts,
  handedOver: boolean,
): AmnesiaDecision {
  if (row.operation !== 'create' || row.state === 'done' || row.state === 'withdrawn')
    return { kind: 'leave' };
  // It belongs to a file that another laptop may have: it stays held until a person takes it back.
  if (handedOver) return { kind: 'leave' };
  // Looked up already since an earlier copy was put back, and never tried: nobody approved what it carries (P4).
  const isLookedUpOnly = row.state === 'unknown' && row.attempts === 0;
  return {
    kind: 'maybe_sent',
    payload: row.payload ?? content,
    approved: row.state !== 'awaiting_approval' && row.payload !== null && !isLookedUpOnly,
  };
}
