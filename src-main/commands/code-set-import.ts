import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { pmsName } from '../../shared/pms/pms-name';
import type { CodeRows } from '../../shared/utbms/code-file';
import { readCustomSet, setChanges } from '../../shared/utbms/custom-set';
import { EngineError } from '../engine-error';
import { bundledCodes } from '../store/bundled-codes';
import { codeSets } from '../store/code-sets';
import type { StoreContext } from '../store/database';
import { clientCodes } from '../store/known-codes';
import { allClients, allCodes } from '../store/reference';
import { refusedFile, shownNotes } from './code-file-problems';
import { runCommand } from './run-command';
import { writeCodeSetVersion, writeRetired } from './write-codes';

type Wanted = Omit<CallParsed<'codeSetImport'>, 'chosen' | 'hash'>;
type Outcome = CallOutput<'codeSetImport'>;

/** What importing a file as a set would do; nothing is changed. */
export function previewCodeSet(store: StoreContext, file: CodeRows, wanted: Wanted): Outcome {
  return planOf(store, file, wanted).outcome;
}

/**
 * Imports a file as a set, or as the next version of the set of that name; the versions before it stay.
 * @param source the file's name and format, kept with the version
 * @throws EngineError 'invalid' with the first problem; nothing is imported then
 */
export function importCodeSet(store: StoreContext, file: CodeRows, wanted: Wanted, source: string): Outcome {
  return runCommand(store, { name: 'codes.import', label: 'Import code set' }, () => {
    const { outcome, codes, former } = planOf(store, file, wanted);
    const [problem] = outcome.problems;
    if (problem !== undefined) throw refusedFile(problem, outcome.problemCount);
    const { added, changed, removed } = outcome;
    const version = writeCodeSetVersion(
      store,
      former,
      {
        id: former?.id ?? store.ids.uuid(),
        name: former?.name ?? wanted.name,
        clientId: wanted.clientId,
        codes,
        source,
      },
      { action: 'codes.import', reason: null, told: { added, changed, removed } },
    );
    return { ...outcome, version };
  });
}

/** No longer offers a client's set, or offers it again. Lines that carry its codes keep them. */
export function retireCodeSet(store: StoreContext, { id, retired }: CallParsed<'codeSetRetire'>): void {
  const label = retired ? 'Put code set away' : 'Offer code set again';
  runCommand(store, { name: 'codes.retire', label }, () => {
    const set = codeSets(store).find((one) => one.id === id);
    if (set === undefined) throw new EngineError('not_found', 'There is no such code set.');
    if ((set.retiredAt !== null) === retired) return;
    const action = retired ? 'codes.retire' : 'codes.offer';
    writeRetired(store, set, retired, { action, reason: null });
  });
}

function planOf(store: StoreContext, file: CodeRows, wanted: Wanted) {
  const former = codeSets(store).find(({ name }) => sameName(name, wanted.name));
  assertNameIsFree(store, wanted, former?.clientId);
  const reading = readCustomSet(file, wanted.columns, {
    kind: wanted.kind,
    // One that is for any client stands beside every client's.
    otherSets: clientCodes(store, former?.id ?? null).filter(
      ({ clientId }) => clientId === null || wanted.clientId === null || clientId === wanted.clientId,
    ),
    known: [...bundledCodes().codes, ...allCodes(store)],
  });
  const changes = setChanges(former?.codes ?? [], reading.codes);
  const outcome: Outcome = {
    ...shownNotes(reading),
    codes: reading.codes.length,
    added: [...changes.added],
    changed: [...changes.changed],
    removed: [...changes.removed],
    version: (former?.version ?? 0) + 1,
  };
  return { outcome, codes: reading.codes, former };
}

/** Rules and mappings know a set by its name: two sets of one name would be one to them. */
function assertNameIsFree(
  store: StoreContext,
  wanted: Wanted,
  formerClientId: string | null | undefined,
): void {
  const { name, clientId } = wanted;
  if (clientId !== null && !allClients(store).some(({ id }) => id === clientId)) {
    throw new EngineError('invalid', 'There is no such client on this laptop.', 'clientId');
  }
  const taken = (where: string) =>
    new EngineError('invalid', `“${name}” is the name of ${where}. Give this one another name.`, 'name');
  if (bundledCodes().resource.sets.some((set) => sameName(set.name, name))) throw taken('a bundled set');
  if (allCodes(store).some(({ setName }) => sameName(setName, name))) throw taken(`a set of ${pmsName}`);
  if (formerClientId !== undefined && formerClientId !== clientId) throw taken('another client’s set');
}

function sameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
