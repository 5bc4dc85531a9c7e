import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallParsed } from '../../../shared/ipc/contract';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { ledesInHandlers } from '../../../src-main/handlers/ledes-in';
import type { StoreContext } from '../../../src-main/store/database';
import { testFolder } from './store';

/** The door for LEDES files of one laptop: it chooses a file, looks into it, and takes the guesses as they are. */
export function ledesDoor(store: StoreContext) {
  const file = join(testFolder(), 'invoice.txt');
  const files = chosenFiles(store.ids, () => Promise.resolve(file));
  const calls = ledesInHandlers(store, files);
  type Asked = Omit<CallParsed<'ledesPreview'>, 'chosen' | 'hash'>;
  const look = async (content: string | Uint8Array) => {
    writeFileSync(file, content);
    const { chosen } = await files.choose('ledes_in', '');
    if (chosen === null) throw new Error('Nothing was chosen');
    return { chosen: chosen.id, seen: await calls.ledesLook({ chosen: chosen.id }) };
  };
  const asked = async (content: string | Uint8Array, change: Partial<Asked> = {}) => {
    const { chosen, seen } = await look(content);
    return {
      chosen,
      hash: seen.hash,
      matters: seen.matters.map(({ key, matterId }) => ({ key, matterId })),
      mine: seen.people.filter(({ who }) => who === 'me').map(({ key }) => key),
      withExpenses: true,
      ...change,
    };
  };
  return {
    file,
    calls,
    look,
    asked,
    preview: async (content: string | Uint8Array, change: Partial<Asked> = {}) =>
      calls.ledesPreview(await asked(content, change)),
    bringIn: async (content: string | Uint8Array, change: Partial<Asked> = {}, leaveOutRefused = false) =>
      calls.ledesImport({ ...(await asked(content, change)), leaveOutRefused }),
  };
}
