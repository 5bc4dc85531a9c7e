import { describe, expect, it } from 'vitest';
import { type NoticeChoice, noticeOf, type Waiting } from '../../../shared/ipc/notices';
import { type AttentionSigns, drawAttention } from '../../../src-main/desktop/attention';

const none: Waiting = { openConflicts: 0, held: 0, unknown: 0 };
const smith = { title: 'Smith v. Jones' };

describe('what a notice says', () => {
  it('names a matter only by choice, and nothing where none is wanted', () => {
    const now = { ...none, openConflicts: 1 };
    const said = (choice: NoticeChoice) => noticeOf(none, now, choice, smith);
    expect(said('with_names')?.body).toContain('Smith v. Jones');
    expect(JSON.stringify(said('without_names'))).not.toContain('Smith');
    expect(said('none')).toBeNull();
  });

  it('counts what came, and is silent about what went', () => {
    expect(noticeOf(none, { ...none, openConflicts: 3 }, 'without_names', null)?.title).toBe(
      '3 conflicts need a decision',
    );
    expect(noticeOf(none, { ...none, unknown: 1 }, 'without_names', null)?.title).toBe('An entry is held');
    expect(noticeOf({ ...none, held: 2 }, none, 'without_names', null)).toBeNull();
    expect(noticeOf({ ...none, held: 1 }, { ...none, unknown: 1 }, 'without_names', null)).toBeNull();
  });
});

/** A laptop whose state the test sets, and what it showed. */
function laptop() {
  const state = { waiting: none, court: null as string | null, notices: 'without_names', isLookedAt: false };
  const shown: string[] = [];
  let tell = (_topics: readonly 'status'[]): void => undefined;
  const handlers = {
    statusGet: () => Promise.resolve(state.waiting),
    courtGet: () => Promise.resolve({ since: state.court }),
    settingsGet: () => Promise.resolve({ notices: state.notices }),
    conflictsList: () => Promise.resolve([]),
  };
  const badged = Promise.withResolvers<void>();
  const signs: AttentionSigns = {
    badge(count) {
      shown.push(`badge ${count}`);
      badged.resolve();
    },
    notify: ({ title }, open) => shown.push(`${title} > ${open}`),
    isLookedAt: () => state.isLookedAt,
  };
  drawAttention(
    {
      handlers,
      onChanged: (listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
    } as never,
    signs,
  );
  return {
    state,
    shown,
    first: badged.promise,
    async sees(change: Partial<typeof state>) {
      Object.assign(state, change);
      const from = shown.length;
      tell(['status']);
      // Each look asks a handful of things, one turn each.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return shown.slice(from);
    },
  };
}

describe('drawing a person’s eye', () => {
  it('takes what was there at the start for no news, and tells each thing that comes once', async () => {
    const { first, sees } = laptop();
    await first;
    expect(await sees({ waiting: { ...none, openConflicts: 1 } })).toEqual([
      'badge 1',
      'A conflict needs a decision > go_conflicts',
    ]);
    expect(await sees({})).toEqual(['badge 1']);
    expect(await sees({ waiting: { ...none, openConflicts: 1, held: 1 } })).toEqual([
      'badge 2',
      'An entry is held > go_activity',
    ]);
    expect(await sees({ waiting: none })).toEqual(['badge 0']);
  });

  it('is silent in court, and tells afterwards what came meanwhile', async () => {
    const { first, sees } = laptop();
    await first;
    expect(await sees({ court: '2026-11-18T14:00:00.000Z', waiting: { ...none, openConflicts: 1 } })).toEqual(
      ['badge 1'],
    );
    expect(await sees({ waiting: { ...none, openConflicts: 2 } })).toEqual(['badge 2']);
    expect(await sees({ court: null })).toEqual(['badge 2', '2 conflicts need a decision > go_conflicts']);
  });

  it('tells nobody who is looking', async () => {
    const { first, sees } = laptop();
    await first;
    expect(await sees({ isLookedAt: true, waiting: { ...none, held: 1 } })).toEqual(['badge 1']);
  });
});
