import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { SaidPeriod } from '../../shared/guidelines/said-facts';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { admissions, putAdmission, putPeriod, saidPeriods } from '../store/guideline-facts';
import { allClients, getMatter, getTimekeeper } from '../store/reference';
import { noteChange, type RowImage } from '../store/undo-steps';
import { runCommand } from './run-command';

type Days = Pick<SaidPeriod, 'from' | 'to'>;

/** Says in which year a timekeeper was admitted to the bar; null: nothing is said any more. */
export function setAdmission(store: StoreContext, { timekeeperId, year }: CallParsed<'admissionSet'>): void {
  runCommand(store, { name: 'timekeeper.admission', label: 'Year of admission' }, () => {
    if (getTimekeeper(store, timekeeperId) === null)
      throw new EngineError('invalid', 'There is no such timekeeper on this laptop.', 'timekeeperId');
    writeAdmission(store, timekeeperId, year, { action: 'timekeeper.admission', reason: null });
  });
}

/** Says what is being billed now for a matter or a client; null: nothing is said any more. @throws EngineError 'invalid' */
export function setPeriod(store: StoreContext, input: CallParsed<'billingPeriodSet'>): void {
  const { scope, scopeId, days } = input;
  runCommand(store, { name: 'billing_period.set', label: 'Billing period' }, () => {
    const isThere =
      scope === 'matter'
        ? getMatter(store, scopeId) !== null
        : allClients(store).some(({ id }) => id === scopeId);
    if (!isThere) throw new EngineError('not_found', `There is no such ${scope} on this laptop.`, 'scopeId');
    if (days !== null && days.to < days.from)
      throw new EngineError('invalid', 'It would end before it begins.', 'to');
    writePeriod(store, scope, scopeId, days, { action: 'billing_period.set', reason: null });
  });
}

/** Why a fact can't be brought back to an image, or null. */
export function factMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table === 'admission')
    return admissionOf(store, from.id) === from.row ? null : 'the year has changed since';
  if (from.table !== 'billing_period') return null;
  return canonicalJson(periodOf(store, from.row.scope, from.id)) === canonicalJson(from.row.days)
    ? null
    : 'the period has changed since';
}

/** Brings a fact back to an image, as a new change on top. */
export function restoreFact(store: StoreContext, word: 'undo' | 'redo', label: string, to: RowImage): void {
  if (to.table === 'admission') {
    writeAdmission(store, to.id, to.row, { action: `timekeeper.${word}`, reason: label });
  }
  if (to.table === 'billing_period') {
    const told = { action: `billing_period.${word}`, reason: label };
    writePeriod(store, to.row.scope, to.id, to.row.days, told);
  }
}

type Told = { readonly action: string; readonly reason: string | null };

function writeAdmission(store: StoreContext, id: Id, year: number | null, { action, reason }: Told): void {
  const before = admissionOf(store, id);
  if (before === year) return;
  putAdmission(store, id, year);
  appendAudit(store, {
    action,
    subject: 'timekeeper',
    subjectId: id,
    before: { year: before },
    after: { year },
    reason,
  });
  noteChange(store, {
    before: { table: 'admission', id, row: before },
    after: { table: 'admission', id, row: year },
  });
  store.changed(['guidelines', 'codes', 'entries', 'prebill', 'activity']);
}

function writePeriod(
  store: StoreContext,
  scope: SaidPeriod['scope'],
  id: Id,
  days: Days | null,
  { action, reason }: Told,
): void {
  const before = periodOf(store, scope, id);
  if (canonicalJson(before) === canonicalJson(days)) return;
  putPeriod(store, scope, id, days);
  appendAudit(store, {
    action,
    subject: scope,
    subjectId: id,
    before: { days: before },
    after: { days },
    reason,
  });
  noteChange(store, {
    before: { table: 'billing_period', id, row: { scope, days: before } },
    after: { table: 'billing_period', id, row: { scope, days } },
  });
  store.changed(['guidelines', 'entries', 'prebill', 'expenses', 'activity']);
}

const admissionOf = (store: StoreContext, id: Id): number | null =>
  admissions(store).find(({ timekeeperId }) => timekeeperId === id)?.year ?? null;

function periodOf(store: StoreContext, scope: SaidPeriod['scope'], id: Id): Days | null {
  const said = saidPeriods(store).find((one) => one.scope === scope && one.scopeId === id);
  return said === undefined ? null : { from: said.from, to: said.to };
}
