import type { TimeEntry } from '../../shared/domain/time-entry';
import type { CallParsed } from '../../shared/ipc/contract';
import type { Minor } from '../../shared/money/money';
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
 * Writes lines down together to a share, by an amount or to a total, exactly to the cent. It comes off their amounts, as each
 * one's adjustment: hours, worked (P7) and billed, and the agreed rate stay. Lines that bill no money are left as they are.
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
  const paid = lines.filter(({ view }) => {
    assertHoursSeen(view);
    assertRateSeen(view);
    return view.amountMinor > 0;
  });
  const written = writeDown(
    paid.map(({ view }) => view.amountMinor),
    how,
  );
  if (!written.ok) throw new EngineError('invalid', written.why, 'amountMinor');
  let changed = 0;
  for (const [at, { entry, view }] of paid.entries()) {
    const { amountMinor } = view;
    const off = amountMinor - (written.amounts[at] ?? amountMinor);
    if (off === 0) continue;
    adjust(store, entry, view.adjustmentMinor - off, reason);
    keepWords(store, entry.id, 'write_down', reason, causeOf(view.flags));
    changed += 1;
  }
  return changed;
}

/**
 * Takes the write-downs off amounts back, whole: the lines bill their hours at their rate again. Hours that were written down
 * are another thing and stay.
 * @returns how many changed
 */
export function takeWriteDownBack(
  store: StoreContext,
  lines: readonly PrebillLine[],
  reason: string,
): number {
  assertPermitted(store, lines, 'review');
  const adjusted = lines.filter(({ entry }) => entry.adjustmentMinor !== 0);
  for (const { entry } of adjusted) {
    adjust(store, entry, 0, reason);
    keepWords(store, entry.id, 'charge', reason);
  }
  return adjusted.length;
}

function adjust(store: StoreContext, entry: TimeEntry, adjustmentMinor: Minor, reason: string): void {
  const isBack = adjustmentMinor === 0;
  writeChange(store, entry, {
    action: isBack ? 'prebill.write_up' : 'prebill.write_down',
    change: { adjustmentMinor, reviewNote: reason },
    withdrawn: isBack ? 'The write-down was taken back' : 'Written down',
    reason,
  });
}
