import type { CodeSetView, CodesView } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';
import type { TableCode } from '../../shared/utbms/code-table';
import { getAccount } from '../store/account';
import { bundledCodes } from '../store/bundled-codes';
import { favouriteCodes, timekeeperClasses } from '../store/code-habits';
import { codeMapping, mappedClientIds } from '../store/code-mappings';
import { codeSets } from '../store/code-sets';
import type { StoreContext } from '../store/database';
import { allClients, allCodes } from '../store/reference';

/** All code sets with where they come from, the clients' mappings, and what the person at this laptop starred. */
export function codesGet(store: StoreContext): CodesView {
  const me = getAccount(store).timekeeperId;
  const clientNames = new Map(allClients(store).map(({ id, name }) => [id, name]));
  return {
    sets: [...pmsSets(store), ...clientSets(store, clientNames), ...bundledSets()],
    mappings: mappedClientIds(store).map((clientId) => ({
      clientId,
      clientName: clientNames.get(clientId) ?? '',
      rows: codeMapping(store, clientId),
    })),
    favourites: me === null ? [] : favouriteCodes(store, me),
    classes: timekeeperClasses(store),
    knownClasses: bundledCodes()
      .classes.classes.filter(({ person }) => person)
      .map(({ code, label }) => ({ code, label })),
  };
}

function pmsSets(store: StoreContext): CodeSetView[] {
  const codes = allCodes(store);
  const names = [...new Set(codes.map(({ setName }) => setName))].sort();
  return names.map((name) => ({
    ...noClient,
    name,
    source: 'pms',
    from: pmsName,
    note: '',
    complete: true,
    year: null,
    ...listed(codes.filter(({ setName }) => setName === name)),
  }));
}

function bundledSets(): CodeSetView[] {
  const { resource, codes } = bundledCodes();
  return resource.sets.map(({ name, year, source, complete, note }) => ({
    ...noClient,
    name,
    source: 'bundled',
    from: source,
    note,
    complete,
    year,
    ...listed(codes.filter(({ setName }) => setName === name)),
  }));
}

function clientSets(store: StoreContext, clientNames: ReadonlyMap<string, string>): CodeSetView[] {
  return codeSets(store).map((set) => ({
    name: set.name,
    source: 'client',
    id: set.id,
    clientId: set.clientId,
    clientName: set.clientId === null ? null : (clientNames.get(set.clientId) ?? null),
    from: `${set.source}, by ${set.madeBy}`,
    note: '',
    complete: true,
    year: null,
    version: set.version,
    madeAt: set.madeAt,
    retired: set.retiredAt !== null,
    ...listed(set.codes),
  }));
}

const noClient = {
  id: null,
  clientId: null,
  clientName: null,
  version: null,
  madeAt: null,
  retired: false,
} as const;

function listed(codes: readonly Omit<TableCode, 'setName'>[]): Pick<CodeSetView, 'codes' | 'count'> {
  const count = { task: 0, activity: 0, expense: 0 };
  for (const { kind } of codes) count[kind] += 1;
  return {
    count,
    codes: codes.map(({ code, kind, name, parent }) => ({
      code,
      kind,
      name,
      ...(parent === undefined ? {} : { parent }),
    })),
  };
}
