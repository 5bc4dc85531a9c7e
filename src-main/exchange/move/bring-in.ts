import type { Id } from '../../../shared/domain/id';
import type { EntryFacts, TimeEntry } from '../../../shared/domain/time-entry';
import { agreedFacts, unexplainedDifferences } from '../../../shared/sync/compare';
import { type ImportDecision, planImport, type RecordHere } from '../../../shared/sync/plan-import';
import type { Base } from '../../../shared/sync/types';
import { writeLineCode } from '../../commands/write-codes';
import { shorthandNow, writeShorthands } from '../../commands/write-shorthand';
import { myTimekeeperId } from '../../store/account';
import { putApproval } from '../../store/approvals';
import { appendAudit } from '../../store/audit';
import { lineCodes, putLineCode } from '../../store/code-mappings';
import type { StoreContext } from '../../store/database';
import { getEntry, insertEntry, requireEntry } from '../../store/entries';
import { putFirmWord } from '../../store/firm-words';
import { getBase, getBaseByRemoteId, putBase } from '../../store/sync/base';
import { openConflictOf } from '../../store/sync/conflict';
import { getCursor } from '../../store/sync/cursor';
import { holdFigures } from '../../store/sync/held-figures';
import { openRowsOf } from '../../store/sync/outbox';
import { insertRow, markMaybeSent } from '../../store/sync/outbox-marks';
import { requeue } from '../../store/sync/queue';
import { fromPmsLike } from '../../store/sync/twin-candidates';
import { getTimerEnd, insertSegment, insertTimer } from '../../store/timers';
import { timeEntries } from '../../sync/apply-remote';
import type { SyncContext } from '../../sync/context';
import { contentOf, remoteOfBase } from '../../sync/local-side';
import { openConflict } from '../../sync/open-conflict';
import { stepAside } from '../../sync/step-aside';
import type { MoveBundle, MoveItem } from './bundle';
import { translated } from './translate';

const kinds = ['task', 'activity', 'expense'] as const;

export type BroughtIn = {
  readonly items: readonly { readonly entryId: Id; readonly decision: ImportDecision }[];
  readonly timers: number;
};

/**
 * Takes work from a file, or from a database that goes, into this one, in the running transaction. Ids and operation ids
 * stay. Whatever may have been sent from there is an outcome unknown here, and settled before anything leaves (P2). The same
 * file twice is once.
 * @throws EngineError 'not_allowed' where the file contradicts itself
 */
export function bringIn(context: SyncContext, from: MoveBundle): BroughtIn {
  const { store } = context;
  if (!store.db.inTransaction) throw new Error('Work is brought in whole or not at all');
  const bundle = translated(store, from);
  const items = bundle.items.map((item) => {
    const decision = decide(context, item);
    carryOut(context, bundle, item, decision);
    return { entryId: item.entry.id, decision };
  });
  const timers = bundle.timers.filter((timer) => bringInTimer(store, timer, bundle));
  bringInShorthands(store, bundle);
  for (const word of bundle.firmWords) putFirmWord(store, word, true);
  store.changed([
    'firm_words',
    'entries',
    'codes',
    'prebill',
    'status',
    'conflicts',
    'timers',
    'activity',
    'backups',
  ]);
  return { items, timers: timers.length };
}

function decide({ store, adapter }: SyncContext, item: MoveItem): ImportDecision {
  const { entry, base } = item;
  const here = getEntry(store, entry.id);
  const owner = base === null ? null : getBaseByRemoteId(store, base.remoteId);
  return planImport(
    {
      content: itemContent(store, item),
      deleted: entry.deletedAt !== null,
      sent: item.rows.flatMap((row) =>
        row.operation === 'create' && row.payload !== null ? [row.payload] : [],
      ),
      here: here && { content: contentOf(store, here), deleted: here.deletedAt !== null },
      owner:
        owner === null
          ? null
          : { ...recordHere(store, requireEntry(store, owner.entryId)), ...standing(store, owner.entryId) },
      fromPms:
        base !== null
          ? []
          : fromPmsLike(store, entry, item.otherRecords).map((one) => recordHere(store, one)),
    },
    adapter.normalise,
  );
}

/** What approval froze, where it is in force, else what is derived here. */
function itemContent(store: StoreContext, { entry, approval }: MoveItem): EntryFacts {
  return entry.reviewState === 'approved' && approval?.revision === entry.revision
    ? approval.facts
    : contentOf(store, entry);
}

function standing(store: StoreContext, id: Id) {
  const entry = requireEntry(store, id);
  return { content: contentOf(store, entry), deleted: entry.deletedAt !== null };
}

function recordHere(store: StoreContext, entry: TimeEntry): RecordHere {
  const clean = openRowsOf(store, entry.id).length === 0 && openConflictOf(store, entry.id) === null;
  return { entryId: entry.id, facts: getBase(store, entry.id)?.facts ?? contentOf(store, entry), clean };
}

