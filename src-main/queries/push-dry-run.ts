import { amountOf } from '../../shared/domain/entry-facts';
import type { FactName } from '../../shared/domain/time-entry';
import type { EntryView, PushPlan } from '../../shared/ipc/views';
import { formatMoney } from '../../shared/money/format';
import type { Currency } from '../../shared/money/money';
import { pmsName, withPmsName, writeDownStays } from '../../shared/pms/pms-name';
import { otherCurrencyReason } from '../../shared/sync/hold';
import type { OutboxRow } from '../../shared/sync/types';
import { firmCurrency } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { listConflicts } from '../store/sync/conflict';
import { openRows } from '../store/sync/outbox';
import { entryViews } from './entry-view';
import { lineTitle } from './line-title';
import { sentAnewWords } from './refusals';

type Line = PushPlan['lines'][number];

/** What a push would do now, line by line, without doing it: the very rows that the next sync would send. */
export function pushDryRun(store: StoreContext): PushPlan {
  const rows = openRows(store);
  const firm = firmCurrency(store);
  const inConflict = new Set(listConflicts(store, 'open').map((conflict) => conflict.entryId));
  const ids = [...new Set([...rows.map((row) => row.entryId), ...inConflict])];
  const views = new Map(entryViews(store, ids).map((view) => [view.entry.id, view]));
  const titleOf = (id: string) => {
    const view = views.get(id);
    return view === undefined ? 'An entry that cannot be read' : lineTitle(view);
  };
  const lines = [
    ...rows
      .filter((row) => !inConflict.has(row.entryId))
      .map((row) =>
        lineOf(row, titleOf(row.entryId), views.get(row.entryId), firm, sentAnewWords(store, row.entryId)),
      ),
    ...[...inConflict].map((id) => conflictLine(id, titleOf(id), firm)),
  ];
  const count = (what: Line['what']) => lines.filter((line) => line.what === what).length;
  return {
    creates: count('create'),
    updates: count('update'),
    deletes: count('delete'),
    held: count('held'),
    conflicts: count('conflict'),
    awaitingApproval: count('awaiting_approval'),
    amountMinor: lines
      .filter((line) => line.what === 'create' || line.what === 'update')
      .reduce((sum, line) => sum + line.amountMinor, 0),
    keptMinor: lines
      .filter((line) => line.what === 'create' || line.what === 'update')
      .reduce((sum, line) => sum + line.keptMinor, 0),
    lines,
  };
}

/** @param anew that it was refused before, in words */
function lineOf(
  row: OutboxRow,
  title: string,
  view: EntryView | undefined,
  firm: Currency,
  anew: string | null,
): Line {
  const currency = view?.currency ?? firm;
  const hidden: readonly FactName[] = view?.hidden ?? [];
  // The planner holds it once it comes to it: the PMS keeps one currency.
  const isOtherMoney = row.state === 'ready' && row.operation !== 'delete' && currency !== firm;
  const what = isOtherMoney ? 'held' : whatOf(row);
  // What the PMS hides is not sent, and nobody here knows what it is worth (contract 5).
  const isSeen = !hidden.includes('seconds') && !hidden.includes('rateMinor');
  return {
    entryId: row.entryId,
    what,
    title,
    words: isOtherMoney
      ? withPmsName(`Held: ${otherCurrencyReason}.`)
      : [wordsFor(what, row), ...(anew === null ? [] : [anew]), ...keptBack(what, row, view)].join(' '),
    facts: row.payload,
    hidden: [...hidden],
    amountMinor: row.payload === null || !isSeen ? 0 : amountOf(row.payload),
    keptMinor: row.payload === null ? 0 : (view?.adjustmentMinor ?? 0),
    currency,
  };
}

/** A write-down that the PMS can't carry is never dropped in silence: the line says it before it goes. */
function keptBack(what: Line['what'], { payload }: OutboxRow, view: EntryView | undefined): string[] {
  const adjustmentMinor = view?.adjustmentMinor ?? 0;
  const isSent = what === 'create' || what === 'update' || what === 'settle';
  if (payload === null || view === undefined || adjustmentMinor === 0 || !isSent) return [];
  return [writeDownStays(formatMoney(0 - adjustmentMinor, view.currency))];
}

function whatOf(row: OutboxRow): Line['what'] {
  switch (row.state) {
    case 'held':
      return 'held';
    case 'attempted':
    case 'unknown':
      return 'settle';
    case 'awaiting_approval':
      return 'awaiting_approval';
    default:
      return row.operation;
  }
}

function wordsFor(what: Line['what'], row: OutboxRow): string {
  switch (what) {
    case 'create':
      return `New in ${pmsName}, exactly as approved.`;
    case 'update':
      return `Changed in ${pmsName}, exactly as approved, unless somebody changed it there meanwhile.`;
    case 'delete':
      return `Deleted in ${pmsName}, unless somebody changed it there meanwhile.`;
    case 'settle':
      return 'Sent without a certain answer: looked up first, and not sent twice.';
    case 'held':
      return withPmsName(
        `Held: ${row.holdReason ?? 'it was refused'}. ${row.holdOwner ?? 'Somebody'} must act.`,
      );
    case 'conflict':
      return 'In an open conflict: nothing is sent before it is decided.';
    case 'awaiting_approval':
      return 'Stays here until it is approved.';
  }
}

function conflictLine(entryId: string, title: string, currency: Currency): Line {
  const words = 'In an open conflict: nothing is sent before it is decided.';
  return {
    entryId,
    what: 'conflict',
    title,
    words,
    facts: null,
    hidden: [],
    amountMinor: 0,
    keptMinor: 0,
    currency,
  };
}
