import type { UtbmsKind } from '../domain/reference';
import type { Line } from './line';

/** The code by which a line goes out to its client, by the firm's own; the same where nothing is mapped. */
export type Outgoing = (kind: UtbmsKind, code: string | null, line: Line) => string | null;

/**
 * A line as its client will see it: rules are the client's, so that they judge the client's codes and not the firm's. The firm's
 * own stand beside them (`firmCodes`) where they differ, so that a verdict can say which is which.
 */
export function asBilled<L extends Line>(line: L, outgoing: Outgoing): L;
export function asBilled(line: Line, outgoing: Outgoing): Line {
  if (line.what === 'expense') {
    const code = outgoing('expense', line.expense.code, line);
    if (code === line.expense.code) return line;
    return { ...line, expense: { ...line.expense, code }, firmCodes: { expense: line.expense.code } };
  }
  const { taskCode, activityCode } = line.facts;
  const task = outgoing('task', taskCode, line);
  const activity = outgoing('activity', activityCode, line);
  if (task === taskCode && activity === activityCode) return line;
  return {
    ...line,
    facts: { ...line.facts, taskCode: task, activityCode: activity },
    firmCodes: { task: taskCode, activity: activityCode },
  };
}
