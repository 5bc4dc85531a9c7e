import type { CallParsed } from '../../shared/ipc/contract';
import { formatHours } from '../../shared/time/hours';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { assertHoursSeen } from './hidden-fields';
import { keepWords } from './prebill-comment';
import { assertPermitted, prebillLines } from './prebill-line';
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
      keepWords(store, id, 'write_down', reason);
    }
  });
}
