import type { CallOutput } from '../../shared/ipc/contract';
import type { FilePurpose } from '../../shared/ipc/exchange-calls';
import { EngineError } from '../engine-error';
import type { Ids } from '../ports';

/** Opens the system's dialog for a purpose; null: the person chose nothing. */
export type ChooseFile = (purpose: FilePurpose, suggestion: string) => Promise<string | null>;

export type ChosenFiles = {
  choose(purpose: FilePurpose, suggestion: string): Promise<CallOutput<'fileChoose'>>;
  /** The path that was chosen for exactly this purpose. @throws EngineError 'not_found' */
  path(id: string, purpose: FilePurpose): string;
};

/**
 * The files that a person chose in the system's own dialogs, for as long as the app runs. The page gets a number for each and
 * can name no path of its own: a page that went wrong can't have a file read or overwritten.
 */
export function chosenFiles(ids: Ids, choose: ChooseFile): ChosenFiles {
  const known = new Map<string, { path: string; purpose: FilePurpose }>();
  return {
    async choose(purpose, suggestion) {
      const path = await choose(purpose, suggestion);
      if (path === null) return { chosen: null };
      const id = ids.uuid();
      known.set(id, { path, purpose });
      return { chosen: { id, path } };
    },
    path(id, purpose) {
      const found = known.get(id);
      if (found?.purpose !== purpose) throw new EngineError('not_found', 'Choose the file once more.');
      return found.path;
    },
  };
}
