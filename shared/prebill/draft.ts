import { z } from 'zod';
import { Id } from '../domain/id';
import { AdjustmentMinor, type Billing, TimeEntry } from '../domain/time-entry';
import { Currency, Minor, RateMinor } from '../money/money';
import { type TextMark, wordMarks } from '../text/word-marks';
import { WorkDate } from '../time/work-date';

/** An expense of a pre-bill as it is printed, under the same hash as the lines. */
export type DraftExpense = {
  readonly expenseId: string;
  readonly date: WorkDate;
  readonly timekeeperName: string;
  readonly code: string | null;
  readonly description: string;
  readonly billing: Billing;
  readonly costMinor: Minor;
  readonly amountMinor: Minor;
  readonly currency: Currency;
};

/** A line of a pre-bill as it was printed. */
export const DraftLine = z.strictObject({
  entryId: Id,
  workDate: WorkDate,
  timekeeperName: z.string(),
  narrative: z.string(),
  taskCode: TimeEntry.shape.taskCode,
  activityCode: TimeEntry.shape.activityCode,
  billing: TimeEntry.shape.billing,
  workedSeconds: z.int(),
  billedSeconds: z.int(),
  rateMinor: RateMinor.nullable(),
  amountMinor: Minor,
  /** Written down off the amount; absent: nothing. */
  adjustmentMinor: AdjustmentMinor.optional(),
  /** What rate and amount are in, where it is another currency than the matter's. */
  currency: Currency.optional(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/** A line beside what it was in the last draft. */
export type RedlinedLine = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** As it is now; of a removed one, as it was. */
  readonly line: DraftLine;
  /** As it was; null where nothing of it changed or there was nothing before. */
  readonly before: DraftLine | null;
  readonly narrative: readonly TextMark[];
};

/**
 * The lines of a draft against those of the one before: removed ones stand where they stood by date. Without one before,
 * every line is as it is.
 */
export function redline(now: readonly DraftLine[], before: readonly DraftLine[] | null): RedlinedLine[] {
  const old = new Map(before?.map((line) => [line.entryId, line]) ?? []);
  const lines = now.map((line): RedlinedLine => {
    if (before === null) return unchanged(line);
    const was = old.get(line.entryId);
    old.delete(line.entryId);
    if (was === undefined)
      return { kind: 'added', line, before: null, narrative: wordMarks('', line.narrative) };
    if (sameLine(was, line)) return unchanged(line);
    return { kind: 'changed', line, before: was, narrative: wordMarks(was.narrative, line.narrative) };
  });
  const gone = [...old.values()].map(
    (line): RedlinedLine => ({
      kind: 'removed',
      line,
      before: null,
      narrative: wordMarks(line.narrative, ''),
    }),
  );
  return [...lines, ...gone].sort(byDate);
}

const unchanged = (line: DraftLine): RedlinedLine => ({
  kind: 'same',
  line,
  before: null,
  narrative: wordMarks(line.narrative, line.narrative),
});

const lineFields = Object.keys(DraftLine.shape) as (keyof DraftLine)[];
const sameLine = (left: DraftLine, right: DraftLine) =>
  lineFields.every((field) => left[field] === right[field]);

function byDate(left: RedlinedLine, right: RedlinedLine): number {
  const [one, other] = [left.line.workDate, right.line.workDate];
  return one < other ? -1 : one > other ? 1 : 0;
}
