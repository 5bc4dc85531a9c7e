import type { Bug } from './bug';

/** On the way in. */
export const pullBugs: readonly Bug[] = [
  {
    name: 'clocks-instead-of-base',
    from: 'Joplin #13531: the side that was changed last wins',
    breaks: 'P3, contract 3',
    within: 50,
    plants: [
      {
        file: 'shared/sync/plan-pull.ts',
        find: '  if (here.length === 0) {\n    if (there.length > 0) {',
        replace:
          '  if (here.length === 0 || (there.length > 0 && remote.updatedAt > base.remoteUpdatedAt)) {\n    if (there.length > 0) {',
      },
    ],
  },
  {
    name: 'cursor-before-rows',
    from: 'general: the cursor is saved before what it stands for',
    breaks: 'contract 1',
    within: 50,
    plants: [
      {
        file: 'src-main/sync/pull.ts',
        find: "    store.failpoints.hit('pull:page-received');\n",
        replace:
          "    if (page.value.serverTime !== null) { const at = page.value.serverTime; syncWrite(context, 'sync.page', () => moveCursor(store, timeEntries, at)); }\n    store.failpoints.hit('pull:page-received');\n",
      },
    ],
  },
  {
    name: 'cursor-moves-while-pages-remain',
    from: 'Super Productivity: the cursor takes the server’s newest while there is more',
    breaks: 'contract 1',
    within: 100,
    plants: [
      {
        file: 'src-main/sync/pull.ts',
        find: '      if (page.value.next !== null) return;\n',
        replace: '',
      },
    ],
  },
  {
    name: 'cursor-of-the-last-page',
    from: 'general: what changes while pages are turned is skipped',
    breaks: 'contract 1',
    within: 200,
    plants: [
      { file: 'src-main/sync/pull.ts', find: 'reached ??= serverTime;', replace: 'reached = serverTime;' },
      {
        file: 'src-main/sync/pull.ts',
        find: 'const overlapMs = changesOverlapSeconds * 1000;',
        replace: 'const overlapMs = changesOverlapSeconds * 0;',
      },
    ],
  },
  {
    name: 'our-own-clock-for-the-cursor',
    from: 'general: the laptop’s clock says how far was read',
    breaks: 'contract 1',
    within: 200,
    plants: [
      {
        file: 'src-main/sync/pull.ts',
        find: 'reached ??= serverTime;',
        replace: 'reached ??= serverTime === null ? null : new Date(store.clock.now()).toISOString();',
      },
    ],
  },
  {
    name: 'remote-deletion-takes-local-edits',
    from: 'WatermelonDB; Joplin’s folders: what was deleted there is deleted here, edits and all',
    breaks: 'P1, P3, contract 6',
    within: 50,
    plants: [
      {
        file: 'shared/sync/plan-pull.ts',
        find: "  return here.length === 0\n    ? { kind: 'fast_forward' }",
        replace: "  return here.length >= 0\n    ? { kind: 'fast_forward' }",
      },
    ],
  },
  {
    name: 'part-of-a-list-is-a-deletion',
    from: 'Joplin #883: what half a listing did not hold is deleted',
    breaks: 'contract 6',
    within: 50,
    plants: [
      {
        file: 'src-main/sync/sweep.ts',
        find: 'for (const { remoteId } of page.value.items) walk.seen.add(remoteId);',
        replace: 'for (const { remoteId } of page.value.items.slice(0, 3)) walk.seen.add(remoteId);',
      },
      {
        file: 'shared/sync/plan-absence.ts',
        find: 'if (!questionOpen && missing.length <= allowedAtOnce(input.asked.length, limits)) {',
        replace: 'if (!questionOpen || missing.length <= allowedAtOnce(input.asked.length, limits)) {',
      },
      {
        file: 'src-main/sync/sweep.ts',
        find: "  if (answer.kind === 'done') {\n    syncWrite(context, 'sync.page', () => applyRemote(context, answer.value));",
        replace:
          "  if (answer.kind === 'done') {\n    syncWrite(context, 'sync.page', () => {\n      const known = getBaseByRemoteId(context.store, remoteId);\n      if (known !== null) applyGone(context, known.entryId, known.base);\n    });",
      },
    ],
  },
  {
    name: 'echo-is-an-edit',
    from: 'WatermelonDB #649: our own write that comes back is taken for a colleague’s',
    breaks: 'contract 4',
    within: 50,
    plants: [
      {
        file: 'shared/sync/plan-pull.ts',
        find: 'return remote.etag === base.etag && remote.onBill === base.onBill && remote.billLabel === base.billLabel;',
        replace: 'return remote.etag !== remote.etag && base === undefined;',
      },
      {
        file: 'shared/sync/plan-pull.ts',
        find: "return differingFacts(entry.facts, base.facts, base.hidden).length === 0\n      ? { kind: 'base_moved', facts }",
        replace:
          "return differingFacts(entry.facts, base.facts, base.hidden).length === 0\n      ? { kind: 'fast_forward', facts: entry.facts }",
      },
    ],
  },
  {
    name: 'shown-conflict-replaced',
    from: 'Super Productivity: a newer version is written into the conflict that a person is looking at',
    breaks: 'P3, contract 22',
    within: 200,
    plants: [
      {
        file: 'src-main/sync/open-conflict.ts',
        find: '    if (same) return;\n',
        replace:
          "    if (same) return;\n    if (remote !== null && older.remote !== null) {\n      store.db.prepare('UPDATE conflict SET remote = ? WHERE id = ?').run(JSON.stringify(remote), older.id);\n      return;\n    }\n",
      },
    ],
  },
  {
    name: 'no-twin-is-looked-for',
    from: 'general: the same work, typed on both sides, becomes two entries',
    breaks: 'P2, contract 21',
    within: 200,
    plants: [
      {
        file: 'shared/sync/plan-pull.ts',
        find: "  if (twin === null) return { kind: 'adopt' };",
        replace: "  if (twin === null || twin.entryId !== '') return { kind: 'adopt' };",
      },
    ],
  },
  {
    name: 'worked-time-follows-the-pms',
    from: 'Toggl #3392; Kimai #1959: sync sets the time that was worked',
    breaks: 'P7',
    within: 50,
    plants: [
      {
        file: 'src-main/sync/sync-entry.ts',
        find: "workedSeconds: before.source === 'pms' ? facts.seconds : before.workedSeconds,",
        replace: 'workedSeconds: facts.seconds,',
      },
    ],
  },
  {
    name: 'normaliser-forgotten',
    from: 'general: a blank that the vendor trims is an edit for ever',
    breaks: 'contract 5',
    within: 100,
    plants: [
      {
        file: 'src-main/pms/clio/normalise.ts',
        find: "narrative: facts.narrative.replaceAll(/\\r\\n?/g, '\\n').trim(),",
        replace: 'narrative: facts.narrative,',
      },
    ],
  },
];
