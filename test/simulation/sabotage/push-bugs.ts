import type { Bug } from './bug';

/** On the way out. */
export const pushBugs: readonly Bug[] = [
  {
    name: 'unknown-is-failure',
    from: 'Toggl #4801: an answer that got lost is taken for a failure, and the entry is sent again at once',
    breaks: 'P2, contract 9',
    within: 50,
    plants: [
      {
        file: 'src-main/sync/send-row.ts',
        find: 'markUnknown(store, row.operationId, last);',
        replace: 'applyAgain(context, row, null, last);',
      },
    ],
  },
  {
    name: 'not-marked-before-it-leaves',
    from: 'general: a row is marked when the answer is there, so a killed process forgets that it was sent',
    breaks: 'P2, contract 9',
    within: 100,
    plants: [
      {
        file: 'src-main/store/sync/outbox.ts',
        find: `SET state = 'attempted', attempts = attempts + 1,`,
        replace: `SET state = 'ready', attempts = attempts + 1,`,
      },
    ],
  },
  {
    name: 'cut-off-is-failure',
    from: 'general: what was on its way when the process died is sent again at the next start',
    breaks: 'P2, contract 9',
    within: 100,
    plants: [
      {
        file: 'src-main/store/sync/outbox.ts',
        find: `UPDATE outbox SET state = 'unknown', last_answer = ?, searched_at = NULL, next_attempt_at = NULL
     WHERE state = 'attempted'`,
        replace: `UPDATE outbox SET state = 'ready', last_answer = ?, searched_at = NULL, next_attempt_at = NULL
     WHERE state = 'attempted'`,
      },
    ],
  },
  {
    name: 'one-search-is-enough',
    from: 'general: nothing found once is taken for never applied, while the request is still on its way',
    breaks: 'P2, contract 10',
    within: 200,
    plants: [
      {
        file: 'shared/sync/plan-unknown.ts',
        find: 'return leftMs <= 0 ?',
        replace: 'return leftMs <= Number.MAX_SAFE_INTEGER ?',
      },
    ],
  },
  {
    name: 'done-without-looking-at-the-revision',
    from: 'Toggl mobile #4817; Joplin: an edit made while the request was under way is marked as sent',
    breaks: 'P1, contract 17',
    within: 100,
    plants: [
      {
        file: 'src-main/sync/apply-answer.ts',
        find: "markDone(store, row.operationId);\n  auditRow(context, row, 'sync.pushed'",
        replace:
          "markDone(store, row.operationId);\n  for (const open of openRowsOf(store, row.entryId)) withdrawRow(store, open.operationId);\n  if (1 + 1 === 2) { auditRow(context, row, 'sync.pushed', null, { facts, operationId: row.operationId }); store.changed(['entries']); return; }\n  auditRow(context, row, 'sync.pushed'",
      },
    ],
  },
  {
    name: 'frozen-payload-overwritten',
    from: 'the rules of idempotency keys: an edit is written into a row that was tried already',
    breaks: 'P2, P3, contract 8',
    within: 200,
    plants: [
      {
        file: 'src-main/store/sync/outbox.ts',
        find: `WHERE entry_id = ? AND state IN ('awaiting_approval', 'ready') AND attempts = 0\`,`,
        replace: `WHERE entry_id = ? AND state IN ('awaiting_approval', 'ready', 'attempted', 'unknown', 'held')\`,`,
      },
    ],
  },
  {
    name: 'if-match-dropped',
    from: 'general: an update names no version, and the last one wins',
    breaks: 'P3, contract 11',
    within: 50,
    profile: 'clio',
    plants: [
      {
        file: 'src-main/pms/clio/activities.ts',
        find: 'json`, body, etag, ids);',
        replace: "json`, body, etag === '' ? etag : null, ids);",
      },
    ],
  },
  {
    name: 'moved-is-tried-again',
    from: 'Joplin #13531: what moved on the server is overwritten with a fresh version token',
    breaks: 'P3, contract 11',
    within: 100,
    plants: [
      {
        file: 'shared/sync/plan-pull.ts',
        find: "  const merge = mergeFacts(base.facts, entry.facts, remote.facts, { hidden: remote.hidden, normalise });\n  return { kind: 'conflict', conflict: classifyEdits(merge) };",
        replace:
          "  if (remote.hidden.length >= 0) return { kind: 'base_moved', facts };\n  const merge = mergeFacts(base.facts, entry.facts, remote.facts, { hidden: remote.hidden, normalise });\n  return { kind: 'conflict', conflict: classifyEdits(merge) };",
      },
    ],
  },
  {
    name: 'delete-without-looking',
    from: 'general: what a colleague changed a moment ago is deleted unseen',
    breaks: 'P3, contract 12',
    within: 200,
    profile: 'clio',
    plants: [
      {
        file: 'src-main/pms/clio/activities.ts',
        find: "if (now.value.etag !== etag) return { kind: 'moved' };",
        replace: '',
      },
    ],
  },
  {
    name: 'poison-stops-the-queue',
    from: 'PowerSync; Toggl #1971: one entry that is refused for good keeps all others from going',
    breaks: 'contract 14',
    within: 50,
    plants: [
      {
        file: 'src-main/sync/send-row.ts',
        find: 'applyHold(context, row, effect.hold, last);\n      return null;',
        replace:
          "applyAgain(context, row, null, last);\n      return { reason: 'bad_answer', afterMs: null, words: effect.hold.reason };",
      },
    ],
  },
  {
    name: 'sent-unapproved',
    from: 'ours: what waits for approval goes out with the rest',
    breaks: 'P4',
    within: 50,
    plants: [
      {
        file: 'shared/sync/plan-queue.ts',
        find: "      state: 'awaiting_approval',\n      revision: entry.revision,\n      payload: null,\n      payloadHash: null,",
        replace:
          "      state: 'ready',\n      revision: entry.revision,\n      payload: content,\n      payloadHash: '0'.repeat(64),",
      },
    ],
  },
  {
    name: 'no-epoch-check',
    from: 'Super Productivity #9074; Joplin #10117: an answer that comes after the account has changed is stored',
    breaks: 'contract 18',
    within: 200,
    plants: [
      {
        file: 'src-main/sync/context.ts',
        find: 'if (getAccount(context.store).epoch !== context.epoch) throw new EpochEnded();',
        replace: '',
      },
    ],
  },
];
