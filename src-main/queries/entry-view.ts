import { amountOf, type FactsContext, factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { EntryFacts, FactName } from '../../shared/domain/time-entry';
import { flagsOf } from '../../shared/guidelines/flags-of';
import type { EntryView } from '../../shared/ipc/views';
import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import { custodyOf } from '../../shared/sync/custody';
import { isoToday } from '../../shared/time/calendar';
import { createCodeTable } from '../../shared/utbms/code-table';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { billedSecondsOfDay } from '../store/day-totals';
import { type EntryRow, entryRowsByIds } from '../store/entry-rows';
import { allCodes, factsContext, getMatter } from '../store/reference';
import { remembered } from '../store/remembered';

/** Rows of entries as the screens are given them: facts, amount, custody and flags derived here, once per page. */
export function entryViewsOf(store: StoreContext, rows: readonly EntryRow[]): EntryView[] {
  const context = factsContext(store);
  const flags = flagJudge(store, context);
  return rows.map((row) => {
    const facts = factsOf(row.entry, context);
    const hides = (...names: FactName[]) => names.some((name) => row.hidden.includes(name));
    return {
      entry: row.entry,
      matterNumber: row.matterNumber,
      matterName: row.matterName,
      clientName: row.clientName,
      timekeeperName: row.timekeeperName,
      timekeeperInitials: row.timekeeperInitials,
      // Unknown is not zero, but sums leave it out (contract 5).
      billedSeconds: hides('seconds') ? 0 : facts.seconds,
      rateMinor: hides('rateMinor') ? null : facts.rateMinor,
      amountMinor: hides('seconds', 'rateMinor') ? 0 : amountOf(facts),
      custody: custodyView(row),
      flags: row.entry.deletedAt === null ? flags(row, facts) : [],
      conflictId: row.conflictId,
      hidden: [...row.hidden],
    };
  });
}

/** The named entries as views, in the order named; unknown ones are left out. */
export function entryViews(store: StoreContext, ids: readonly Id[]): EntryView[] {
  return entryViewsOf(store, entryRowsByIds(store, ids));
}

/** @throws EngineError 'not_found' */
export function entryView(store: StoreContext, id: Id): EntryView {
  const [view] = entryViews(store, [id]);
  if (view === undefined) throw new EngineError('not_found', 'There is no such entry.');
  return view;
}

function custodyView(row: EntryRow): EntryView['custody'] {
  const custody = custodyOf(row.custody);
  if (custody.reason === 'held' && row.holdReason !== null) {
    return { ...custody, words: withPmsName(`Held: ${row.holdReason}`) };
  }
  if (custody.state !== 'on_pms') return { ...custody, words: withPmsName(custody.words) };
  const words = !custody.onBill ? `In ${pmsName}` : `On ${row.billLabel ?? 'a bill'} in ${pmsName}`;
  return { ...custody, words };
}

/** Judges lines with what stands around them, loading each matter and each day once. */
function flagJudge(store: StoreContext, context: FactsContext) {
  const codes = remembered(store, 'code table', () => createCodeTable(allCodes(store)));
  const today = isoToday(store.clock.now(), store.clock.zone());
  const matterOf = once((id: string) => getMatter(store, id));
  const daySeconds = once((key: string) => {
    const [timekeeperId = '', workDate = ''] = key.split(' ');
    return billedSecondsOfDay(store, timekeeperId, workDate, context.policy);
  });
  return (row: EntryRow, facts: EntryFacts) =>
    // What can't be seen can't be judged.
    flagsOf(row.entry, facts, {
      today,
      matter: facts.matterId === null ? null : matterOf(facts.matterId),
      codes,
      daySeconds: daySeconds(`${facts.timekeeperId} ${facts.workDate}`),
      pmsName,
      onPms: row.custody.base !== null && row.custody.openState === null && !row.custody.hasOpenConflict,
    }).filter(({ field }) => !row.hidden.some((name) => name === field));
}

function once<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as T;
  };
}
