import type { TimeEntry } from '../domain/time-entry';

type Line = {
  readonly entry: Pick<TimeEntry, 'adjustmentMinor' | 'reviewState'>;
  readonly custody: { readonly reason: string | null };
};

/**
 * Whether a line that the PMS has just so was written down off its amount and waits to be approved again (P4): no time entry of
 * a PMS carries that, so that nothing of it is on its way and custody alone would call it done.
 */
export const adjustedSincePush = (line: Line): boolean =>
  isToApproveAnew(line) && line.entry.adjustmentMinor !== 0;

/** The same, or refused by a client after it had gone out on an invoice: nothing of that is the PMS's business either. */
export const openSincePush = (line: Line & { readonly refused: boolean }): boolean =>
  adjustedSincePush(line) || (isToApproveAnew(line) && line.refused);

const isToApproveAnew = ({ entry, custody }: Line): boolean =>
  custody.reason === null && entry.reviewState !== 'approved';
