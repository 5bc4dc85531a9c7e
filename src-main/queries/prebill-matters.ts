import { billedTimeOf, lacksRate } from '../../shared/domain/entry-facts';
import { type Expense, expenseAmountMinor } from '../../shared/domain/expense';
import type { Id } from '../../shared/domain/id';
import type { EntryView, PrebillMatter } from '../../shared/ipc/views';
import { type Amount, sumByCurrency } from '../../shared/money/amounts';
import type { Currency } from '../../shared/money/money';
import { openSincePush } from '../../shared/prebill/adjusted';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allUnbilledExpenses } from '../store/expenses';
import { type PushedSum, pushedSums, waitingPrebillRows } from '../store/prebill';
import { allClients, getMatter } from '../store/reference';
import { remembered } from '../store/remembered';
import { getSetting } from '../store/settings';
import { entryViewsOf } from './entry-view';

type Counted = keyof PrebillMatter['counts'];

/** All matters with unbilled work or expenses: those that wait for somebody first, then by money. */
export function prebillMatters(store: StoreContext): PrebillMatter[] {
  const policy = getSetting(store, 'rounding');
  const { ofMatter } = currencies(store);
  const matters = new Map<Id, PrebillMatter>();
  const pushed = remembered(store, `pushed ${JSON.stringify(policy)}`, () => pushedSums(store, policy));
  for (const sum of pushed) {
    const { matterId, ...names } = sum;
    matters.set(
      matterId,
      withPushed(matters.get(matterId) ?? emptyMatter(matterId, names, ofMatter(matterId)), sum),
    );
  }
  for (const view of entryViewsOf(store, waitingPrebillRows(store))) {
    const id = view.entry.matterId;
    if (id !== null) matters.set(id, withLine(matters.get(id) ?? emptyMatter(id, view, ofMatter(id)), view));
  }
  for (const [id, expenses] of Map.groupBy(allUnbilledExpenses(store), ({ matterId }) => matterId ?? '')) {
    const known = matters.get(id) ?? matterOf(store, id, ofMatter(id));
    if (known !== null) matters.set(id, withExpenses(known, expenses));
  }
  const waits = (matter: PrebillMatter) => (waiting(matter) > 0 ? 0 : 1);
  return [...matters.values()].sort(
    (left, right) =>
      waits(left) - waits(right) || ownSum(right) - ownSum(left) || (left.matterId < right.matterId ? -1 : 1),
  );
}

function waiting({ counts, expenses }: PrebillMatter): number {
  const lines = counts.draft + counts.in_review + counts.returned + counts.on_hold + counts.approved;
  return lines + expenses.toReview;
}

/** Time and expenses in the matter's own currency: what the list is ordered by. */
const ownSum = ({ currency, amountMinor, expenses }: PrebillMatter): number =>
  amountMinor + (expenses.billed.find((one) => one.currency === currency)?.minor ?? 0);

/** One that has expenses alone. */
function matterOf(store: StoreContext, id: Id, currency: Currency): PrebillMatter | null {
  const matter = getMatter(store, id);
  if (matter === null) return null;
  const client = allClients(store).find((one) => one.id === matter.clientId);
  const names = {
    matterNumber: matter.number,
    matterName: matter.name,
    clientName: client?.name ?? '',
  };
  return emptyMatter(id, names, currency);
}

/** A matter's summary with its unbilled expenses. Used for one matter too, so that list and detail tie out. */
export function withExpenses(matter: PrebillMatter, expenses: readonly Expense[]): PrebillMatter {
  const { oldestWorkDate } = matter;
  const dates = expenses.map(({ date }) => date);
  const billed = expenses.map((one) => ({ currency: one.currency, minor: expenseAmountMinor(one) }));
  return {
    ...matter,
    expenses: {
      lines: expenses.length,
      toReview: expenses.filter(({ reviewState }) => reviewState !== 'approved').length,
      billed: sumByCurrency(billed),
    },
    oldestWorkDate: (oldestWorkDate === null ? dates : [...dates, oldestWorkDate]).sort()[0] ?? null,
  };
}

