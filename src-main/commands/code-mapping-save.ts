import type { Id } from '../../shared/domain/id';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { CodeRows } from '../../shared/utbms/code-file';
import { keyOf } from '../../shared/utbms/code-table';
import type { CodeMappingRow } from '../../shared/utbms/map-code';
import { readMapping } from '../../shared/utbms/read-mapping';
import { EngineError } from '../engine-error';
import { codeMapping } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { knownCodes } from '../store/known-codes';
import { allClients } from '../store/reference';
import { refusedFile, shownNotes } from './code-file-problems';
import { runCommand } from './run-command';
import { writeMapping } from './write-codes';

type Wanted = Omit<CallParsed<'codeMappingImport'>, 'chosen' | 'hash'>;
type Outcome = CallOutput<'codeMappingImport'>;

/** What importing a file as a client's mapping would do; nothing is changed. */
export function previewMapping(store: StoreContext, file: CodeRows, wanted: Wanted): Outcome {
  return planOf(store, file, wanted).outcome;
}

/**
 * Puts a file's mapping in the place of the client's former one.
 * @throws EngineError 'invalid' with the first problem; nothing is imported then
 */
export function importMapping(store: StoreContext, file: CodeRows, wanted: Wanted, source: string): Outcome {
  return runCommand(store, { name: 'codes.map', label: 'Import mapping' }, () => {
    const { outcome, rows } = planOf(store, file, wanted);
    const [problem] = outcome.problems;
    if (problem !== undefined) throw refusedFile(problem, outcome.problemCount);
    save(store, wanted.clientId, rows, source);
    return outcome;
  });
}

/** Puts these rows in the place of the client's mapping. @throws EngineError 'invalid' where a code goes out as two */
export function saveMapping(store: StoreContext, { clientId, rows }: CallParsed<'codeMappingSave'>): void {
  runCommand(store, { name: 'codes.map', label: 'Change mapping' }, () => {
    assertClient(store, clientId);
    const keys = rows.map(({ kind, firmCode }) => keyOf(kind, firmCode));
    const twice = rows.find(({ kind, firmCode }, index) => keys.indexOf(keyOf(kind, firmCode)) !== index);
    if (twice !== undefined) {
      throw new EngineError('invalid', `${twice.firmCode} stands there twice: a code goes out as one code.`);
    }
    save(store, clientId, rows, null);
  });
}

function planOf(store: StoreContext, file: CodeRows, { clientId, columns }: Wanted) {
  assertClient(store, clientId);
  const reading = readMapping(file, columns, knownCodes(store));
  const before = new Map(codeMapping(store, clientId).map((row) => [keyOf(row.kind, row.firmCode), row]));
  const keys = new Set(reading.rows.map(({ kind, firmCode }) => keyOf(kind, firmCode)));
  const was = (row: CodeMappingRow) => before.get(keyOf(row.kind, row.firmCode))?.clientCode;
  const outcome: Outcome = {
    ...shownNotes(reading),
    codes: reading.rows.length,
    added: reading.rows.filter((row) => was(row) === undefined).map(({ firmCode }) => firmCode),
    changed: reading.rows
      .filter((row) => was(row) !== undefined && was(row) !== row.clientCode)
      .map(({ firmCode }) => firmCode),
    removed: [...before].filter(([key]) => !keys.has(key)).map(([, { firmCode }]) => firmCode),
    version: null,
  };
  return { outcome, rows: reading.rows };
}

function assertClient(store: StoreContext, clientId: Id): void {
  if (!allClients(store).some(({ id }) => id === clientId)) {
    throw new EngineError('invalid', 'There is no such client on this laptop.', 'clientId');
  }
}

function save(
  store: StoreContext,
  clientId: Id,
  after: readonly CodeMappingRow[],
  source: string | null,
): void {
  const before = codeMapping(store, clientId);
  writeMapping(store, clientId, { before, after }, { action: 'codes.map', reason: null, source });
}