function carryOut(context: SyncContext, bundle: MoveBundle, item: MoveItem, decision: ImportDecision): void {
  const { store } = context;
  switch (decision.kind) {
    case 'already_here':
      return;
    case 'newer_here':
    case 'record_busy':
      leaveOut(store, bundle, item, decision.kind === 'newer_here' ? item.entry.id : decision.entryId);
      return;
    case 'bring_in':
      insert(store, bundle, item);
      return;
    case 'take_record': {
      const base = stepAside(store, decision.entryId, item.entry.id, asideFor);
      insert(store, bundle, item.base === null ? joined(context, item, base) : item);
      carryLineCodes(store, item, decision.entryId);
      return;
    }
    case 'twin': {
      const base = stepAside(store, decision.entryId, item.entry.id, asideFor);
      insert(store, bundle, item);
      carryLineCodes(store, item, decision.entryId);
      openConflict(context, { entryId: item.entry.id, kind: 'twin', base: null, remote: remoteOfBase(base) });
    }
  }
}

function insert(store: StoreContext, bundle: MoveBundle, item: MoveItem): void {
  const { entry, approval, base, rows, history } = item;
  insertEntry(store, entry);
  if (base !== null) {
    putBase(store, entry.id, base);
    holdFigures(store, entry.id);
  }
  if (approval !== null) putApproval(store, approval);
  for (const row of rows) {
    // A change is guarded by its version: what it comes to is derived anew here. Only a create could be made twice.
    if (row.operation !== 'create') continue;
    const isDraft = row.state === 'awaiting_approval';
    insertRow(store, { ...row, state: isDraft ? 'awaiting_approval' : 'unknown' });
    if (isDraft || row.payload === null || row.payloadHash === null) continue;
    markMaybeSent(store, row.operationId, {
      payload: row.payload,
      payloadHash: row.payloadHash,
      // Looked up there and never tried, or held there: only what approval froze may count as tried (P4).
      approved: row.attempts > 0 || row.payloadHash === approval?.hash,
      serverTime: row.attemptedServerTime ?? getCursor(store, timeEntries)?.since ?? null,
      words: `It came from ${bundle.machine}, which may have sent it`,
    });
  }
  for (const kind of kinds) putLineCode(store, entry.id, kind, item.lineCodes[kind]);
  appendAudit(store, {
    action: 'move.bring_in',
    subject: 'entry',
    subjectId: entry.id,
    before: null,
    after: { entry, approval, remoteId: base?.remoteId ?? null, history, lineCodes: item.lineCodes },
    reason: whence(bundle),
  });
  requeue(store, entry.id);
}

/** An entry that nobody knew to be on the PMS, with the record that it has there. What both hold needs no approval any more. */
function joined({ store, adapter }: SyncContext, item: MoveItem, base: Base): MoveItem {
  const content = itemContent(store, item);
  const agrees = unexplainedDifferences(content, base.facts, base.hidden, adapter.normalise).length === 0;
  return {
    ...item,
    entry: agrees ? { ...item.entry, reviewState: 'approved' } : item.entry,
    base: {
      ...base,
      facts: agreedFacts(content, base.facts, base.hidden, adapter.normalise),
      revision: agrees ? item.entry.revision : 0,
    },
    rows: [],
  };
}

/** What was said here for the same work before its own entry came stays said, where the entry brings nothing of its own (P3). */
function carryLineCodes(store: StoreContext, { entry, lineCodes: brought }: MoveItem, fromId: Id): void {
  const here = lineCodes(store, fromId);
  for (const kind of kinds) {
    if (here[kind] === null || brought[kind] !== null) continue;
    const change = { before: null, after: here[kind] };
    const reason = 'Said for the same work before it came from another laptop';
    writeLineCode(store, entry.id, kind, change, { action: 'codes.line', reason });
  }
}

/** P3: what is not taken over is kept all the same. */
function leaveOut(
  store: StoreContext,
  bundle: MoveBundle,
  { entry, approval, lineCodes: left }: MoveItem,
  subjectId: Id,
): void {
  appendAudit(store, {
    action: 'move.left_out',
    subject: 'entry',
    subjectId,
    before: null,
    after: { entry, approval, lineCodes: left },
    reason: whence(bundle),
  });
}

function bringInTimer(store: StoreContext, timer: MoveBundle['timers'][number], bundle: MoveBundle): boolean {
  if (getTimerEnd(store, timer.id) !== null) return false;
  const { segments, ...row } = timer;
  insertTimer(store, row);
  for (const segment of segments) {
    insertSegment(store, timer.id, { ...segment, stoppedAt: segment.stoppedAt ?? timer.seenAt });
  }
  appendAudit(store, {
    action: 'timer.bring_in_moved',
    subject: 'timer',
    subjectId: timer.id,
    before: null,
    after: timer,
    reason: whence(bundle),
  });
  return true;
}

/** What a trigger stands for here already it goes on standing for: nothing of this laptop's person is overwritten. */
function bringInShorthands(store: StoreContext, bundle: MoveBundle): void {
  const me = myTimekeeperId(store);
  const fresh = bundle.shorthands.filter((one) => shorthandNow(store, me, one) === null);
  writeShorthands(store, me, fresh, { action: 'shorthand.bring_in', reason: whence(bundle) });
}

const asideFor = {
  action: 'move.step_aside',
  reason: 'The same work came from another laptop, with its own history',
};

const whence = ({ machine, madeAt }: MoveBundle): string => `From ${machine}, as it was on ${madeAt}`;
