import { useMemo } from 'react';
import type { UtbmsKind } from '../../shared/domain/reference';
import type { CodesView, LineCodesView, ReferenceView } from '../../shared/ipc/views';
import type { CodeTable, TableCode } from '../../shared/utbms/code-table';
import { type CodeWishes, noWishes } from '../../shared/utbms/rank-codes';
import { codeTableOf } from './code-table';
import { useQuery } from './use-query';

export type CodeChoice = {
  /** All codes that this laptop knows. */
  table: CodeTable;
  /** What the firm, the matter and the person wish, for a kind of the line's own code. */
  wishes: (kind: UtbmsKind) => CodeWishes;
  /** The same for the client's side: by which code a line goes out. */
  clientWishes: (kind: UtbmsKind) => CodeWishes;
  /** Whether the line itself can carry the code: it is in the PMS, or the PMS gave no codes of the kind. */
  canCarry: (kind: UtbmsKind, code: string) => boolean;
  /** Names of the code sets that the matter's client has of its own. */
  clientSets: readonly string[];
  around: LineCodesView | undefined;
};

const noCodes: readonly TableCode[] = [];
const lists = new WeakMap<CodesView, readonly TableCode[]>();

/** One list for all pickers: the PMS's first, then the clients' own, then the bundled ones. */
function codesOf(view: CodesView): readonly TableCode[] {
  const known = lists.get(view);
  if (known) return known;
  const list = view.sets
    .filter(({ retired }) => !retired)
    .flatMap(({ name, codes }) => codes.map((code) => ({ ...code, setName: name }) as TableCode));
  lists.set(view, list);
  return list;
}

/** What a picker of codes needs for a line on a matter. Before it is read, the cached codes of the PMS serve. */
export function useCodes(
  reference: Pick<ReferenceView, 'codes'> | undefined,
  matterId: string | null,
  entryId: string | null = null,
): CodeChoice {
  const { data: view } = useQuery('codesGet', {});
  const { data: around } = useQuery('lineCodesGet', { matterId, entryId });
  const pms = reference?.codes ?? noCodes;
  return useMemo(() => {
    const table = codeTableOf(view ? codesOf(view) : pms);
    const pmsTable = codeTableOf(pms);
    // Expenses stay on this laptop until they go out as LEDES: no table of the PMS binds them.
    const canCarry: CodeChoice['canCarry'] = (kind, code) =>
      kind === 'expense' || !pmsTable.kinds.has(kind) || pmsTable.byCode.has(`${kind} ${code}`);
    const clientId = around?.clientId ?? null;
    const clientSets = (view?.sets ?? [])
      .filter((set) => set.source === 'client' && !set.retired)
      .filter((set) => set.clientId === null || set.clientId === clientId);
    const ofClient = new Set(
      clientSets.flatMap((set) => set.codes.map((code) => `${code.kind} ${code.code}`)),
    );
    const wishesFor = (kind: UtbmsKind): CodeWishes => ({
      ...noWishes,
      policy: around?.policy ?? noWishes.policy,
      lastUsed: kind === 'expense' ? [] : (around?.lastUsed[kind] ?? []),
      favourites: new Set(view?.favourites.flatMap((star) => (star.kind === kind ? [star.code] : []))),
    });
    return {
      table,
      wishes: (kind) => ({
        ...wishesFor(kind),
        isOffered: (code) => canCarry(kind, code) || ofClient.has(`${kind} ${code}`),
      }),
      clientWishes: (kind) => ({
        ...wishesFor(kind),
        lastUsed: [],
        namingSets: clientSets.map(({ name }) => name),
        isOffered: (code) =>
          ofClient.size === 0 || ofClient.has(`${kind} ${code}`) || !hasKind(ofClient, kind),
      }),
      canCarry,
      clientSets: clientSets.map(({ name }) => name),
      around,
    };
  }, [view, around, pms]);
}

function hasKind(codes: ReadonlySet<string>, kind: UtbmsKind): boolean {
  for (const code of codes) if (code.startsWith(`${kind} `)) return true;
  return false;
}
