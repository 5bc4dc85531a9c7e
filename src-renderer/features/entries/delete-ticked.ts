import type { CallInput } from '../../../shared/ipc/contract';
import { asFailure, call } from '../../state/call';
import { sayDone, sayFailed } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { doneWords } from './change-dialog';
import { pickOf, type Selection } from './selection';

/**
 * Deletes the ticked rows, by the bar's button and by the key alike: at once, since one undo brings them back. Those ticked as
 * "all that is shown" are partly out of sight: they are deleted from a preview (change-dialog.tsx), never here.
 * @returns whether it was done
 */
export async function deleteTicked(selection: Extract<Selection, { kind: 'some' }>): Promise<boolean> {
  const pick = pickOf(selection);
  if (pick === null) return false;
  const asked = { pick, deed: { kind: 'delete' as const } };
  const seal = await sealOf(asked);
  if (seal === null) return false;
  const done = await runCommand('entriesChange', { ...asked, seal });
  if (done.ok) sayDone(doneWords(done.value, 'delete'));
  return done.ok;
}

/** What deleting them would do, sealed; what stands in the way is said, as a command's refusal is (P5). */
async function sealOf(asked: CallInput<'entriesTry'>): Promise<string | null> {
  try {
    return (await call('entriesTry', asked)).seal;
  } catch (thrown) {
    sayFailed(asFailure(thrown).message);
    return null;
  }
}
