import { type FactsContext, factsOf } from '../../shared/domain/entry-facts';
import { type Expense, ExpenseContent } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { Matter } from '../../shared/domain/reference';
import {
  type Around,
  type BilledWork,
  type DayLine,
  nothingBilled,
  type TimekeeperFacts,
} from '../../shared/guidelines/around';
import { asBilled } from '../../shared/guidelines/as-billed';
import type { CompiledRuleSet } from '../../shared/guidelines/compile';
import {
  type ExpenseLine,
  type FeeLine,
  feeLineOf,
  type Line,
  matterIdOf,
} from '../../shared/guidelines/line';
import { createLineIndex, type LineIndex } from '../../shared/guidelines/line-index';
import { timekeeperClassOf } from '../../shared/guidelines/timekeeper-class-of';
import { minorDigits } from '../../shared/money/format';
import type { Currency } from '../../shared/money/money';
import { isoToday } from '../../shared/time/calendar';
import type { WorkDate } from '../../shared/time/work-date';
import { type CodeTable, createCodeTable } from '../../shared/utbms/code-table';
import { timekeeperClasses } from '../store/code-habits';
import { currencies } from '../store/currencies';
import type { Database, StoreContext } from '../store/database';
import { billedSecondsOfDay } from '../store/day-totals';
import { type EntryRow, entryRowsOfDay } from '../store/entry-rows';
import { unbilledExpenses } from '../store/expenses';
import { admissions } from '../store/guideline-facts';
import { exportedEntryIds } from '../store/invoices';
import { knownCodes } from '../store/known-codes';
import { prebillRowsOf } from '../store/prebill';
import { allCodes, allTimekeepers, cacheReadAt, getMatter } from '../store/reference';
import { remembered } from '../store/remembered';
import { billedBefore, periodOfDraft, periodOfMatter } from './billed-before';
import { outgoingCodes } from './outgoing';

export type GuidelineSurroundings = {
  readonly today: WorkDate;
  readonly codes: CodeTable;
  matterOf(id: Id | null): Matter | null;
  daySeconds(timekeeperId: Id, workDate: WorkDate): number;
  /** What a matter's client is billed in, where that is another currency than the firm's. */
  otherCurrency(matterId: Id | null): Currency | null;
  /** A line with the codes by which it goes out: what rules judge. */
  asBilled<L extends Line>(line: L): L;
  /** What stands around the lines of one matter under a rule set: its other unbilled lines only where rules look at them. */
  aroundOf(ruleSet: CompiledRuleSet, line: Line): Around;
  /** The same for a line that is only typed: it stands among the matter's lines in the place of its saved self. */
  aroundTyped(ruleSet: CompiledRuleSet, line: Line): Around;
};

/** The id of a line that is not saved yet: it stands after all that are, as the next one will. */
export const typedId = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

