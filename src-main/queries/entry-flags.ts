import { contentWith, type FactsContext } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { EntryFacts } from '../../shared/domain/time-entry';
import { checksOf } from '../../shared/guidelines/checks-of';
import type { Flag } from '../../shared/guidelines/flag';
import { inOrder } from '../../shared/guidelines/flags-of';
import { type FeeLine, feeLineOf } from '../../shared/guidelines/line';
import {
  createVerdictCache,
  type JudgedCount,
  type VerdictCache,
} from '../../shared/guidelines/verdict-cache';
import { withWaivers } from '../../shared/guidelines/waiver';
import { pmsName } from '../../shared/pms/pms-name';
import type { Database, StoreContext } from '../store/database';
import type { EntryRow } from '../store/entry-rows';
import { remembered } from '../store/remembered';
import { waiversInForce } from '../store/waivers';
import { guidelineSurroundings } from './guideline-around';
import { refusalJudge } from './refusals';
import { ruleBook } from './rule-book';
import { waivedContentHash } from './waived-content';

const caches = new WeakMap<Database, VerdictCache>();

function cacheOf(db: Database): VerdictCache {
  const known = caches.get(db) ?? createVerdictCache();
  caches.set(db, known);
  return known;
}

/** How many lines rules have judged so far; for the test that an edit judges few of them again. */
export function judgedCount(store: StoreContext): JudgedCount {
  return cacheOf(store.db).judged();
}

type Judge = (row: EntryRow, facts: EntryFacts) => Flag[];

/**
 * Judges lines by the rules of each one's matter, with what stands around them, loading each matter and each day once.
 * Verdicts are remembered by content, rule set version and neighbourhood; and what is said of a line, until any row changes or
 * the day ends: the screens that show it ask one after the other. The rows are those of the store, as they stand.
 */
export function flagJudge(store: StoreContext, context: FactsContext): Judge {
  let judge: Judge | null = null;
  return (row, facts) => {
    // Nothing is to be decided about what the PMS has in exactly this content, unless a client refused just that.
    if (isSettled(row) && !row.refused) return [];
    judge ??= judgeIn(store, context);
    return judge(row, facts);
  };
}

const isSettled = ({ custody }: EntryRow): boolean =>
  custody.base !== null && custody.openState === null && !custody.hasOpenConflict;

function judgeIn(store: StoreContext, context: FactsContext): Judge {
  const around = guidelineSurroundings(store, context);
  const cache = cacheOf(store.db);
  const book = ruleBook(store);
  const refusedBy = refusalJudge(store);
  let waivers: ReturnType<typeof waiversInForce> | null = null;
  const said = remembered(store, `flags ${around.today}`, () => new Map<Id, Flag[]>());
  const judged = (row: EntryRow, facts: EntryFacts): Flag[] => {
    const matter = around.matterOf(facts.matterId);
    const checks = checksOf({
      facts,
      workedSeconds: row.entry.workedSeconds,
      matter,
      codes: around.codes,
      today: around.today,
      otherCurrency: around.otherCurrency(facts.matterId),
      daySeconds: around.daySeconds(facts.timekeeperId, facts.workDate),
      pmsName,
    });
    const ruleSet = book.ruleSetFor(facts.matterId, matter?.clientId ?? null, facts.workDate);
    const line = around.asBilled<FeeLine>(feeLineOf(row.entry, facts));
    const beside = () => around.aroundOf(ruleSet, line);
    const verdicts = cache.judge(ruleSet, line, beside());
    const refusals = row.refused ? refusedBy(line, verdicts, ruleSet, beside) : [];
    if (isSettled(row) && refusals.length === 0) return [];
    // What can't be seen can't be judged.
    const seen = inOrder([...refusals, ...checks, ...verdicts]).filter(
      ({ field, refusal }) => refusal !== undefined || !row.hidden.some((name) => name === field),
    );
    if (seen.length === 0) return seen;
    waivers ??= waiversInForce(store);
    return withWaivers(seen, waivers.get(row.entry.id) ?? [], () =>
      waivedContentHash(contentWith(facts, row.entry.adjustmentMinor), line),
    );
  };
  return (row, facts) => {
    const known = said.get(row.entry.id) ?? judged(row, facts);
    said.set(row.entry.id, known);
    return known;
  };
}
