import { type Bug, plant } from './bug';

/** The second line of defence: what was sent twice is found at the next pull and put to a person. */
const noTwins = plant(
  'shared/sync/plan-pull.ts',
  '  if (twin === null) return planTrashed(remote, context, normalise);',
  "  if (twin === null || twin.entryId !== '') return planTrashed(remote, context, normalise);",
);
const sentTwice = ['no entry has two records', 'no operation made a second record by being sent again'];

/** Where an answer got lost. */
export const unknownBugs: readonly Bug[] = [
  {
    name: 'unknown-is-failure',
    from: 'Toggl #4801: an answer that got lost is taken for a failure, and the entry is sent again at once',
    breaks: 'P2, contract 9',
    within: 50,
    plants: [
      plant(
        'src-main/sync/send-row.ts',
        'markUnknown(store, row.operationId, last);',
        'applyAgain(context, row, null, last);',
      ),
    ],
  },
  {
    name: 'new-key-on-each-retry',
    from: 'Toggl #4801: the retry carries a key of its own, so that the vendor can’t know it again',
    breaks: 'P2, contract 8, 10',
    within: 50,
    profile: 'keyed',
    plants: [
      plant(
        'src-main/sync/settle.ts',
        'await adapter.create(row.operationId, payload, context.ids);',
        'await adapter.create(store.ids.uuid(), payload, context.ids);',
      ),
    ],
  },
  {
    name: 'forgotten-key-is-trusted',
    from: 'the rules of idempotency keys: a key older than the vendor’s memory is used once more',
    breaks: 'P2, contract 10',
    within: 200,
    elsewhere: 'test/simulation/stories/profiles/creates.test.ts',
    plants: [
      plant(
        'shared/sync/settle-way.ts',
        'return seconds >= 0 && seconds < leftSeconds;',
        'return seconds < 0 || leftSeconds > 0;',
      ),
    ],
  },
  {
    name: 'not-marked-before-it-leaves',
    from: 'general: a row is marked when the answer is there, so a killed process forgets that it was sent',
    breaks: 'P2, contract 9',
    within: 100,
    plants: [
      plant(
        'src-main/store/sync/outbox-marks.ts',
        "SET state = 'attempted', attempts = attempts + 1,",
        "SET state = 'ready', attempts = attempts + 1,",
      ),
    ],
  },
  {
    name: 'cut-off-is-failure',
    from: 'general: what was on its way when the process died is sent again at the next start',
    breaks: 'P2, contract 9',
    within: 100,
    plants: [
      plant(
        'src-main/store/sync/outbox-marks.ts',
        "UPDATE outbox SET state = 'unknown', last_answer = ?, searched_at = NULL, next_attempt_at = NULL\n     WHERE state = 'attempted'",
        "UPDATE outbox SET state = 'ready', last_answer = ?, searched_at = NULL, next_attempt_at = NULL\n     WHERE state = 'attempted'",
      ),
    ],
  },
  {
    name: 'cut-off-is-a-new-operation',
    from: 'general: what was on its way when the process died is taken back and sent as something new',
    breaks: 'P2, contract 8, 9',
    within: 100,
    plants: [
      plant(
        'src-main/store/sync/outbox-marks.ts',
        "UPDATE outbox SET state = 'unknown', last_answer = ?, searched_at = NULL, next_attempt_at = NULL\n     WHERE state = 'attempted'",
        "UPDATE outbox SET state = 'ready', attempts = 0, operation_id = substr(operation_id, 1, 14) || '8' || substr(operation_id, 16), last_answer = ?, searched_at = NULL, next_attempt_at = NULL\n     WHERE state = 'attempted'",
      ),
    ],
  },
  {
    name: 'one-search-is-enough',
    from: 'general: nothing found once is taken for never applied, while the request is still on its way',
    breaks: 'P2, contract 10',
    within: 400,
    profile: 'clio',
    plants: [
      plant(
        'shared/sync/plan-unknown.ts',
        'if (leftMs > 0) return {',
        'if (leftMs > Number.MAX_SAFE_INTEGER) return {',
      ),
    ],
  },
  {
    name: 'nothing-is-searched-for',
    from: 'general: an unknown outcome is sent again after a while, found or not',
    breaks: 'P2, contract 10',
    within: 50,
    plants: [
      plant('shared/sync/plan-unknown.ts', '  if (first !== undefined) {', "  if (first?.remoteId === '') {"),
      plant(
        'shared/sync/plan-unknown.ts',
        'const candidates = [...(search.changed ?? []), ...(search.givenAway ?? [])];',
        'const candidates: RemoteEntry[] = [];',
      ),
    ],
  },
  {
    name: 'several-matches-one-is-taken',
    from: 'general: of two records with our content the first is taken, and nobody is asked about the other',
    breaks: 'P2, contract 10',
    within: 400,
    profile: 'clio',
    shownBy: sentTwice,
    plants: [
      plant(
        'shared/sync/plan-unknown.ts',
        '    return others.length === 0\n',
        '    return others.length >= 0\n',
      ),
      noTwins,
    ],
  },
  {
    name: 'somebody-elses-record-is-taken',
    from: 'general: a record with our content that another entry owns is taken for what was sent',
    breaks: 'P1, P2, contract 10',
    within: 200,
    profile: 'clio',
    plants: [
      plant(
        'src-main/sync/apply-look.ts',
        'const unowned = found.filter((one) => ownerOf(store, one.remoteId) === null);',
        'const unowned = found;',
      ),
    ],
  },
  {
    name: 'older-copy-sends-again',
    from: 'general: a restored backup has forgotten what was sent since it was made, and sends it once more',
    breaks: 'P2, contract 10',
    within: 200,
    profile: 'clio',
    shownBy: sentTwice,
    plants: [
      plant(
        'src-main/sync/older-copy.ts',
        "if (decision.kind === 'leave') continue;",
        "if (decision.kind !== 'nothing') continue;",
      ),
      noTwins,
    ],
  },
  {
    name: 'backup-not-told',
    from: 'our own seed 76741: a backup that is put back forgets which record a draft became that was made over and sent since',
    breaks: 'P2, contract 25',
    within: 200,
    elsewhere: 'test/defects/a-backup-put-back-forgot-whose-record-it-was.test.ts',
    plants: [
      plant(
        'src-main/exchange/restore/restore.ts',
        'carry: () => replaced && carryRecords(context, replaced),',
        'carry: () => null,',
      ),
    ],
  },
  {
    name: 'answer-taken-for-certain',
    from: 'our own seed 5002232: a record that a person gave to another entry by a wrong answer is no longer asked about, and its maker is sent again',
    breaks: 'P2, contract 10',
    within: 200,
    elsewhere: 'test/defects/given-away-by-a-wrong-answer-and-sent-again.test.ts',
    plants: [
      plant(
        'src-main/sync/apply-look.ts',
        'givenAway: isJoined ? [] : found.filter((one) => givenAwayTo(store, row.entryId, one.remoteId) !== null),',
        'givenAway: [],',
      ),
    ],
  },
  {
    name: 'record-not-given-back',
    from: 'our own seed 1003672: a search takes for one entry what the key of another had made, and keeps it',
    breaks: 'P5, contract 10',
    within: 200,
    elsewhere: 'test/defects/a-search-took-what-anothers-key-had-made.test.ts',
    plants: [
      plant(
        'src-main/sync/apply-look.ts',
        'isAnothers && !giveBack(store, owner, remote.remoteId, row.entryId)',
        'isAnothers',
      ),
    ],
  },
];
