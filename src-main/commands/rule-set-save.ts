import { chainOf, RuleSetChainError } from '../../shared/guidelines/compile';
import { problemWords, readRuleSet } from '../../shared/guidelines/read-rule-set';
import { newestOf } from '../../shared/guidelines/rule-book';
import type { RuleSet } from '../../shared/guidelines/rule-set';
import { standardName, standardRuleSet } from '../../shared/guidelines/standard';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { myName } from '../store/account';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { assignmentRows, insertRuleSet, newestRuleSet, ruleBookContent } from '../store/guidelines';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { writeAssignments } from './write-assignment';

/**
 * Saves the next version of a rule set. Earlier versions stay as they are, and so do the verdicts that were given by them.
 * The versions of what it builds on are pinned: a later change there needs a new version here. Where it is put in force is one step
 * to undo; the version itself stays, and holds nowhere then.
 * @throws EngineError 'invalid' with line and column, a circle by name, or a version that is not the next; nothing is saved
 */
export function saveRuleSet(
  store: StoreContext,
  { text, inForceFrom }: CallParsed<'ruleSetSave'>,
): CallOutput<'ruleSetSave'> {
  return runCommand(store, { name: 'guidelines.save', label: 'Put a rule set in force' }, () => {
    assertHolds(store, 'changeRules');
    const ruleSet = readSound(store, text);
    const { name, version } = ruleSet;
    if (name === standardName) {
      throw refusal(`“${standardName}” is Daybook’s own. Give yours another name; it may extend this one.`);
    }
    const next = (newestRuleSet(store, name)?.version ?? 0) + 1;
    if (version !== next) {
      const why =
        version < next
          ? `Version ${version} of “${name}” is taken.`
          : `“${name}” has no version ${version - 1} yet.`;
      throw refusal(`${why} The next one is ${next}.`);
    }
    const bases = basesOf(store, ruleSet);
    const at = nowInstant(store);
    insertRuleSet(store, { name, version, text, bases, savedBy: myName(store), savedAt: at });
    appendAudit(store, {
      action: 'guidelines.save',
      subject: 'rule_set',
      // Not the bare name, which may be a client's: a log without content shows single words of this field.
      subjectId: `rule set ${name}`,
      before: null,
      after: { name, version, bases: Object.entries(bases), rules: ruleSet.rules.length },
      reason: null,
    });
    if (inForceFrom !== null) putInForce(store, name, version, inForceFrom);
    store.changed(['guidelines', 'entries', 'prebill']);
    return { name, version };
  });
}

function readSound(store: StoreContext, text: string): RuleSet {
  const read = readRuleSet(text, newestOf(ruleBookContent(store).sets));
  if (read.ok) return read.ruleSet;
  const [first, ...rest] = read.problems;
  const more = rest.length === 0 ? '' : ` And ${rest.length} more.`;
  throw refusal(first === undefined ? 'This is no rule set.' : `${problemWords(first)}${more}`);
}

/** The newest versions of all that the set builds on. */
function basesOf(store: StoreContext, ruleSet: RuleSet): Record<string, number> {
  const bases: Record<string, number> = {};
  const find = (name: string): RuleSet | null => {
    if (name === standardName) {
      bases[name] = standardRuleSet.version;
      return standardRuleSet;
    }
    const row = newestRuleSet(store, name);
    const read = row === null ? null : readRuleSet(row.text);
    if (row === null || read?.ok !== true) return null;
    bases[name] = row.version;
    return read.ruleSet;
  };
  try {
    chainOf(ruleSet, find);
  } catch (error) {
    if (error instanceof RuleSetChainError) throw refusal(error.message);
    throw error;
  }
  return bases;
}

/** Lets a version take the place of earlier ones of its name wherever one is assigned now. */
function putInForce(store: StoreContext, name: string, version: number, effectiveFrom: string): void {
  const latest = new Map(assignmentRows(store).map((row) => [`${row.scope} ${row.scopeId}`, row]));
  const holdings = [...latest.values()]
    .filter(({ ruleSet }) => ruleSet === name)
    .map(({ scope, scopeId }) => ({ scope, scopeId, effectiveFrom, ruleSet: name, version }));
  writeAssignments(store, holdings, { action: 'guidelines.assign', reason: null });
}

const refusal = (message: string): EngineError => new EngineError('invalid', message, 'text');
