import { basename } from 'node:path';
import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import { guessCodeColumns, guessMappingColumns } from '../../shared/utbms/code-file';
import { setFavourite } from '../commands/code-favourite-set';
import { importMapping, previewMapping, saveMapping } from '../commands/code-mapping-save';
import { importCodeSet, previewCodeSet, retireCodeSet } from '../commands/code-set-import';
import { setLineCode } from '../commands/line-code-set';
import { setTimekeeperClass } from '../commands/timekeeper-class-set';
import { EngineError } from '../engine-error';
import type { ChosenFiles } from '../exchange/chosen-files';
import { codeSetCsv, mappingCsv } from '../exchange/codes/write-codes';
import { readSheet, type Sheet } from '../exchange/sheet/read-sheet';
import { writeWhole } from '../exchange/write-whole';
import { codeDemandsGet } from '../queries/code-demands';
import { codesGet } from '../queries/codes-get';
import { lineCodesGet } from '../queries/line-codes-get';
import { codeMapping } from '../store/code-mappings';
import { codeSets } from '../store/code-sets';
import type { StoreContext } from '../store/database';

export type CodeCalls = Pick<
  Handlers,
  | 'codesGet'
  | 'codeDemandsGet'
  | 'lineCodesGet'
  | 'lineCodeSet'
  | 'codeFileLook'
  | 'codeSetPreview'
  | 'codeSetImport'
  | 'codeSetExport'
  | 'codeSetRetire'
  | 'codeMappingPreview'
  | 'codeMappingImport'
  | 'codeMappingExport'
  | 'codeMappingSave'
  | 'codeFavouriteSet'
  | 'timekeeperClassSet'
>;

const sampleRows = 5;
const columnWords = 'Code, Name …';

/** The calls of code sets, mappings, stars and classes. */
export function codeHandlers(store: StoreContext, files: ChosenFiles): CodeCalls {
  const opened = async ({ chosen, hash }: { chosen: string; hash: string }) => {
    const path = files.path(chosen, 'codes_in');
    const sheet = await readSheet(path, { columns: columnWords });
    if (sheet.hash !== hash) {
      throw new EngineError(
        'moved',
        'The file has been changed since it was looked at. Choose it once more.',
      );
    }
    return { sheet, source: `${basename(path)} (${sheet.format})` };
  };
  const write = async (chosen: string, codes: number, bytes: Buffer) => {
    const path = files.path(chosen, 'codes_out');
    await writeWhole(path, bytes);
    return { codes, path };
  };
  return {
    codesGet: () => codesGet(store),
    codeDemandsGet: (input) => codeDemandsGet(store, input),
    lineCodesGet: (input) => lineCodesGet(store, input),
    lineCodeSet(input) {
      setLineCode(store, input);
      return {};
    },
    async codeFileLook({ chosen }) {
      const path = files.path(chosen, 'codes_in');
      return lookOf(basename(path).replace(/\.[^.]*$/, ''), await readSheet(path, { columns: columnWords }));
    },
    async codeSetPreview(input) {
      const { sheet } = await opened(input);
      return previewCodeSet(store, sheet, withColumns(sheet, input));
    },
    async codeSetImport(input) {
      const { sheet, source } = await opened(input);
      return importCodeSet(store, sheet, withColumns(sheet, input), source);
    },
    codeSetExport({ chosen, source, name }) {
      const own = source === 'client' ? codeSets(store).find((set) => set.name === name) : undefined;
      const codes =
        own?.codes ?? codesGet(store).sets.find((set) => set.source === source && set.name === name)?.codes;
      if (codes === undefined) throw new EngineError('not_found', 'There is no such code set.');
      return write(chosen, codes.length, codeSetCsv(codes));
    },
    codeSetRetire(input) {
      retireCodeSet(store, input);
      return {};
    },
    async codeMappingPreview(input) {
      const { sheet } = await opened(input);
      return previewMapping(store, sheet, withColumns(sheet, input));
    },
    async codeMappingImport(input) {
      const { sheet, source } = await opened(input);
      return importMapping(store, sheet, withColumns(sheet, input), source);
    },
    codeMappingExport({ chosen, clientId }) {
      const rows = codeMapping(store, clientId);
      return write(chosen, rows.length, mappingCsv(rows));
    },
    codeMappingSave(input) {
      saveMapping(store, input);
      return {};
    },
    codeFavouriteSet(input) {
      setFavourite(store, input);
      return {};
    },
    timekeeperClassSet(input) {
      setTimekeeperClass(store, input);
      return {};
    },
  };
}

function lookOf(name: string, { hash, format, headings, rows }: Sheet) {
  return {
    hash,
    name,
    format,
    headings: [...headings],
    sample: rows.slice(0, sampleRows).map(({ cells }) => [...cells]),
    rows: rows.length,
    codeColumns: guessCodeColumns(headings),
    mappingColumns: guessMappingColumns(headings),
  };
}

/** @throws EngineError 'invalid' where a column is named that the file doesn't have, or one is taken twice */
function withColumns<T extends Pick<CallParsed<'codeSetPreview' | 'codeMappingPreview'>, 'columns'>>(
  sheet: Sheet,
  input: T,
): T {
  const places = Object.values(input.columns).filter((place) => place !== undefined);
  if (places.some((place) => place >= sheet.headings.length) || new Set(places).size < places.length) {
    throw new EngineError('invalid', 'Each column of the file can be one thing only.', 'columns');
  }
  return input;
}
