import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { pmsName } from '../../shared/pms/pms-name';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { assertPermitted, linesWord, moveLines, prebillLines } from './prebill-line';
import { runCommand } from './run-command';
import { writeApproval } from './write-entry';

/** Takes approvals back, all or none: the lines are in review again and nothing of them is sent (P4). */
export function withdrawPrebill(
  store: StoreContext,
  { entryIds }: CallParsed<'prebillWithdraw'>,
): CallOutput<'prebillWithdraw'> {
  const label = `Withdraw the approval of ${linesWord(entryIds.length)}`;
  return runCommand(store, { name: 'prebill.withdraw', label }, () => {
    const lines = prebillLines(store, entryIds);
    assertPermitted(store, lines, 'approve');
    for (const { entry, view, title } of lines) {
      if (view.custody.state === 'on_pms') {
        throw new EngineError(
          'not_allowed',
          `${title}: It is in ${pmsName} already. To change it there, edit it.`,
        );
      }
      const action = 'approval.withdraw';
      writeApproval(store, { entryId: entry.id, approval: null, action, reason: 'Withdrawn in review' });
    }
    return { changed: moveLines(store, lines, 'withdraw', null) };
  });
}