/** Loads each matter, day and person once, and only what some rule asks for. */
export function guidelineSurroundings(store: StoreContext, context: FactsContext): GuidelineSurroundings {
  const codes = codeTable(store);
  const today = isoToday(store.clock.now(), store.clock.zone());
  // Asked for only where some rule looks at people.
  const people = once(() =>
    remembered(store, 'timekeepers', () => new Map(allTimekeepers(store).map((one) => [one.id, one]))),
  );
  const classes = once(() => remembered(store, 'timekeeper classes', () => timekeeperClasses(store)));
  const calledIn = remembered(
    store,
    'admissions',
    () => new Map(admissions(store).map((one) => [one.timekeeperId, one.year])),
  );
  const personFor = once((key): TimekeeperFacts | null => {
    const [id = '', clientId = ''] = key.split(' ');
    const person = people('').get(id);
    if (person === undefined) return null;
    const own = timekeeperClassOf(classes(''), person, clientId === '' ? null : clientId);
    return { name: person.name, initials: person.initials, class: own, calledYear: calledIn.get(id) ?? null };
  });
  const matter = once((id) => getMatter(store, id));
  const matterOf = (id: Id | null): Matter | null => (id === null ? null : matter(id));
  const clientOf = (matterId: Id | null): Id | null => matterOf(matterId)?.clientId ?? null;
  const outgoing = outgoingCodes(store, clientOf);
  const seconds = once((key) => {
    const [timekeeperId = '', workDate = ''] = key.split(' ');
    return billedSecondsOfDay(store, timekeeperId, workDate, context.policy);
  });
  const daySeconds = (timekeeperId: Id, workDate: WorkDate): number => seconds(`${timekeeperId} ${workDate}`);
  const day = once((key): readonly DayLine[] => {
    const [timekeeperId = '', workDate = ''] = key.split(' ');
    return entryRowsOfDay(store, timekeeperId, workDate)
      .filter((row) => !row.hidden.includes('seconds'))
      .map(({ entry }) => ({
        id: entry.id,
        seconds: factsOf(entry, context).seconds,
        matterId: entry.matterId,
        clientId: clientOf(entry.matterId),
      }));
  });
  const known = currencies(store);
  const plain = {
    today,
    codes,
    currency: known.firm,
    minorDigits: minorDigits(known.firm),
    period: null,
    billedOf: () => nothingBilled,
    matterOf,
    daySeconds,
  };
  const shared = {
    ...plain,
    dayOf: (timekeeperId: Id, workDate: WorkDate) => day(`${timekeeperId} ${workDate}`),
  };
  // Kept from key to key while somebody types beside them: the facts of each are derived from rows alone.
  const linesOf = (id: Id) =>
    remembered(store, `unbilled lines ${id}`, () => {
      // What went out from here is on an earlier bill, as what the PMS has on one.
      const gone = exportedEntryIds(store, id);
      return [
        ...prebillRowsOf(store, id)
          .filter((row) => isSeen(row) && !gone.has(row.entry.id))
          .map((row) => asBilled(lineOf(row, context), outgoing)),
        ...unbilledExpenses(store, id).map((expense) => asBilled(expenseLineOf(expense), outgoing)),
      ];
    });
  const ofMatter = once((id) => createLineIndex(linesOf(id)));
  const billed = once(
    (id): BilledWork =>
      // The same object as long as nothing changes, so that its fingerprint is made once.
      remembered(store, `billed before ${id}`, () => {
        const before = billedBefore(store, id, context);
        return { ...before, lines: before.lines.map((line) => asBilled(line, outgoing)) };
      }),
  );
  const periodOf = once((id) =>
    periodOfMatter(store, id === '' ? null : id, matterOf(id === '' ? null : id)?.clientId ?? null),
  );
  const billedOf = (id: Id | null): BilledWork => (id === null ? nothingBilled : billed(id));
  /** The lines around one that may be typed at this moment: it stands where its saved self does. */
  const indexAroundTyped = (line: Line) => {
    const matterId = matterIdOf(line);
    const others = matterId === null ? [] : linesOf(matterId).filter(({ id }) => id !== line.id);
    return createLineIndex([...others, line]);
  };
  const indexAround = (line: Line) => {
    const matterId = matterIdOf(line);
    if (matterId === null) return createLineIndex([line]);
    const index = ofMatter(matterId);
    if (line.what === 'fee') return index;
    const saved = index.lines.find(({ id }) => id === line.id);
    return JSON.stringify(saved) === JSON.stringify(line) ? index : indexAroundTyped(line);
  };
  const currencyOf = (line: Line): Currency =>
    line.what === 'fee' ? known.ofMatter(matterIdOf(line)) : line.expense.currency;
  const aroundIn = (ruleSet: CompiledRuleSet, line: Line, index: LineIndex): Around => {
    const client = clientOf(matterIdOf(line)) ?? '';
    const own = {
      // A client's own codes are in no list of the PMS.
      ...(line.what === 'fee' && line.firmCodes === undefined ? {} : { codes: knownCodes(store) }),
      // What a client's rules say of money they say in the currency that it is billed in.
      currency: currencyOf(line),
      minorDigits: minorDigits(currencyOf(line)),
    };
    const asked = {
      ...(ruleSet.asksPeriod
        ? { period: periodOfDraft(store, line.id) ?? periodOf(matterIdOf(line) ?? '') }
        : {}),
      ...(ruleSet.asksBilled ? { billedOf } : {}),
    };
    return { ...shared, ...own, ...asked, index, timekeeperOf: (id) => personFor(`${id} ${client}`) };
  };
  return {
    today,
    codes,
    matterOf,
    daySeconds,
    otherCurrency(matterId) {
      const currency = known.ofMatter(matterId);
      return currency === known.firm ? null : currency;
    },
    asBilled: (line) => asBilled(line, outgoing),
    aroundOf: (ruleSet, line) =>
      aroundIn(ruleSet, line, ruleSet.looksAtOthers ? indexAround(line) : createLineIndex([line])),
    aroundTyped: (ruleSet, line) => aroundIn(ruleSet, line, indexAroundTyped(line)),
  };
}

const tables = new WeakMap<Database, { readonly readAt: string | null; readonly table: CodeTable }>();

/** The codes as they were last read from the PMS: every line that is judged asks for them, and they hardly ever change. */
function codeTable(store: StoreContext): CodeTable {
  const readAt = cacheReadAt(store, 'codes');
  const known = tables.get(store.db);
  // Before the first reading there is nothing to tell one state of the table from another.
  if (known !== undefined && readAt !== null && known.readAt === readAt) return known.table;
  const table = createCodeTable(allCodes(store));
  tables.set(store.db, { readAt, table });
  return table;
}

/** An entry as rules see it. */
export function lineOf({ entry }: EntryRow, context: FactsContext): FeeLine {
  return feeLineOf(entry, factsOf(entry, context));
}

/** An expense as rules see it. */
function expenseLineOf(expense: Expense): ExpenseLine {
  return { what: 'expense', id: expense.id, expense: ExpenseContent.strip().parse(expense) };
}

/** What can't be seen can't be weighed against others. */
const isSeen = ({ hidden }: EntryRow): boolean => hidden.length === 0;

function once<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as T;
  };
}
