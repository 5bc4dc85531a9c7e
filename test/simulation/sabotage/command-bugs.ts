import type { Bug } from './bug';

/** Under a person's hand. */
export const commandBugs: readonly Bug[] = [
  {
    name: 'outbox-row-apart-from-its-change',
    from: 'Super Productivity #8761: the old operation is taken back before the new one is stored',
    breaks: 'P1, contract 8',
    within: 200,
    plants: [
      {
        file: 'src-main/commands/write-entry.ts',
        find: "  requeue(store, after.id);\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
        replace:
          "  if (before === null) requeue(store, after.id);\n  store.changed(['entries', 'prebill', 'status']);\n}\n\nexport type ApprovalWrite",
      },
    ],
  },
  {
    name: 'approval-outlives-an-edit',
    from: 'ours: what was changed after its approval goes out as approved',
    breaks: 'P4',
    within: 100,
    plants: [
      {
        file: 'shared/sync/plan-queue.ts',
        find: "entry.reviewState === 'approved' && input.approval?.revision === entry.revision ? input.approval : null;",
        replace: 'input.approval;',
      },
      {
        file: 'shared/sync/plan-queue.ts',
        find: 'const content = approved?.facts ?? input.facts;',
        replace: 'const content = input.facts;',
      },
      {
        file: 'shared/sync/plan-queue.ts',
        find: '    payload: approved.facts,',
        replace: '    payload: content,',
      },
    ],
  },
  {
    name: 'audit-event-left-out',
    from: 'general: a change that nobody can trace',
    breaks: 'P6',
    within: 20,
    plants: [
      {
        file: 'src-main/commands/entry-edit.ts',
        find: "writeEntry(store, { action: 'entry.edit', before: entry, after, reason: input.reason });",
        replace:
          "store.db.prepare('UPDATE entry SET narrative = ?, worked_seconds = ?, revision = ? WHERE id = ?').run(after.narrative, after.workedSeconds, after.revision, after.id);\n    requeue(store, after.id);",
      },
      {
        file: 'src-main/commands/entry-edit.ts',
        find: "import { runCommand } from './run-command';",
        replace:
          "import { requeue } from '../store/sync/queue';\nimport { runCommand } from './run-command';",
      },
    ],
  },
  {
    name: 'losing-values-not-kept',
    from: 'general: a decided conflict forgets what it decided against',
    breaks: 'P3',
    within: 100,
    plants: [
      {
        file: 'src-main/commands/conflict-decide.ts',
        find: "    store.changed(['conflicts', 'entries', 'prebill', 'status']);",
        replace:
          "    store.db.prepare('UPDATE conflict SET remote = NULL WHERE id = ?').run(record.id);\n    store.changed(['conflicts', 'entries', 'prebill', 'status']);",
      },
    ],
  },
];
