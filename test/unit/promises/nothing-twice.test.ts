import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src-main/store/hash';
import { brokenBy, the } from './judged-world';
import { account, entryOf, factsOf, laptop, recordOf, rowOf, sent, told } from './parts';
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
