import type { CallParsed } from '../../shared/ipc/contract';
import type { EntryView, PrebillView } from '../../shared/ipc/views';
import type { Currency } from '../../shared/money/money';
import { expenseTotalsOf } from '../../shared/prebill/expense-totals';
import { type PrebillLine, standardSecondsOf, totalsOf } from '../../shared/prebill/totals';
import type { RoundingPolicy } from '../../shared/time/rounding';
import { EngineError } from '../engine-error';
import { allottedLines } from '../store/approvals';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { unbilledExpenses } from '../store/expenses';
import { prebillRowsOf } from '../store/prebill';
import { allClients, factsContext, getMatter } from '../store/reference';
import { getSetting } from '../store/settings';
import { entryViewsOf } from './entry-view';
import { emptyMatter, withExpenses, withLine } from './prebill-matters';
import { changesSinceReview } from './since-review';

/** One matter's pre-bill: its unbilled lines, and totals that are the sums of exactly these lines. */
export function prebillGet(store: StoreContext, { matterId }: CallParsed<'prebillGet'>): PrebillView {
  const matter = getMatter(store, matterId);
  if (matter === null) throw new EngineError('not_found', 'There is no such matter on this laptop.');
  const client = allClients(store).find((item) => item.id === matter.clientId);
  const lines = entryViewsOf(store, prebillRowsOf(store, matterId));
  const policy = getSetting(store, 'rounding');
  const shares = allottedLines(store, matterId);
  const names = { matterNumber: matter.number, matterName: matter.name, clientName: client?.name ?? '' };
  const currency = currencies(store).ofMatter(matterId);
  const others = [...new Set(lines.map((line) => line.currency))].filter((one) => one !== currency).sort();
  const totalsIn = (one: Currency) =>
    totalsOf(
      lines
        .filter((line) => line.currency === one)
        .map((line) => totalsLine(line, policy, shares.has(line.entry.id))),
    );
  const expenses = unbilledExpenses(store, matterId);
  return {
    matter: withExpenses(lines.reduce(withLine, emptyMatter(matterId, names, currency)), expenses),
    lines,
    sinceReview: changesSinceReview(store, lines, factsContext(store)),
    totals: totalsIn(currency),
    expenses: expenseTotalsOf(expenses),
    otherTotals: others.map((one) => ({ currency: one, totals: totalsIn(one) })),
  };
}

/** A line as totals sum it. @param isShare it is billed with its share of a rounded day */
export function totalsLine(
  { entry, billedSeconds, rateMinor, adjustmentMinor, hidden }: EntryView,
  policy: RoundingPolicy,
  isShare: boolean,
): PrebillLine {
  const isSeen = !hidden.includes('seconds');
  return {
    workedSeconds: isSeen ? entry.workedSeconds : 0,
    // A share of a rounded day differs from its own work by rounding alone: nothing was written down.
    standardSeconds: !isSeen ? 0 : isShare ? billedSeconds : standardSecondsOf(entry, policy),
    facts: { seconds: billedSeconds, rateMinor, billing: entry.billing },
    adjustmentMinor,
  };
}
