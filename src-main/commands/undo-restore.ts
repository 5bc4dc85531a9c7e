import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { TimeEntry } from '../../shared/domain/time-entry';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { getEntry } from '../store/entries';
import { putEntrySpan } from '../store/entry-spans';
import { invoiceOfLine } from '../store/invoices';
import { setMergedInto } from '../store/line-merges';
import { getMatter, setTemporaryMatterStatus } from '../store/reference';
import { wasAgreedFrom } from '../store/sync/base';
import { openConflictOf } from '../store/sync/conflict';
import { isHandedOver } from '../store/sync/handed-over';
import { wasDeletionTried, wasTriedFrom } from '../store/sync/outbox';
import { getTimerEnd, runningTimerId, setTimerEnd } from '../store/timers';
import type { RowImage } from '../store/undo-steps';
import { sameContent } from './entry-patch';
import { factMoved, restoreFact } from './guideline-fact-set';
import { assertApprovableAgain } from './prebill-approve';
import { billingMoved, restoreBilling } from './undo-billing';
import { codesMoved, restoreCodes } from './undo-codes';
import { restoreSettings, settingsMoved } from './undo-settings';
import { restoreTimerContent, timerContentMoved } from './undo-timer';
import { restoreView, viewMoved } from './undo-view';
import { assignmentMoved, restoreAssignment } from './write-assignment';
import { currencyMoved, restoreCurrency } from './write-currency';
import { dayMoved, restoreDay } from './write-day-mark';
import { writeApproval, writeEntry } from './write-entry';
import { ownMattersMoved, restoreOwnMatters } from './write-own-matters';
import { cardMoved, restoreCard } from './write-rates';
import { restoreWaiver, waiverMoved } from './write-waiver';

export type Restoration = {
  readonly word: 'undo' | 'redo';
  readonly label: string;
  /** The rows as the command left them: they must still be so. */
  readonly from: readonly RowImage[];
  /** The rows as they shall be again. */
  readonly to: readonly RowImage[];
};

/**
 * Brings rows back to an earlier image, as a new change on top: revisions go on, the audit chain grows, the outbox is
 * planned anew. Rows are never removed, so the undo of a creation is a deletion into the trash.
 * @throws EngineError 'moved' if a row has changed, was sent or agreed with the PMS since, or is in a conflict; as
 *   `approvePrebill` does where an approval is redone that could not be given any more (P4)
 */
export function restoreRows(store: StoreContext, restoration: Restoration): void {
  const pairs = restoration.to.map((to, index) => ({ to, from: restoration.from[index] ?? to }));
  for (const { from, to } of pairs) assertUnmoved(store, restoration, from, to);
  // Redo gives approvals anew. Undo only gives back those that an edit took from the same content.
  const given = pairs.flatMap(({ to }) => (to.table === 'approval' && to.row !== null ? [to.row] : []));
  if (restoration.word === 'redo' && given.length > 0) assertApprovableAgain(store, given);
  // Approvals last: they name the revision that the entry has by then.
  const entriesFirst = [
    'own_matters',
    'matter',
    'entry',
    'timer',
    'timer_content',
    'approval',
    'merge',
    'span',
    'expense',
    'invoice',
  ] as const;
  const others = [
    'code_set',
    'code_mapping',
    'line_code',
    'star',
    'shorthand',
    'firm_words',
    'portal_codes',
    'entry_view',
    'timekeeper_class',
    'waiver',
    'admission',
    'billing_period',
    'client_currency',
    'matter_currency',
    'rate_card',
    'settings',
    'day_mark',
    'rule_set_assignment',
  ] as const;
  for (const pass of [...entriesFirst, ...others]) {
    for (const { from, to } of pairs) if (to.table === pass) restoreRow(store, restoration, from, to);
  }
}

/**
 * Looks whether rows could be brought back now; nothing is changed.
 * @param seen names of rows that are left out, to which these are added: they will be otherwise by then
 * @throws EngineError as `restoreRows` does
 */
export function assertRestorable(store: StoreContext, restoration: Restoration, seen: Set<string>): void {
  for (const [index, to] of restoration.to.entries()) {
    const name = `${to.table} ${to.id}`;
    if (!seen.has(name)) assertUnmoved(store, restoration, restoration.from[index] ?? to, to);
    seen.add(name);
  }
}

