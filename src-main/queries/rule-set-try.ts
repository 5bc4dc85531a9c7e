import { factsOf } from '../../shared/domain/entry-facts';
import { type CompiledRuleSet, compileRuleSet } from '../../shared/guidelines/compile';
import type { Flag } from '../../shared/guidelines/flag';
import { judgeLine } from '../../shared/guidelines/judge';
import { problemWords, readRuleSet } from '../../shared/guidelines/read-rule-set';
import { newestOf } from '../../shared/guidelines/rule-book';
import type { CallParsed } from '../../shared/ipc/contract';
import type { TriedView } from '../../shared/ipc/views';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import type { EntryRow } from '../store/entry-rows';
import { ruleBookContent } from '../store/guidelines';
import { waitingPrebillRows } from '../store/prebill';
import { factsContext } from '../store/reference';
import { entryView } from './entry-view';
import { guidelineSurroundings, lineOf } from './guideline-around';
import { lineTitle } from './line-title';

const examples = 20;

/**
 * What a rule set would say of the lines that still have a way to go. Nothing is saved.
 * @throws EngineError 'invalid' with line and column where the text is no rule set
 */
export function tryRuleSet(store: StoreContext, { text, matterId }: CallParsed<'ruleSetTry'>): TriedView {
  const compiled = compiledOf(store, text);
  const context = factsContext(store);
  const around = guidelineSurroundings(store, context);
  const rows = waitingPrebillRows(store).filter(
    ({ entry, hidden }) => hidden.length === 0 && (matterId === null || entry.matterId === matterId),
  );
  const judged = rows.map((row) => {
    const line = around.asBilled(lineOf(row, context));
    return { row, flags: judgeLine(compiled, line, around.aroundOf(compiled, line)) };
  });
  const flagged = judged.filter(({ flags }) => flags.length > 0);
  const counts = new Map<string, number>();
  for (const { flags } of flagged) {
    for (const ruleId of new Set(flags.map((flag) => flag.guideline?.ruleId ?? flag.rule))) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    }
  }
  return {
    lines: rows.length,
    flagged: flagged.length,
    blocked: flagged.filter(({ flags }) => flags.some((flag) => flag.level === 'block')).length,
    rules: [...counts]
      .map(([ruleId, lines]) => ({ ruleId, lines }))
      .sort((one, other) => other.lines - one.lines || (one.ruleId < other.ruleId ? -1 : 1)),
    examples: flagged.slice(0, examples).map(({ row, flags }) => exampleOf(store, row, flags)),
  };

  function exampleOf(world: StoreContext, { entry }: EntryRow, flags: Flag[]) {
    const title = lineTitle(entryView(world, entry.id));
    return { entryId: entry.id, title, narrative: factsOf(entry, context).narrative, flags };
  }
}

function compiledOf(store: StoreContext, text: string): CompiledRuleSet {
  const known = newestOf(ruleBookContent(store).sets);
  const read = readRuleSet(text, known);
  if (read.ok) return compileRuleSet(read.ruleSet, known.find);
  const [first] = read.problems;
  throw new EngineError(
    'invalid',
    first === undefined ? 'This is no rule set.' : problemWords(first),
    'text',
  );
}
