import { adjustmentOf, billedMinorOf, factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import type { FactName } from '../../shared/domain/time-entry';
import type { EntryView } from '../../shared/ipc/views';
import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import { custodyOf } from '../../shared/sync/custody';
import { EngineError } from '../engine-error';
import { lineCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { type EntryRow, entryRowsByIds } from '../store/entry-rows';
import { factsContext } from '../store/reference';
import { flagJudge } from './entry-flags';
import { cardDifferences } from './rate-words';

/** Rows of entries as the screens are given them: facts, amount, custody and flags derived here, once per page. */
export function entryViewsOf(store: StoreContext, rows: readonly EntryRow[]): EntryView[] {
  const context = factsContext(store);
  const flags = flagJudge(store, context);
  const cards = cardDifferences(store);
  const currencyOf = lineCurrencies(store);
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
      card: hides('rateMinor') ? null : cards(facts),
      amountMinor: hides('seconds', 'rateMinor') ? 0 : billedMinorOf(facts, row.entry.adjustmentMinor),
      adjustmentMinor: hides('seconds', 'rateMinor') ? 0 : adjustmentOf(facts, row.entry.adjustmentMinor),
      currency: currencyOf(row.entry),
      custody: custodyView(row),
      flags: row.entry.deletedAt === null ? flags(row, facts) : [],
      conflictId: row.conflictId,
      refused: row.refused,
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
