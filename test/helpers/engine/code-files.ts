import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UtbmsKind } from '../../../shared/domain/reference';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { codeHandlers } from '../../../src-main/handlers/code';
import { sample, sampleFirm } from './sample';
import { testFolder, testStore } from './store';

/** The sample firm with the calls of codes, and files that are written and chosen as a person would. */
export function codedFirm() {
  const store = testStore();
  sampleFirm(store);
  const folder = testFolder();
  let path = '';
  const files = chosenFiles(store.ids, () => Promise.resolve(path));
  const calls = codeHandlers(store, files);
  const choose = async (name: string, purpose: 'codes_in' | 'codes_out') => {
    path = join(folder, name);
    const { chosen } = await files.choose(purpose, '');
    if (chosen === null) throw new Error('nothing was chosen');
    return chosen.id;
  };
  /** Writes a file and looks at it; resolves to what an import asks for. */
  const file = async (content: string | Buffer) => {
    writeFileSync(join(folder, 'acme.csv'), content);
    const chosen = await choose('acme.csv', 'codes_in');
    const look = await calls.codeFileLook({ chosen });
    return { chosen, hash: look.hash, look };
  };
  const set = async (content: string | Buffer, name = 'Acme', clientId: string | null = sample.client) => {
    const { chosen, hash, look } = await file(content);
    const { code = 0, name: nameAt = 1, ...rest } = look.codeColumns;
    return {
      chosen,
      hash,
      columns: { code, name: nameAt, ...rest },
      name,
      clientId,
      kind: 'task' as UtbmsKind,
    };
  };
  const mapping = async (content: string) => {
    const { chosen, hash, look } = await file(content);
    const { firmCode = 0, clientCode = 1, ...rest } = look.mappingColumns;
    return { chosen, hash, columns: { firmCode, clientCode, ...rest }, clientId: sample.client };
  };
  const acme = async () => (await calls.codesGet({})).sets.find(({ name }) => name === 'Acme');
  return { store, folder, calls, choose, set, mapping, acme };
}

export type CodedFirm = ReturnType<typeof codedFirm>;

/** A file of two codes, one under the other. */
export const twoCodes = 'Code,Name,Parent\r\nAC100,Discovery,\r\nAC110,Motions,AC100\r\n';
