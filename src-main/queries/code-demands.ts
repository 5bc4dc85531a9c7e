import type { Id } from '../../shared/domain/id';
import type { Matter } from '../../shared/domain/reference';
import { assignmentsBy } from '../../shared/guidelines/assignment';
import { codeDemands } from '../../shared/guidelines/code-demands';
import type { CallParsed } from '../../shared/ipc/contract';
import type { CodeDemandsView } from '../../shared/ipc/views';
import { isoToday } from '../../shared/time/calendar';
import type { StoreContext } from '../store/database';
import { assignmentRows } from '../store/guidelines';
import { knownCodes } from '../store/known-codes';
import { allMatters } from '../store/reference';
import { ruleBook } from './rule-book';

/** What is asked of codes for a client, a matter or where nothing else is said, today, and by whom. */
export function codeDemandsGet(
  store: StoreContext,
  { clientId, matterId }: CallParsed<'codeDemandsGet'>,
): CodeDemandsView {
  const today = isoToday(store.clock.now(), store.clock.zone());
  const rows = assignmentRows(store);
  const assigned = assignmentsBy(rows);
  const ruleSet = ruleBook(store).ruleSetFor(matterId, clientId, today);
  const held = assigned(matterId, clientId, today);
  const isHeld = held !== null && held.name === ruleSet.name && held.version === ruleSet.version;
  const { sets } = knownCodes(store);
  const matters = allMatters(store).filter((one) => isAskedAbout(one, clientId, matterId));
  const ownOf = (id: Id) => {
    const own = assigned(id, clientId, today);
    return own?.scope === 'matter' ? own.name : null;
  };
  const clientIds = new Set(rows.flatMap((row) => (row.scope === 'client' ? (row.scopeId ?? []) : [])));
  return {
    ruleSet: { name: ruleSet.name, version: ruleSet.version, scope: isHeld ? held.scope : 'standard' },
    demands: codeDemands(ruleSet).map(({ what, sets: named, ...demand }) => ({
      ...demand,
      key: `${demand.ruleId} ${what}`,
      unknownSets: named.filter((name) => !sets.has(name)),
    })),
    askedByPms: matters
      .filter(({ requireUtbms, status }) => requireUtbms && status === 'open')
      .map((one) => ({ matterId: one.id, title: titleOf(one) })),
    ownRuleSets:
      clientId === null
        ? []
        : matters.flatMap((one) => {
            const own = ownOf(one.id);
            return own === null ? [] : [{ matterId: one.id, title: titleOf(one), ruleSet: own }];
          }),
    ruledClients: [...clientIds].flatMap((id) => {
      const own = assigned(null, id, today);
      return own?.scope === 'client' ? [{ clientId: id, ruleSet: own.name }] : [];
    }),
  };
}

function isAskedAbout(matter: Matter, clientId: Id | null, matterId: Id | null): boolean {
  return matterId === null ? clientId !== null && matter.clientId === clientId : matter.id === matterId;
}

const titleOf = ({ number, name }: Matter): string => `${number} ${name}`.trim();
