import { type Bug, plant } from './bug';

/** Under a person's hand, and what must never be touched without it. */
export const handBugs: readonly Bug[] = [
  {
    name: 'outbox-row-in-a-transaction-of-its-own',
    from: 'general: the change is saved, and what carries it to the PMS a moment later',
    breaks: 'P1, contract 8',
    within: 200,
    plants: [
      plant(
        'src-main/commands/write-entry.ts',
        "  requeue(store, after.id);\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
        "  store.clock.after(0, () => { try { inTransaction(store, 'outbox', () => requeue(store, after.id)); } catch {} });\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
      ),
      plant(
        'src-main/commands/write-entry.ts',
        "import type { StoreContext } from '../store/database';",
        "import { inTransaction, type StoreContext } from '../store/database';",
      ),
    ],
  },
  {
    name: 'old-row-withdrawn-before-the-new',
    from: 'Super Productivity #8761: the old operation is taken back, and the new one is lost on the way',
    breaks: 'P1, contract 8',
    within: 200,
    plants: [
      plant(
        'src-main/store/sync/queue.ts',
        '    else putUntried(store, entryId, effect);',
        // Lost for every step of the transaction in which the old one went: a second look would store it after all.
        '    else if (store.db.prepare("SELECT 1 FROM outbox WHERE entry_id = ? AND state = \'withdrawn\' AND done_at = ?").get(entryId, new Date(store.clock.now()).toISOString()) === undefined) putUntried(store, entryId, effect);',
      ),
    ],
  },
  {
    name: 'edit-does-not-queue',
    from: 'general: what is made goes out, what is changed afterwards does not',
    breaks: 'P1, contract 8',
    within: 50,
    plants: [
      plant(
        'src-main/commands/write-entry.ts',
        "  requeue(store, after.id);\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
        "  if (before === null) requeue(store, after.id);\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
      ),
    ],
  },
  {
    name: 'approval-outlives-an-edit',
    from: 'ours: what was changed after its approval goes out as approved',
    breaks: 'P4',
    within: 100,
    plants: [
      plant(
        'src-main/commands/entry-edit.ts',
        '  const content = patchContent(store, entry, input.patch);',
        '  const content = patchContent(store, entry, input.patch);\n  const kept = getApproval(store, entry.id);',
      ),
      plant(
        'src-main/commands/entry-edit.ts',
        '  writeChange(store, entry, edit);',
        '  const after = writeChange(store, entry, edit);\n  const facts = factsOf(after, factsContext(store));\n  if (kept !== null) putApproval(store, { ...kept, revision: after.revision, facts, hash: contentHash(facts) });\n  requeue(store, entry.id);',
      ),
      plant(
        'src-main/commands/entry-edit.ts',
        "import { runCommand } from './run-command';",
        "import { runCommand } from './run-command';\nimport { factsOf } from '../../shared/domain/entry-facts';\nimport { getApproval, putApproval } from '../store/approvals';\nimport { contentHash } from '../store/hash';\nimport { factsContext } from '../store/reference';\nimport { requeue } from '../store/sync/queue';",
      ),
      plant(
        'src-main/commands/write-change.ts',
        "  return changeEndsApproval(entry) ? { ...entry, reviewState: 'in_review' } : entry;",
        '  return entry;',
      ),
    ],
  },
  {
    name: 'audit-event-left-out',
    from: 'general: a change that nobody can trace',
    breaks: 'P6',
    within: 20,
    plants: [
      plant(
        'src-main/commands/write-entry.ts',
        '  appendAudit(store, {\n    ...(write.actor',
        "  if (write.action !== 'entry.edit') appendAudit(store, {\n    ...(write.actor",
      ),
    ],
  },
  {
    name: 'worked-time-follows-the-pms',
    from: 'Toggl #3392: sync sets the time that was worked',
    breaks: 'P7',
    within: 50,
    plants: [
      plant(
        'src-main/sync/sync-entry.ts',
        "workedSeconds: before.source === 'pms' ? facts.seconds : before.workedSeconds,",
        'workedSeconds: facts.seconds,',
      ),
    ],
  },
  {
    name: 'sync-stops-the-timer',
    from: 'Toggl #3392: a sync ends the running timer at the moment it happens to run',
    breaks: 'P7',
    within: 50,
    plants: [
      plant(
        'src-main/sync/cycle.ts',
        '    const cutOff = attemptedToUnknown(store);\n',
        "    store.db.prepare('UPDATE segment SET stopped_at = ? WHERE stopped_at IS NULL').run(new Date(store.clock.now()).toISOString());\n    const cutOff = attemptedToUnknown(store);\n",
      ),
    ],
  },
  {
    name: 'stored-rounding',
    from: 'Kimai #1959: the rounded time takes the place of the worked one',
    breaks: 'P7, contract 26',
    within: 50,
    plants: [
      plant(
        'src-main/commands/prebill-approve.ts',
        '    billedSeconds: facts.seconds,\n',
        '    billedSeconds: facts.seconds,\n    workedSeconds: facts.seconds,\n',
      ),
    ],
  },
  {
    name: 'held-is-not-counted',
    from: 'general: the status bar says less than waits',
    breaks: 'P5',
    within: 50,
    plants: [
      plant(
        'src-main/queries/status-get.ts',
        'const waiting = waitingReasons.reduce(',
        "const waiting = waitingReasons.filter((reason) => reason !== 'held' && reason !== 'in_review').reduce(",
      ),
    ],
  },
  {
    name: 'narrative-in-the-log',
    from: 'Signal’s key in an error message: what an attorney wrote stands in a log file',
    breaks: 'the law of logs',
    within: 20,
    plants: [
      plant(
        'src-main/sync/apply-answer.ts',
        '  holdFigures(store, row.entryId);\n  markDone(store, row.operationId);',
        "  store.logger.info('sync.stored', { facts });\n  holdFigures(store, row.entryId);\n  markDone(store, row.operationId);",
      ),
    ],
  },
  {
    name: 'synchronous-normal',
    from: 'SQLite: what was said to be saved is lost with the power',
    breaks: 'P1',
    within: 500,
    plants: [
      plant(
        'src-main/store/open.ts',
        "db.pragma('synchronous = FULL');",
        "db.pragma('synchronous = NORMAL');",
      ),
      plant('src-main/store/open.ts', 'if (synchronous !== 2) throw', 'if (synchronous !== 1) throw'),
    ],
    elsewhere: 'test/unit/store/open.test.ts',
  },
];
