import type { AssignmentView, GuidelinesView } from '../../shared/ipc/views';
import type { StoreContext } from '../store/database';
import { type AssignmentRow, assignmentRows, ruleSetRows } from '../store/guidelines';
import { allClients, getMatter } from '../store/reference';

/** All rule sets with their versions, and where they hold. */
export function guidelinesGet(store: StoreContext): GuidelinesView {
  const byName = Map.groupBy(ruleSetRows(store), (row) => row.name);
  const clients = new Map(allClients(store).map((client) => [client.id, client.name]));
  const nameOf = ({ scope, scopeId }: AssignmentRow): string => {
    if (scope === 'firm' || scopeId === null) return 'The firm';
    if (scope === 'client') return clients.get(scopeId) ?? 'A client that is gone';
    const matter = getMatter(store, scopeId);
    return matter === null ? 'A matter that is gone' : `${matter.number} ${matter.name}`.trim();
  };
  return {
    sets: [...byName].map(([name, rows]) => ({
      name,
      versions: rows.map(({ version, text, savedBy, savedAt }) => ({ version, text, savedBy, savedAt })),
    })),
    assignments: assignmentRows(store)
      .map((row): AssignmentView => {
        const { assignedBy, assignedAt, ...rest } = row;
        return { ...rest, scopeName: nameOf(row), by: assignedBy, at: assignedAt };
      })
      .reverse(),
  };
}
