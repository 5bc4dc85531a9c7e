import type { Flag, ReasonCode } from '../guidelines/flag';
import { amountMinorOf, dateOf, type Line, matterIdOf, textOf, timekeeperIdOf } from '../guidelines/line';

type Mends = (before: Line, now: Line) => boolean;

const saysOther: Mends = (before, now) => textOf(before).trim() !== textOf(now).trim();
const isOnAnotherDay: Mends = (before, now) => dateOf(before) !== dateOf(now);
const isLess: Mends = (before, now) => amountMinorOf(now) < amountMinorOf(before);
const isNothing: Mends = (_, now) => amountMinorOf(now) === 0;
const isByAnother: Mends = (before, now) =>
  timekeeperIdOf(before) !== timekeeperIdOf(now) || isNothing(before, now);
const hasOtherCodes: Mends = (before, now) => firmCodesOf(before) !== firmCodesOf(now);
const isOtherExpense: Mends = (before, now) =>
  isLess(before, now) ||
  saysOther(before, now) ||
  hasOtherCodes(before, now) ||
  (before.what === 'expense' &&
    now.what === 'expense' &&
    before.expense.receiptPath !== now.expense.receiptPath);

/** What must have become of a line for each reason; a reason that is left out is answered by a person alone. */
const mends: Partial<Record<ReasonCode, Mends>> = {
  BLOCK: saysOther,
  VAGUE: saysOther,
  CODE: hasOtherCodes,
  DATE: isOnAnotherDay,
  STALE: isNothing,
  RATE: isLess,
  TRAV: isLess,
  CAP: isLess,
  CHIP: isLess,
  LIMIT: isLess,
  BUDG: isLess,
  COPY: isLess,
  ADMIN: isNothing,
  CONF: isNothing,
  DUP: isNothing,
  TKPR: isByAnother,
  CLASS: isByAnother,
  EXP: isOtherExpense,
  MULTI: (before, now) => matterIdOf(before) !== matterIdOf(now),
};

/**
 * Whether what a portal asked of a line was done: the line says otherwise just there, and no rule of ours finds the same any more.
 * @param before the line as it was refused
 * @param own what the rules say of it now
 */
export function isMended(reason: ReasonCode | null, before: Line, now: Line, own: readonly Flag[]): boolean {
  if (reason === null || mends[reason]?.(before, now) !== true) return false;
  return !own.some(({ guideline, waiver }) => guideline?.reason === reason && waiver === undefined);
}

/** The firm's own codes of a line, by which it was billed before any mapping. */
function firmCodesOf(line: Line): string {
  const { firmCodes } = line;
  const codes =
    line.what === 'expense'
      ? [firmCodes === undefined ? line.expense.code : firmCodes.expense]
      : firmCodes === undefined
        ? [line.facts.taskCode, line.facts.activityCode]
        : [firmCodes.task, firmCodes.activity];
  return JSON.stringify(codes);
}