function assertUnmoved(store: StoreContext, { word, label }: Restoration, from: RowImage, to: RowImage) {
  const refuse = (why: string): never => {
    throw new EngineError('moved', `“${label}” can’t be ${word === 'undo' ? 'undone' : 'redone'}: ${why}.`);
  };
  if (from.table === 'entry' && to.table === 'entry') {
    const now = getEntry(store, from.id);
    const expected = standingFor(from.row, to.row);
    if (now === null || expected === null || !unchanged(now, expected)) {
      return refuse('the entry has changed since');
    }
    if (wentOut(store, from.id, from.row, to.row)) {
      return refuse('it has gone to the firm’s system since');
    }
    if (openConflictOf(store, from.id) !== null) return refuse('the entry is in an open conflict');
    if (invoiceOfLine(store, from.id)?.state === 'exported')
      return refuse('the entry is on an exported invoice');
    if (isHandedOver(store, from.id)) return refuse('it was handed over to a file for another laptop');
  }
  if (from.table === 'timer') {
    if (canonicalJson(getTimerEnd(store, from.id)) !== canonicalJson(from.row)) {
      return refuse('the timer has changed since');
    }
    if (runningTimerId(store) === from.id) return refuse('the timer is running');
  }
  if (from.table === 'timer_content') {
    const why = timerContentMoved(store, from);
    if (why !== null) return refuse(why);
  }
  if (from.table === 'matter' && (getMatter(store, from.id)?.status ?? null) !== from.row) {
    return refuse('the matter has changed since');
  }
  const moved =
    billingMoved(store, from) ??
    codesMoved(store, from) ??
    waiverMoved(store, from) ??
    factMoved(store, from) ??
    currencyMoved(store, from) ??
    cardMoved(store, from) ??
    ownMattersMoved(store, from, to) ??
    viewMoved(store, from) ??
    settingsMoved(store, from) ??
    dayMoved(store, from) ??
    assignmentMoved(store, from);
  return moved === null ? undefined : refuse(moved);
}

/**
 * Whether what the command did has left this laptop since. Into the trash and out of it the content stays, and so does
 * its revision: there only a deletion that was tried has gone out.
 */
function wentOut(store: StoreContext, id: Id, from: TimeEntry | null, to: TimeEntry | null): boolean {
  const isTrashOnly =
    from !== null &&
    to !== null &&
    from.revision === to.revision &&
    (from.deletedAt === null) !== (to.deletedAt === null);
  if (isTrashOnly) return wasDeletionTried(store, id);
  const revision = Math.max(from?.revision ?? 0, to?.revision ?? 0);
  return wasTriedFrom(store, id, revision) || wasAgreedFrom(store, id, revision);
}

function restoreRow(store: StoreContext, { word, label }: Restoration, from: RowImage, to: RowImage): void {
  restoreBilling(store, word, label, to, from);
  restoreCodes(store, word, label, to, from);
  restoreWaiver(store, word, label, to);
  restoreFact(store, word, label, to);
  restoreCurrency(store, word, label, to);
  restoreCard(store, word, label, to);
  restoreView(store, word, label, to);
  restoreOwnMatters(store, word, label, to);
  restoreSettings(store, word, label, to);
  restoreDay(store, word, label, to);
  restoreAssignment(store, word, label, to);
  if (to.table === 'entry' && from.table === 'entry') {
    const before = getEntry(store, to.id);
    const target = standingFor(to.row, from.row);
    if (before === null || target === null) return;
    const at = nowInstant(store);
    const after: TimeEntry = {
      ...target,
      deletedAt: target.deletedAt === null ? null : at,
      revision: sameContent(before, target) ? before.revision : before.revision + 1,
      updatedAt: at,
    };
    writeEntry(store, { action: `entry.${word}`, before, after, reason: label });
  }
  if (to.table === 'approval') {
    const revision = getEntry(store, to.id)?.revision ?? 0;
    const approval = to.row === null ? null : { ...to.row, revision };
    writeApproval(store, { entryId: to.id, approval, action: `approval.${word}`, reason: label });
  }
  // The events of the entries tell it.
  if (to.table === 'merge') setMergedInto(store, to.id, to.row);
  if (to.table === 'span') putEntrySpan(store, to.id, to.row);
  if (to.table === 'timer' && to.row !== null) {
    const before = getTimerEnd(store, to.id);
    setTimerEnd(store, to.id, to.row);
    appendAudit(store, {
      action: `timer.${word}`,
      subject: 'timer',
      subjectId: to.id,
      before,
      after: to.row,
      reason: label,
    });
    store.changed(['timers']);
  }
  if (to.table === 'timer_content') restoreTimerContent(store, word, label, to);
  if (to.table === 'matter' && (to.row === 'temporary' || to.row === 'closed')) {
    setTemporaryMatterStatus(store, to.id, to.row);
    appendAudit(store, {
      action: `matter.${word}`,
      subject: 'matter',
      subjectId: to.id,
      before: { status: from.row },
      after: { status: to.row },
      reason: label,
    });
    store.changed(['reference']);
  }
}

/** The entry that an image stands for: where the row did not exist, the other image's content in the trash. */
function standingFor(row: TimeEntry | null, other: TimeEntry | null): TimeEntry | null {
  if (row !== null) return row;
  return other === null ? null : { ...other, deletedAt: other.updatedAt };
}

/** Whether an entry still says and is what an image says; revision and instants may have gone on by undo and redo. */
function unchanged(now: TimeEntry, image: TimeEntry): boolean {
  const essence = ({ revision: _revision, updatedAt: _updatedAt, deletedAt, ...rest }: TimeEntry) =>
    canonicalJson({ ...rest, deleted: deletedAt !== null });
  return essence(now) === essence(image);
}
