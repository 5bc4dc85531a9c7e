import { type Bug, plant } from './bug';

/** On the way out. */
export const pushBugs: readonly Bug[] = [
  {
    name: 'done-for-another-revision',
    from: 'Toggl mobile #4817; Joplin: an edit made while the request was under way is marked as sent',
    breaks: 'P1, contract 17',
    within: 100,
    plants: [
      plant(
        'src-main/sync/apply-answer.ts',
        "  requeue(store, row.entryId);\n  context.counts.pushed += 1;\n  store.changed(['entries', 'prebill', 'status', 'conflicts']);",
        "  for (const open of openRowsOf(store, row.entryId)) withdrawRow(store, open.operationId);\n  updateEntry(store, { ...requireEntry(store, row.entryId), reviewState: 'approved' });\n  context.counts.pushed += 1;\n  store.changed(['entries', 'prebill', 'status', 'conflicts']);",
      ),
    ],
  },
  {
    name: 'frozen-payload-overwritten',
    from: 'the rules of idempotency keys: an edit is written into a row that was tried already',
    breaks: 'P2, P3, contract 8',
    within: 200,
    plants: [
      plant(
        'src-main/store/sync/outbox-marks.ts',
        "WHERE entry_id = ? AND state IN ('awaiting_approval', 'ready') AND attempts = 0`,",
        "WHERE entry_id = ? AND state IN ('awaiting_approval', 'ready', 'attempted', 'unknown', 'held')`,",
      ),
    ],
  },
  {
    name: 'done-before-its-base',
    from: 'general: the row is done in one transaction and the base follows in the next',
    breaks: 'P1, contract 17',
    within: 200,
    plants: [
      plant(
        'src-main/sync/send-row.ts',
        "  const written = push.together('sync.answer', () => {\n    const end = endingStep",
        "  if (effect.kind === 'settled') {\n    syncWrite(context, 'sync.done', () => store.db.prepare(\"UPDATE outbox SET state = 'done' WHERE operation_id = ?\").run(row.operationId));\n  }\n  const written = push.together('sync.answer', () => {\n    const end = endingStep",
      ),
      plant(
        'src-main/sync/send-row.ts',
        "import type { StepEnd, SyncContext } from './context';",
        "import { type StepEnd, type SyncContext, syncWrite } from './context';",
      ),
    ],
  },
  {
    name: 'if-match-dropped',
    from: 'general: an update names no version, and the last one wins',
    breaks: 'P3, contract 11',
    within: 50,
    profile: 'clio',
    plants: [
      plant(
        'src-main/pms/clio/activities.ts',
        'json`, body, etag, ids);',
        "json`, body, etag === '' ? etag : null, ids);",
      ),
    ],
  },
  {
    name: 'moved-is-tried-again',
    from: 'Joplin #13531: what moved on the server is overwritten with a fresh version token',
    breaks: 'P3, contract 11',
    within: 100,
    plants: [
      plant(
        'src-main/sync/send-row.ts',
        '  applyKnown(context, row.entryId, base, answer.value);\n  const isExplained',
        '  putBase(store, row.entryId, baseOf(answer.value, row.revision, base.facts));\n  const isExplained',
      ),
      plant(
        'src-main/sync/send-row.ts',
        "import { getBase } from '../store/sync/base';",
        "import { baseOf, getBase, putBase } from '../store/sync/base';",
      ),
    ],
  },
  {
    name: 'written-without-comparing',
    from: 'general: where a vendor has no versions, what stands there is not looked at before the write',
    breaks: 'P3, contract 11',
    within: 100,
    profile: 'referenced',
    plants: [
      plant(
        'src-main/sync/compare-and-write.ts',
        "if (!isEcho(before.value, base)) return { answer: { kind: 'moved' } };",
        '',
      ),
    ],
  },
  {
    name: 'written-without-reading',
    from: 'general: where a vendor has no versions, nothing is read before the write',
    breaks: 'P3, contract 11',
    within: 50,
    profile: 'bare',
    plants: [
      plant(
        'src-main/sync/send-row.ts',
        "if (adapter.capabilities.updateGuard === 'read_compare')",
        "if (adapter.capabilities.updateGuard === 'read_compare' && base.remoteId === '')",
      ),
    ],
  },
  {
    name: 'deleted-without-comparing',
    from: 'general: what a colleague changed is deleted unseen',
    breaks: 'P3, contract 12',
    within: 200,
    profile: 'clio',
    plants: [
      plant('src-main/pms/clio/activities.ts', "if (now.value.etag !== etag) return { kind: 'moved' };", ''),
    ],
  },
  {
    name: 'poison-stops-the-queue',
    from: 'PowerSync; Toggl #1971: one entry that is refused for good keeps all others from going',
    breaks: 'P5, contract 14',
    within: 50,
    plants: [
      plant(
        'src-main/sync/send-row.ts',
        'applyHold(context, row, effect.hold, last);\n      return null;',
        "applyAgain(context, row, null, last);\n      return { reason: 'bad_answer', afterMs: null, words: effect.hold.reason };",
      ),
    ],
  },
  {
    name: 'sent-unapproved',
    from: 'ours: what waits for approval goes out with the rest',
    breaks: 'P4',
    within: 50,
    plants: [
      plant(
        'shared/sync/plan-queue.ts',
        "      state: 'awaiting_approval',\n      revision: entry.revision,\n      payload: null,\n      payloadHash: null,",
        "      state: 'ready',\n      revision: entry.revision,\n      payload: content,\n      payloadHash: '0'.repeat(64),",
      ),
      plant(
        'shared/sync/plan-push.ts',
        '  return (\n    !entry.deleted &&',
        '  return !entry.deleted || (\n    !entry.deleted &&',
      ),
      // The second line of defence: a row that carries another content than its hash was taken of never leaves.
      plant(
        'src-main/store/sync/damaged-rows.ts',
        'return payload === null || payloadHash === hashOf(payload);',
        'return payload === null || payloadHash !== null;',
      ),
    ],
  },
  {
    name: 'asked-once-and-sent-later',
    from: 'ours: rows are judged when a round begins, and not again when their turn comes',
    breaks: 'P4',
    within: 200,
    plants: [
      plant(
        'src-main/sync/push.ts',
        'return row !== null && prepare(context, row) ? beginRow(context, row) : null;',
        'return row !== null ? beginRow(context, row) : null;',
      ),
    ],
  },
  {
    name: 'clock-puts-a-row-off-for-good',
    from: 'general: a row that was put off while the clock ran ahead waits until that day comes',
    breaks: 'P5, contract 15',
    within: 300,
    plants: [
      plant('shared/sync/retry.ts', 'return leftMs > 0 && leftMs <= longestWaitMs;', 'return leftMs > 0;'),
    ],
  },
  {
    name: 'no-epoch-check',
    from: 'Super Productivity #9074; Joplin #10117: an answer that comes after the account has changed is stored',
    breaks: 'contract 18',
    within: 200,
    plants: [
      plant(
        'src-main/sync/context.ts',
        'if (getEpoch(context.store) !== context.epoch) throw new EpochEnded();',
        '',
      ),
    ],
    elsewhere: 'test/simulation/stories/session.test.ts',
  },
  {
    name: 'another-sign-in-is-taken',
    from: 'general: whoever signs in sends what somebody else has written',
    breaks: 'P2, contract 18',
    within: 200,
    plants: [
      plant(
        'src-main/sync/session.ts',
        'if (known.accountKey !== null && known.accountKey !== account.accountKey) {',
        "if (known.accountKey === 'nobody') {",
      ),
    ],
  },
];
