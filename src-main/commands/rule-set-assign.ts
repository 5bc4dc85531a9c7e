import { standardRuleSet } from '../../shared/guidelines/standard';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { ruleSetRows } from '../store/guidelines';
import { allClients, getMatter } from '../store/reference';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { writeAssignments } from './write-assignment';

/**
 * Lets a version of a rule set hold for the firm, a client or a matter from a work date on. What held before stays on
 * record and goes on holding for the days before. One step to undo, by assigning what held.
 * @throws EngineError 'not_found' for a version, client or matter that isn't there; 'invalid' for a scope without its id
 */
export function assignRuleSet(store: StoreContext, input: CallParsed<'ruleSetAssign'>): void {
  const { scope, scopeId, ruleSet, effectiveFrom } = input;
  runCommand(
    store,
    { name: 'guidelines.assign', label: `Assign ${ruleSet === null ? 'no rule set' : `“${ruleSet.name}”`}` },
    () => {
      assertHolds(store, 'changeRules');
      if ((scope === 'firm') !== (scopeId === null)) {
        throw new EngineError('invalid', `Say for which ${scope} the rule set holds.`, 'scopeId');
      }
      const isThere =
        scope === 'firm' ||
        (scope === 'matter' && scopeId !== null && getMatter(store, scopeId) !== null) ||
        (scope === 'client' && allClients(store).some((client) => client.id === scopeId));
      if (!isThere)
        throw new EngineError('not_found', `There is no such ${scope} on this laptop.`, 'scopeId');
      if (ruleSet !== null && !isSaved(store, ruleSet)) {
        throw new EngineError(
          'not_found',
          `There is no version ${ruleSet.version} of “${ruleSet.name}”.`,
          'ruleSet',
        );
      }
      const holding = {
        scope,
        scopeId,
        effectiveFrom,
        ruleSet: ruleSet?.name ?? null,
        version: ruleSet?.version ?? null,
      };
      writeAssignments(store, [holding], { action: 'guidelines.assign', reason: null });
    },
  );
}

function isSaved(store: StoreContext, { name, version }: { name: string; version: number }): boolean {
  if (name === standardRuleSet.name) return version === standardRuleSet.version;
  return ruleSetRows(store).some((row) => row.name === name && row.version === version);
}
