import type { FactsContext } from '../../shared/domain/entry-facts';
import { factsOf } from '../../shared/domain/entry-facts';
import type { Id } from '../../shared/domain/id';
import { type BilledWork, nothingBilled, openEnd, type Period } from '../../shared/guidelines/around';
import { feeLineOf, type Line } from '../../shared/guidelines/line';
import { saidPeriodOf } from '../../shared/guidelines/said-facts';
import type { BillingPeriodView } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';
import { addDays } from '../../shared/time/calendar';
import type { StoreContext } from '../store/database';
import { saidPeriods } from '../store/guideline-facts';
import { getInvoice, invoiceLines, invoiceOfLine, invoicesOfMatter } from '../store/invoices';
import { billedRowsOf } from '../store/prebill';
import { getMatter } from '../store/reference';

/** More invoices than this are told by their number. */
const namedInvoices = 3;

/**
 * What is on earlier bills of a matter: the invoices that went out from here, as they were frozen, and what is on bills in the
 * PMS. Work that is on both counts once.
 */
export function billedBefore(store: StoreContext, matterId: Id | null, context: FactsContext): BilledWork {
  if (matterId === null) return nothingBilled;
  const exported = invoicesOfMatter(store, matterId, 'exported');
  const frozen = exported.flatMap((invoice) => invoiceLines(store, invoice)).flatMap(frozenLine);
  const here = new Set(frozen.map(({ id }) => id));
  const onPms = billedRowsOf(store, matterId)
    .filter(({ entry, hidden }) => hidden.length === 0 && !here.has(entry.id))
    .map(({ entry }): Line => feeLineOf(entry, factsOf(entry, context)));
  const numbers = exported.slice(0, namedInvoices).map(({ number }) => number);
  const more = exported.length > namedInvoices ? ` and ${exported.length - namedInvoices} more` : '';
  const sources = [
    ...(numbers.length === 0 ? [] : [`invoice ${numbers.join(', ')}${more}`]),
    ...(onPms.length === 0 ? [] : [`bills in ${pmsName}`]),
  ];
  return sources.length === 0 ? nothingBilled : { lines: [...frozen, ...onPms], source: sources.join(', ') };
}

/** The period of the draft invoice that holds a line; null where none does. It goes before what is said of the matter. */
export function periodOfDraft(store: StoreContext, lineId: Id): Period | null {
  const holder = invoiceOfLine(store, lineId);
  const draft = holder?.state === 'draft' ? getInvoice(store, holder.id) : null;
  if (draft === null) return null;
  return { from: draft.periodStart, to: draft.periodEnd, source: `draft invoice ${draft.number}` };
}

/**
 * The period in which a matter's lines on no draft invoice have to lie: what was said for the matter or its client, else all
 * days after the last invoice that went out.
 */
export function periodOfMatter(store: StoreContext, matterId: Id | null, clientId: Id | null): Period | null {
  const said = saidPeriodOf(saidPeriods(store), matterId, clientId);
  if (said !== null || matterId === null) return said;
  const last = invoicesOfMatter(store, matterId, 'exported').toSorted((left, right) =>
    left.periodEnd < right.periodEnd ? 1 : -1,
  )[0];
  if (last === undefined) return null;
  return { from: addDays(last.periodEnd, 1), to: openEnd, source: `invoice ${last.number}` };
}

/** The billing period of a matter's next bill, and who says so. */
export function billingPeriodGet(store: StoreContext, matterId: Id): BillingPeriodView {
  const clientId = getMatter(store, matterId)?.clientId ?? null;
  const said = saidPeriods(store);
  const of = (scope: 'client' | 'matter', id: Id | null) => {
    const found = said.find((one) => one.scope === scope && one.scopeId === id);
    return found === undefined ? null : { from: found.from, to: found.to };
  };
  const period = periodOfMatter(store, matterId, clientId);
  return {
    period: period === null ? null : { ...period, to: period.to === openEnd ? null : period.to },
    ofMatter: of('matter', matterId),
    ofClient: of('client', clientId),
    clientId,
  };
}

function frozenLine({ id, frozen }: ReturnType<typeof invoiceLines>[number]): Line[] {
  if (frozen === null) return [];
  return frozen.kind === 'fee'
    ? [
        {
          what: 'fee',
          id,
          facts: frozen.facts,
          workedSeconds: frozen.facts.seconds,
          adjustmentMinor: frozen.adjustmentMinor ?? 0,
        },
      ]
    : [{ what: 'expense', id, expense: frozen.expense }];
}
