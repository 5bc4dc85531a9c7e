import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src-main/store/hash';
import { brokenBy, the } from './judged-world';
import {
  account,
  approval,
  baseOf,
  entryOf,
  factsOf,
  laptop,
  pushed,
  recordOf,
  rowOf,
  sent,
  told,
} from './parts';
import type { SmallWorld } from './small-world';

describe('P2 nothing is billed twice', () => {
  const owned = 'P2 every record the app made on the PMS belongs to an entry';
  const once = 'P2 no entry has two records';
  const second = (world: SmallWorld) =>
    void world.activities.push(recordOf(21, 'Draft motion to compel #1', 'api'));

  test('a second record of one piece of work, of which nobody knows', () => {
    const broken = brokenBy(second);
    expect(broken[owned]).toEqual([`${laptop}: record 21 belongs to none`]);
    expect(broken[once]).toEqual([`${laptop}: records 11, 21 are one piece of work`]);
  });
  test('a second record that came into the book as an entry of its own', () => {
    const entryId = 'entry-second';
    const twin = entryOf(entryId, 'Draft motion to compel #1', { source: 'pms' });
    const broken = brokenBy((world) => {
      second(world);
      world.entries.push(twin);
      const base = the(world.bases, (one) => one.entryId === sent);
      world.bases.push({ ...base, entryId, remoteId: '21' });
      world.events.push(told('sync.adopt', entryId, null, { entry: twin, remoteId: '21', etag: '"21-1"' }));
      Object.assign(world.status, { safe: 5, onPms: 3 });
    });
    expect(broken).toEqual({
      [once]: [`${laptop}: records 11, 21 are one piece of work`],
      'P2 what was made on both sides was asked about': [
        `${laptop}: record 21 became an entry beside ${sent}`,
      ],
    });
  });
  test('a second record that was put to a person as a twin is found and stopped', () => {
    const remote = { remoteId: '21', etag: '"21-1"', facts: factsOf('Draft motion to compel #1') };
    const versions = { base: null, local: factsOf('Draft motion to compel #1'), remote, candidates: [] };
    const twin = { conflictId: 'conflict-2', kind: 'twin', localDeleted: false, ...versions };
    expect(
      brokenBy((world) => {
        second(world);
        world.conflicts.push({
          ...{ id: 'conflict-2', entryId: sent, kind: 'twin', ...versions, decision: null, closedAt: null },
          local: { facts: versions.local, deleted: false },
        });
        world.events.push(told('conflict.open', sent, null, twin));
        Object.assign(world.status, { onPms: 1, inConflict: 2 });
      }),
    ).toEqual({});
  });
  test('two entries of the same words are two pieces of work', () => {
    expect(
      brokenBy((world) => {
        second(world);
        const other = entryOf('entry-other', 'Draft motion to compel #1');
        const facts = factsOf(other.narrative);
        world.entries.push(other);
        world.outbox.push(rowOf('operation-9', other.id, { payload: facts }));
        const base = the(world.bases, (one) => one.entryId === sent);
        world.bases.push({ ...base, entryId: other.id, remoteId: '21', facts });
        world.events.push(
          told('entry.create', other.id, null, other),
          told('approval.give', other.id, null, { facts, hash: contentHash(facts) }),
        );
        Object.assign(world.status, { safe: 5, onPms: 3 });
      }),
    ).toEqual({});
  });
});

describe('a record that was made over into other work', () => {
  const once = 'P2 no entry has two records';
  /** Record 21 was made here as work of its own, and says since what entry `sent` says, whose record is another one. */
  const madeOverOn = (by: string) => (world: SmallWorld) => {
    const after = { note: 'Draft motion to compel #1', seconds: 3600, date: '2026-11-18' };
    const replaced = { recordId: '21', note: 'A call #9', seconds: 3600, date: '2026-11-18', after };
    world.history.splice(
      -1,
      0,
      { kind: 'applied', at: 16, laptop, request: 21, made: { recordId: '21', note: 'A call #9' } },
      { kind: 'applied', at: 17, laptop: by, request: 22, replaced },
    );
    world.activities.push(recordOf(21, after.note, 'api'));
    world.missing.push('21');
  };

  test('on another laptop, as a person there said, is no second sending', () => {
    expect(brokenBy(madeOverOn('another laptop'))[once]).toBeUndefined();
  });
  test('by the laptop that made it is one', () => {
    expect(brokenBy(madeOverOn(laptop))[once]).toEqual([`${laptop}: records 11, 21 are one piece of work`]);
  });
});

