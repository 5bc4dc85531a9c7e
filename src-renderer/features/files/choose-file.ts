import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import { runCommand } from '../../state/use-command';

export type ChosenFile = { readonly id: string; readonly path: string };

/** Opens the system's dialog. Null: nothing was chosen, or it could not be asked, which has been said. */
export async function chooseFile(purpose: FilePurpose): Promise<ChosenFile | null> {
  const asked = await runCommand('fileChoose', { purpose });
  return asked.ok ? asked.value.chosen : null;
}
