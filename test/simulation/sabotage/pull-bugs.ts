import { type Bug, plant } from './bug';

const pull = 'src-main/sync/pull.ts';

/** On the way in: how far was read, and what a page says. */
export const pullBugs: readonly Bug[] = [
  {
    name: 'cursor-before-rows',
    from: 'general: the cursor is saved before what it stands for',
    breaks: 'P5, contract 1',
    within: 50,
    plants: [
      plant(
        pull,
        "    store.failpoints.hit('pull:page-received');\n",
        "    { const { cursor: feed, serverTime: at } = page.value; syncWrite(context, 'sync.page', () => { if (at !== null) moveCursor(store, timeEntries, at); if (feed !== null) moveFeedCursor(store, timeEntries, feed); }); }\n    store.failpoints.hit('pull:page-received');\n",
      ),
    ],
  },
  {
    name: 'cursor-moves-while-pages-remain',
    from: 'Super Productivity: the cursor takes the server’s newest while there is more',
    breaks: 'P5, contract 1',
    within: 100,
    plants: [plant(pull, '      if (page.value.next !== null) return;\n', '')],
  },
  {
    name: 'cursor-of-the-last-page',
    from: 'general: what changes while pages are turned is skipped',
    breaks: 'P5, contract 1',
    within: 200,
    plants: [
      plant(pull, 'reached ??= serverTime;', 'reached = serverTime;'),
      plant(
        pull,
        'const overlapMs = changesOverlapSeconds * 1000;',
        'const overlapMs = changesOverlapSeconds * 0;',
      ),
    ],
  },
  {
    name: 'no-overlap',
    from: 'general: updated_since is exclusive and counts whole seconds, and nothing is asked for twice',
    breaks: 'P5, contract 1',
    within: 200,
    plants: [
      plant(
        pull,
        'const overlapMs = changesOverlapSeconds * 1000;',
        'const overlapMs = changesOverlapSeconds * 0;',
      ),
    ],
  },
  {
    name: 'our-own-clock-for-the-cursor',
    from: 'general: the laptop’s clock says how far was read, and nobody notices that it runs ahead',
    breaks: 'P5, contract 1',
    within: 100,
    plants: [
      plant(
        pull,
        'reached ??= serverTime;',
        'reached ??= serverTime === null ? null : new Date(store.clock.now()).toISOString();',
      ),
      // Whoever compares the cursor with the server's time reads everything anew: one alone would harm nobody.
      plant(
        pull,
        "if (changes !== 'updated_since' || cursor === null || serverTime === null) return false;",
        "if (changes !== 'updated_since' || cursor === null || serverTime !== null) return false;",
      ),
    ],
  },
  {
    name: 'unreadable-is-skipped',
    from: 'Joplin: what this version can’t read is passed over, and never looked at again',
    breaks: 'P5, contract 7',
    within: 200,
    plants: [
      plant(
        'src-main/sync/apply-remote.ts',
        '  park(context.store, timeEntries, thing);',
        "  if (thing.reason === '') park(context.store, timeEntries, thing);",
      ),
      plant(pull, 'unknown.push(...page.value.unreadable.filter((thing) => thing.unknown !== null));', ''),
    ],
  },
  {
    name: 'back-in-sight-stays-away',
    from: 'general: entries of a matter that comes back into sight are older than the cursor, and are never listed',
    breaks: 'P5, contract 1',
    within: 200,
    plants: [
      plant(
        pull,
        '  return end ?? listIntoSight(context);',
        '  return end ?? (context.epoch < 0 ? listIntoSight(context) : null);',
      ),
    ],
  },
  {
    name: 'echo-is-an-edit',
    from: 'WatermelonDB #649: our own write that comes back is taken for a colleague’s',
    breaks: 'P3, contract 4',
    within: 50,
    plants: [
      plant(
        'shared/sync/plan-pull.ts',
        'return remote.etag === base.etag && remote.onBill === base.onBill && remote.billLabel === base.billLabel;',
        'return remote.etag !== remote.etag && base === undefined;',
      ),
      plant(
        'shared/sync/plan-pull.ts',
        "return differingFacts(entry.facts, base.facts, base.hidden).length === 0\n      ? { kind: 'base_moved', facts }",
        "return differingFacts(entry.facts, base.facts, base.hidden).length === 0\n      ? { kind: 'fast_forward', facts: entry.facts }",
      ),
    ],
  },
  {
    name: 'normaliser-forgotten',
    from: 'general: a blank that the vendor trims is an edit for ever',
    breaks: 'P5, contract 5',
    within: 100,
    profile: 'clio',
    plants: [
      plant(
        'src-main/pms/clio/normalise.ts',
        "narrative: facts.narrative.replaceAll(/\\r\\n?/g, '\\n').trim(),",
        'narrative: facts.narrative,',
      ),
    ],
  },
  {
    name: 'hidden-is-zero',
    from: 'Clio’s quantity_redacted: hours that this person may not see are read as none',
    breaks: 'P3, contract 5',
    within: 100,
    plants: [
      plant(
        'src-main/pms/clio/map.ts',
        "if (activity.quantity_redacted || activity.quantity === null) hidden.push('seconds');",
        '',
      ),
    ],
  },
];
