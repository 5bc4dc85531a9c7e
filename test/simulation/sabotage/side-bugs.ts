import { type Bug, plant } from './bug';

const planPull = 'shared/sync/plan-pull.ts';

/** Where both sides have a word: edits, deletions, twins. */
export const sideBugs: readonly Bug[] = [
  {
    name: 'clocks-instead-of-base',
    from: 'Joplin #13531: the side that was changed last wins',
    breaks: 'P3, contract 3',
    within: 50,
    plants: [
      plant(
        planPull,
        '  if (here.length === 0) {\n    if (there.length > 0) {',
        '  if (here.length === 0 || (there.length > 0 && remote.updatedAt > base.remoteUpdatedAt)) {\n    if (there.length > 0) {',
      ),
    ],
  },
  {
    name: 'remote-deletion-takes-local-edits',
    from: 'WatermelonDB; Joplin’s folders: what was deleted there is deleted here, edits and all',
    breaks: 'P1, P3, contract 6',
    within: 50,
    plants: [
      plant(
        planPull,
        "  return here.length === 0\n    ? { kind: 'fast_forward' }",
        "  return here.length >= 0\n    ? { kind: 'fast_forward' }",
      ),
    ],
  },
  {
    name: 'part-of-a-list-is-a-deletion',
    from: 'Joplin #883: what half a listing did not hold is deleted',
    breaks: 'P1, contract 6',
    within: 50,
    plants: [
      plant(
        'src-main/sync/sweep.ts',
        'for (const { remoteId } of page.value.items) walk.seen.add(remoteId);',
        'for (const { remoteId } of page.value.items.slice(0, 3)) walk.seen.add(remoteId);',
      ),
      plant(
        'shared/sync/plan-absence.ts',
        'if (!questionOpen && missing.length <= allowedAtOnce(input.asked.length, limits)) {',
        'if (!questionOpen || missing.length <= allowedAtOnce(input.asked.length, limits)) {',
      ),
      plant(
        'src-main/sync/sweep.ts',
        "  if (answer.kind === 'done') {\n    syncWrite(context, 'sync.page', () => applyRemote(context, answer.value));",
        "  if (answer.kind === 'done') {\n    syncWrite(context, 'sync.page', () => {\n      const known = getBaseByRemoteId(context.store, remoteId);\n      if (known !== null) applyGone(context, known.entryId, known.base);\n    });",
      ),
    ],
  },
  {
    name: 'many-vanish-unasked',
    from: 'general: a lost permission is taken for a hundred deletions',
    breaks: 'P1, contract 6',
    within: 200,
    plants: [
      plant(
        'shared/sync/plan-absence.ts',
        'if (!questionOpen && missing.length <= allowedAtOnce(input.asked.length, limits)) {',
        'if (!questionOpen || missing.length <= allowedAtOnce(input.asked.length, limits)) {',
      ),
      plant(
        'src-main/sync/sweep.ts',
        '  const hidden = remoteIds.filter((remoteId) => isMatterGone(context, remoteId));',
        "  const hidden = remoteIds.filter((remoteId) => isMatterGone(context, remoteId) && remoteId === '');",
      ),
    ],
  },
  {
    name: 'deletions-are-never-heard-of',
    from: 'WatermelonDB: a tombstone that nobody applies, and an absence that nobody looks for',
    breaks: 'P1, contract 6',
    within: 50,
    plants: [
      plant(
        'src-main/sync/pull.ts',
        'partApart(part, () => applyTombstone(part, remoteId));',
        "if (remoteId === '') partApart(part, () => applyTombstone(part, remoteId));",
      ),
      plant(
        'shared/sync/plan-absence.ts',
        "if (!input.complete) return { kind: 'nothing' };",
        "if (input.asked.length >= 0) return { kind: 'nothing' };",
      ),
    ],
  },
  {
    name: 'no-twin-is-looked-for',
    from: 'general: a record that a proxy made twice, or that was typed on both sides, becomes another entry',
    breaks: 'P2, contract 21',
    within: 200,
    plants: [
      plant(
        planPull,
        '  if (twin === null) return planTrashed(remote, context, normalise);',
        "  if (twin === null || twin.entryId !== '') return planTrashed(remote, context, normalise);",
      ),
    ],
  },
  {
    name: 'conflict-resolved-for-the-laptop',
    from: 'last writer wins: where both sides changed, ours goes out',
    breaks: 'P3, contract 3',
    within: 50,
    plants: [
      plant(
        planPull,
        "  return { kind: 'conflict', conflict: classifyEdits(merge) };",
        "  return remote.onBill ? { kind: 'conflict', conflict: classifyEdits(merge) } : { kind: 'base_moved', facts };",
      ),
    ],
  },
  {
    name: 'conflict-resolved-for-the-pms',
    from: 'last writer wins: where both sides changed, theirs stays',
    breaks: 'P3, contract 3',
    within: 50,
    plants: [
      plant(
        planPull,
        "  return { kind: 'conflict', conflict: classifyEdits(merge) };",
        "  return remote.onBill ? { kind: 'conflict', conflict: classifyEdits(merge) } : { kind: 'fast_forward', facts: remote.facts };",
      ),
    ],
  },
  {
    name: 'shown-conflict-replaced',
    from: 'Super Productivity: a newer version is written into the conflict that a person is looking at',
    breaks: 'P3, contract 22',
    within: 200,
    plants: [
      plant(
        'src-main/sync/open-conflict.ts',
        '    if (same) return;\n',
        "    if (same) return;\n    if (remote !== null && older.remote !== null) {\n      store.db.prepare('UPDATE conflict SET remote = ? WHERE id = ?').run(JSON.stringify(remote), older.id);\n      return;\n    }\n",
      ),
    ],
  },
  {
    name: 'losing-values-not-kept',
    from: 'general: a decided conflict forgets what it decided against',
    breaks: 'P3',
    within: 100,
    plants: [
      plant(
        'src-main/commands/conflict-decide.ts',
        "  store.changed(['conflicts', 'entries', 'prebill', 'status']);",
        "  store.db.prepare('UPDATE conflict SET remote = NULL WHERE id = ?').run(record.id);\n  store.changed(['conflicts', 'entries', 'prebill', 'status']);",
      ),
    ],
  },
];
