import bundled from '../../resources/utbms/lexicon.json';
import type { Id } from '../../shared/domain/id';
import type { Matter, UtbmsKind } from '../../shared/domain/reference';
import { isoToday } from '../../shared/time/calendar';
import type { CodePolicy } from '../../shared/utbms/code-policy';
import { codeName, createCodeTable, isHeading, type TableCode } from '../../shared/utbms/code-table';
import { createCodeMap, goesOutAs } from '../../shared/utbms/map-code';
import { offeredCodes } from '../../shared/utbms/suggest/offered';
import { bundledCodes } from '../store/bundled-codes';
import { codeMapping } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { clientCodes, knownCodes } from '../store/known-codes';
import { allCodes } from '../store/reference';
import { remembered } from '../store/remembered';
import { codePolicyFor } from './code-policy';

/** Which codes may be suggested on the lines of a matter. */
export type OffersOfMatter = {
  /** What a line itself can carry and the client takes. */
  readonly own: Readonly<Record<UtbmsKind, ReadonlySet<string>>>;
  /** The client's own codes that only an outgoing line can carry; empty where the line itself can. */
  readonly out: Readonly<Record<'task' | 'activity', ReadonlySet<string>>>;
  /** As the client's own set calls it, where one has it. */
  nameOf(kind: UtbmsKind, code: string): string;
  /** As which code it goes out by the client's mapping; null: as it is. */
  outAs(kind: UtbmsKind, code: string): { code: string; name: string } | null;
};

/** All codes whose names speak for them: what the PMS can hold, clients' own, and the bundled ones for expenses. */
export function suggestibleCodes(store: StoreContext): TableCode[] {
  const pms = allCodes(store);
  const pmsTable = createCodeTable(pms);
  const table = knownCodes(store);
  return [
    ...pms.filter((code) => !isHeading(pmsTable, code)),
    ...[...clientCodes(store), ...bundledCodes().codes.filter(({ kind }) => kind === 'expense')].filter(
      (code) => !isHeading(table, code),
    ),
  ];
}

/** What may be suggested on a matter's lines today, worked out once until any row changes. */
export function offersFor(store: StoreContext, matter: Matter | null): OffersOfMatter {
  const today = isoToday(store.clock.now(), store.clock.zone());
  return remembered(store, `offers ${matter?.id ?? ''} ${today}`, () => workedOut(store, matter));
}

function workedOut(store: StoreContext, matter: Matter | null): OffersOfMatter {
  const table = knownCodes(store);
  const clientId = matter?.clientId ?? null;
  const map = createCodeMap(clientId === null ? [] : codeMapping(store, clientId));
  const policy = codePolicyFor(store, matter);
  const pms = allCodes(store);
  const ofClient = ownCodes(store, clientId);
  const offered = (kind: UtbmsKind, codes: readonly TableCode[]) =>
    offeredCodes(kind, codes, { table, policy, map });
  /** Contract 25: where the PMS has codes of a kind, an entry's code is one of them. */
  const isBound = (kind: UtbmsKind) => pms.some((code) => code.kind === kind);
  const fee = (kind: 'task' | 'activity') =>
    offered(kind, isBound(kind) ? pms : [...ofClient, ...lexiconCodes(kind)]);
  const out = (kind: 'task' | 'activity') => (isBound(kind) ? offered(kind, ofClient) : new Set<string>());
  const sets = ofClient.map(({ setName }) => setName);
  const nameOf = (kind: UtbmsKind, code: string) => codeName(table, kind, code, sets) ?? '';
  return {
    own: {
      task: fee('task'),
      activity: fee('activity'),
      expense: offered('expense', [...pms, ...ofClient, ...expenseCodes(policy)]),
    },
    out: { task: out('task'), activity: out('activity') },
    nameOf,
    outAs(kind, code) {
      const { code: outgoing, by } = goesOutAs(map, kind, code);
      return by === 'same' || outgoing === null ? null : { code: outgoing, name: nameOf(kind, outgoing) };
    },
  };
}

function ownCodes(store: StoreContext, clientId: Id | null): TableCode[] {
  return clientCodes(store).filter((code) => code.clientId === null || code.clientId === clientId);
}

/** The bundled codes that the lexicon knows words for: a first day's suggestions are made of these. */
function lexiconCodes(kind: UtbmsKind): TableCode[] {
  const sets = new Set(bundled.sets.flatMap((set) => (set.kind === kind ? [set.set] : [])));
  return bundledCodes().codes.filter((code) => code.kind === kind && sets.has(code.setName));
}

/** The E codes, and those of another bundled set where the client takes that one. */
function expenseCodes({ allowedSets = [] }: CodePolicy): TableCode[] {
  const others = bundledCodes().codes.filter(
    ({ kind, setName }) => kind === 'expense' && allowedSets.includes(setName),
  );
  return [...lexiconCodes('expense'), ...others];
}
