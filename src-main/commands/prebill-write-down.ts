import type { CallParsed } from '../../shared/ipc/contract';
import { type WriteDownHow, writeDown } from '../../shared/prebill/write-down';
import { causeOf } from '../../shared/prebill/write-down-cause';
import { formatHours } from '../../shared/time/hours';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { assertHoursSeen, assertRateSeen } from './hidden-fields';
import { keepWords } from './prebill-comment';
import { assertOneCurrency, assertPermitted, type PrebillLine, prebillLines } from './prebill-line';
import { runCommand } from './run-command';
import { writeChange } from './write-change';

/**
 * Writes billed time down, never up, with a reason; worked time stays as it is (P7). What was approved has to be
 * approved again (P4).
 * @throws EngineError 'invalid' on `billedSeconds` where it would be more than now
 */
export function writeDownPrebill(
  store: StoreContext,
  { id, revision, billedSeconds, reason }: CallParsed<'prebillWriteDown'>,
): void {
  runCommand(store, { name: 'prebill.write_down', label: 'Write down' }, () => {
    const lines = prebillLines(store, [id], new Map([[id, revision]]));
    assertPermitted(store, lines, 'review');
    for (const { entry, view } of lines) {
      assertHoursSeen(view);
      if (billedSeconds > view.billedSeconds) {
        const now = formatHours(view.billedSeconds);
        throw new EngineError(
          'invalid',
          `A write-down goes down: the line bills ${now} h now.`,
          'billedSeconds',
        );
      }
      if (billedSeconds === view.billedSeconds) continue;
      writeChange(store, entry, {
        action: 'prebill.write_down',
        change: { billedSeconds, reviewNote: reason },
        withdrawn: 'Written down',
        reason,
      });
      keepWords(store, id, 'write_down', reason, causeOf(view.flags));
    }
  });
}

/**
 * Writes lines down together to a share, by an amount or to a total, exactly to the cent; worked time stays (P7). Lines that bill
 * no money are left as they are.
 * @returns how many changed
 * @throws EngineError 'invalid' where the amount is no write-down of these lines
 */
export function writeDownLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  how: WriteDownHow,
  reason: string,
): number {
  assertPermitted(store, lines, 'review');
  assertOneCurrency(lines);
  const paid = lines.flatMap(({ entry, view }) => {
    assertHoursSeen(view);
    assertRateSeen(view);
    if (entry.billing !== 'billable' || view.rateMinor === null || view.amountMinor === 0) return [];
    return [
      { entry, rule: causeOf(view.flags), now: { seconds: view.billedSeconds, rateMinor: view.rateMinor } },
    ];
  });
  const written = writeDown(
    paid.map(({ now }) => now),
    how,
  );
  if (!written.ok) throw new EngineError('invalid', written.why, 'amountMinor');
  let changed = 0;
  for (const [at, { entry, rule, now }] of paid.entries()) {
    const { seconds, rateMinor } = written.lines[at] ?? now;
    if (seconds === now.seconds && rateMinor === now.rateMinor) continue;
    writeChange(store, entry, {
      action: 'prebill.write_down',
      change: {
        billedSeconds: seconds,
        ...(rateMinor === now.rateMinor ? {} : { rateMinor }),
        reviewNote: reason,
      },
      withdrawn: 'Written down',
      reason,
    });
    keepWords(store, entry.id, 'write_down', reason, rule);
    changed += 1;
  }
  return changed;
}