/** A matter's summary with one more line. Used for one matter's lines too, so that list and detail tie out. */
export function withLine(matter: PrebillMatter, view: EntryView): PrebillMatter {
  const state = countedAs(view);
  const { workDate } = view.entry;
  return {
    ...matter,
    counts: { ...matter.counts, [state]: matter.counts[state] + 1 },
    ...withAmount(matter, { currency: view.currency, minor: view.amountMinor }),
    withoutRate: matter.withoutRate + (isWithoutRate(view) ? 1 : 0),
    billedSeconds: matter.billedSeconds + billedTime(view),
    blocks: matter.blocks + view.flags.filter((flag) => flag.level === 'block' && !flag.waiver).length,
    warns: matter.warns + view.flags.filter((flag) => flag.level === 'warn' && !flag.waiver).length,
    oldestWorkDate:
      matter.oldestWorkDate === null || workDate < matter.oldestWorkDate ? workDate : matter.oldestWorkDate,
  };
}

/** A matter's sums with one more amount, which is added to those of its own currency only. */
function withAmount(
  { currency, amountMinor, otherAmounts }: Pick<PrebillMatter, 'currency' | 'amountMinor' | 'otherAmounts'>,
  amount: Amount,
): Pick<PrebillMatter, 'amountMinor' | 'otherAmounts'> {
  if (amount.currency === currency) return { amountMinor: amountMinor + amount.minor, otherAmounts };
  return { amountMinor, otherAmounts: sumByCurrency([...otherAmounts, amount]) };
}

/** As `lacksRateSql`: what the PMS hides is unknown, and nobody's to mend. */
function isWithoutRate({ entry, hidden, billedSeconds, rateMinor }: EntryView): boolean {
  if (hidden.includes('seconds') || hidden.includes('rateMinor')) return false;
  return lacksRate({ seconds: billedSeconds, rateMinor, billing: entry.billing });
}

/** The hours of a line that are charged. */
export const billedTime = ({ entry, billedSeconds }: EntryView): number =>
  billedTimeOf({ seconds: billedSeconds, billing: entry.billing });

/** The state under which a line is counted; what is on its way to the PMS was approved. */
export function countedAs(view: EntryView): Counted {
  switch (view.custody.reason) {
    case null:
      return openSincePush(view) ? view.entry.reviewState : 'pushed';
    case 'draft':
    case 'in_review':
    case 'returned':
    case 'on_hold':
      return view.custody.reason;
    case 'conflict':
      return view.entry.reviewState;
    default:
      return 'approved';
  }
}

const noCounts = { draft: 0, in_review: 0, returned: 0, on_hold: 0, approved: 0, pushed: 0 };

export function emptyMatter(
  matterId: Id,
  names: Pick<EntryView, 'matterNumber' | 'matterName' | 'clientName'>,
  currency: Currency,
): PrebillMatter {
  return {
    matterId,
    matterNumber: names.matterNumber,
    matterName: names.matterName,
    clientName: names.clientName,
    counts: noCounts,
    currency,
    amountMinor: 0,
    otherAmounts: [],
    withoutRate: 0,
    expenses: { lines: 0, toReview: 0, billed: [] },
    billedSeconds: 0,
    blocks: 0,
    warns: 0,
    oldestWorkDate: null,
  };
}

function withPushed(
  matter: PrebillMatter,
  { lines, billedSeconds, oldestWorkDate, currency, minor, withoutRate }: PushedSum,
): PrebillMatter {
  const { oldestWorkDate: known } = matter;
  return {
    ...matter,
    ...withAmount(matter, { currency, minor }),
    counts: { ...matter.counts, pushed: matter.counts.pushed + lines },
    withoutRate: matter.withoutRate + withoutRate,
    billedSeconds: matter.billedSeconds + billedSeconds,
    oldestWorkDate: known === null || oldestWorkDate < known ? oldestWorkDate : known,
  };
}