describe('the second record that a proxy made of one request', () => {
  const once = 'P2 no entry has two records';
  const words = 'Draft motion to compel #1';
  const doubled = (changedBy: string | null) => (world: SmallWorld) => {
    const made = (recordId: string) => ({ recordId, note: words });
    const replaced = { recordId: '21', note: words, seconds: 3600, date: '2026-11-18' };
    world.history.splice(
      -1,
      0,
      { kind: 'applied', at: 16, laptop, request: 21, made: made('11') },
      { kind: 'applied', at: 16, laptop, request: 21, made: made('21') },
    );
    if (changedBy !== null) {
      const after = { note: words, seconds: 3600, date: '2026-11-13' };
      const change = { kind: 'applied', at: 17, laptop: changedBy, request: 22 } as const;
      world.history.splice(-1, 0, { ...change, replaced: { ...replaced, after } });
    }
    world.activities.push(recordOf(21, words, 'api'));
    world.missing.push('21');
  };

  test('given another day on another laptop, nobody can know it again', () => {
    expect(brokenBy(doubled('another laptop'))[once]).toBeUndefined();
  });
  test.each([null, laptop])('is one as it was made, and changed here (%s)', (by) => {
    expect(brokenBy(doubled(by))[once]).toEqual([`${laptop}: records 11, 21 are one piece of work`]);
  });
});

describe('what an older copy has forgotten, and a person types once more', () => {
  const once = 'P2 no entry has two records';
  const work = 'Draft motion to compel #9';
  /** Record 21 was made by the life that the copy has forgotten, and came back as an entry; 22 was made of an entry here. */
  const forgotten =
    (order: 'typed after it came back' | 'typed before it came back', isTold = false) =>
    (world: SmallWorld) => {
      const facts = factsOf(work);
      const back = entryOf('entry-back', work, { source: 'pms' });
      const typed = entryOf('entry-typed', work);
      const post = { kind: 'request', at: 0, laptop, request: 21, method: 'POST', account } as const;
      world.history.unshift(
        { ...post, path: '/api/v4/activities.json' },
        { kind: 'applied', at: 0, laptop, request: 21, made: { recordId: '21', note: work } },
        { kind: 'start', at: 0, laptop, amnesia: true, told: isTold },
      );
      world.activities.push(recordOf(21, work, 'api'), recordOf(22, work, 'api'));
      world.entries.push(back, typed);
      world.bases.push(baseOf(back.id, 21, work), baseOf(typed.id, 22, work));
      world.outbox.push(rowOf('operation-22', typed.id, { payload: facts }));
      const came = told('sync.adopt', back.id, null, { entry: back, remoteId: '21', etag: '"21-1"' });
      const made = told('entry.create', typed.id, null, typed);
      world.events.push(...(order === 'typed after it came back' ? [came, made] : [made, came]));
      world.events.push(approval(typed.id, facts), pushed(typed.id, 'operation-22', facts));
      Object.assign(world.status, { safe: 6, onPms: 4 });
    };

  test('with the other in the list, it is another piece of work', () => {
    expect(brokenBy(forgotten('typed after it came back'))[once]).toBeUndefined();
  });
  test('typed before the other came back, it went out twice', () => {
    expect(brokenBy(forgotten('typed before it came back'))[once]).toEqual([
      `${laptop}: records 21, 22 are one piece of work`,
    ]);
  });
  test('typed before, in a copy that was told which records its entries have, it is another piece of work', () => {
    expect(brokenBy(forgotten('typed before it came back', true))[once]).toBeUndefined();
  });
});

describe('P2 nothing was sent under somebody else’s sign-in', () => {
  test('a write went out as another person, and a read may', () => {
    const request = { kind: 'request', at: 9, laptop, request: 9, path: '/api/v4/activities.json' } as const;
    expect(
      brokenBy(({ history }) => {
        history.push({ ...request, method: 'GET', account: 'clio:1:8' });
        history.push({ ...request, method: 'POST', account });
      }),
    ).toEqual({});
    expect(
      brokenBy(({ history }) => void history.push({ ...request, method: 'POST', account: 'clio:1:8' })),
    ).toEqual({ 'P2 nothing was sent under somebody else’s sign-in': [`${laptop}: request 9`] });
  });
});
