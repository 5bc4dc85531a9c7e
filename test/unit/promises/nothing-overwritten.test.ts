import { describe, expect, test } from 'vitest';
import { brokenBy, the, without } from './judged-world';
import { account, adopted, entryOf, factsOf, gone, laptop, recordOf, told, writeOf } from './parts';
import type { SmallWorld } from './small-world';

const entry = (world: SmallWorld, id: string) => the(world.entries, (one) => one.id === id);
const event = (world: SmallWorld, action: string, id: string) =>
  the(world.events, (one) => one.action === action && one.subjectId === id);

describe('P3 every change of a PMS record named the version it was made from', () => {
  const rule = 'P3 every change of a PMS record named the version it was made from';
  const patch = { method: 'PATCH', recordId: 11, what: 'update', etagBefore: '"11-2"' };

  test.each([
    ['none', null],
    ['an older one', '"11-1"'],
  ])('it named %s', (_, ifMatch) => {
    expect(brokenBy(({ writes }) => void writes.push(writeOf(3, { ...patch, ifMatch })))).toEqual({
      [rule]: ['request request-3 on record 11'],
    });
  });
  test('the office needs no version', () => {
    expect(
      brokenBy(({ writes }) => void writes.push(writeOf(3, { ...patch, via: 'office', ifMatch: null }))),
    ).toEqual({});
  });
});

describe('P3 every change of a PMS record came right after reading it', () => {
  const rule = 'P3 every change of a PMS record came right after reading it';

  test('where the vendor has no precondition, a record was changed unread', () => {
    const guarded = (world: SmallWorld) => {
      world.updateGuard = 'read_compare';
    };
    expect(brokenBy(guarded)).toEqual({});
    expect(
      brokenBy((world) => {
        guarded(world);
        without(
          world.history,
          (one) => one.kind === 'request' && one.method === 'GET' && one.path.includes('/11.'),
        );
      }),
    ).toEqual({ [rule]: [`${laptop}: request 3 on record 11`] });
  });
  test('one reading is good for one change', () => {
    const again = { kind: 'request', at: 11, laptop, request: 4, method: 'DELETE', account } as const;
    expect(
      brokenBy((world) => {
        world.updateGuard = 'read_compare';
        world.history.splice(-1, 0, { ...again, path: '/api/v4/activities/11.json' });
      }),
    ).toEqual({ [rule]: [`${laptop}: request 4 on record 11`] });
  });
});

describe('P3 every deletion of a PMS record came right after reading it', () => {
  const rule = 'P3 every deletion of a PMS record came right after reading it';
  const isReading = (path: string) => (one: SmallWorld['history'][number]) =>
    one.kind === 'request' && one.method === 'GET' && one.path.includes(path);

  test('a record was deleted unread, by a vendor’s guard of changes that knows no deletions', () => {
    expect(brokenBy(({ history }) => without(history, isReading('/activities/16')))).toEqual({
      [rule]: [`${laptop}: request 6 on record 16`],
    });
  });
  test('a reading that was not answered is none', () => {
    expect(
      brokenBy(({ history }) => without(history, (one) => one.kind === 'answer' && one.request === 5)),
    ).toEqual({ [rule]: [`${laptop}: request 6 on record 16`] });
  });
});

describe('P3 every conflict still holds the versions that it opened with', () => {
  const rule = 'P3 every conflict still holds the versions that it opened with';
  const conflict = (world: SmallWorld) => the(world.conflicts, ({ id }) => id === 'conflict-1');

  test('the laptop’s side is not kept', () => {
    expect(brokenBy((world) => void Object.assign(conflict(world), { local: null }))).toEqual({
      [rule]: [`${laptop}: conflict-1: a side is not kept`],
    });
  });
  test('the PMS’s side is not kept', () => {
    expect(brokenBy((world) => void Object.assign(conflict(world), { remote: null }))).toEqual({
      [rule]: [`${laptop}: conflict-1: a side is not kept`],
    });
  });
  test('a newer version was put under a question that was already asked', () => {
    expect(
      brokenBy((world) => {
        conflict(world).remote = { remoteId: '14', etag: '"14-3"', facts: factsOf('Newer words') };
      }),
    ).toEqual({ [rule]: [`${laptop}: conflict-1: shows another version than it opened with`] });
  });
  test('the losing words were overwritten', () => {
    expect(
      brokenBy((world) => {
        conflict(world).local = { facts: factsOf('Review file'), deleted: false };
      }),
    ).toEqual({ [rule]: [`${laptop}: conflict-1: shows another version than it opened with`] });
  });
  test('a conflict that was opened is not there any more', () => {
    const broken = brokenBy((world) => {
      without(world.conflicts, () => true);
      Object.assign(world.status, { onPms: 3, inConflict: 0 });
    });
    expect(broken[rule]).toEqual([`${laptop}: conflict-1: is gone, with the values that lost`]);
  });
});

describe('P3 no pull replaced what was changed here', () => {
  const rule = 'P3 no pull replaced what was changed here';

  test('a change of the PMS was taken over an edit that had not gone out', () => {
    const broken = brokenBy((world) => {
      const here = { ...entry(world, adopted), narrative: 'Words of the laptop' };
      world.events.splice(
        world.events.indexOf(event(world, 'sync.fast_forward', adopted)),
        1,
        told('entry.edit', adopted, entry(world, adopted), here),
        told('sync.fast_forward', adopted, here, entry(world, adopted)),
      );
    });
    expect(broken).toEqual({
      [rule]: [expect.stringMatching(/entry-adopted: event \d+ replaced what was changed/)],
    });
  });
  test('a spelling that the vendor takes away is no edit', () => {
    const change = (world: SmallWorld): void => {
      const followed = event(world, 'sync.fast_forward', adopted);
      const came = followed.before as ReturnType<typeof entry>;
      const here = { ...came, narrative: `${came.narrative}  ` };
      world.events.splice(
        world.events.indexOf(followed),
        1,
        told('entry.edit', adopted, came, here),
        told('sync.fast_forward', adopted, here, entry(world, adopted)),
      );
    };
    const trimming = (world: SmallWorld): void => {
      world.normalise = (facts) => ({ ...facts, narrative: facts.narrative.trim() });
    };
    expect(brokenBy((world) => [change(world), trimming(world)])).not.toHaveProperty([rule]);
    expect(brokenBy(change)).toHaveProperty([rule]);
  });
  test('a deletion at the office took an edit along', () => {
    const broken = brokenBy((world) => {
      const trash = event(world, 'sync.trash', gone);
      const here = { ...entryOf(gone, 'Words of the laptop', { source: 'pms' }) };
      world.events.splice(world.events.indexOf(trash), 0, told('entry.edit', gone, trash.before, here));
      trash.before = here;
    });
    expect(Object.keys(broken)).toEqual([rule]);
  });
});

describe('P3 nothing was trashed whose record is still there', () => {
  const rule = 'P3 nothing was trashed whose record is still there';
  const back = (world: SmallWorld) => {
    without(world.deleted, () => true);
    world.activities.push(recordOf(15, 'Travel', 'office'));
    world.missing.push('15');
  };

  test('absence was taken for a deletion', () => {
    expect(brokenBy(back)).toEqual({ [rule]: [`${laptop}: record 15 is there, and its entry was trashed`] });
  });
  test('where somebody hid records, nobody can tell', () => {
    expect(
      brokenBy((world) => {
        back(world);
        world.history.push({ kind: 'office', at: 9, words: '', recordIds: ['15'], hides: true });
      }),
    ).toEqual({});
  });
});

describe('P3 many at once are never trashed without a question', () => {
  const hidden = (world: SmallWorld, count: number, apartMinutes: number) => {
    world.history.push({ kind: 'office', at: 9, words: '', recordIds: [], hides: true });
    for (let n = 0; n < count; n += 1) {
      const remoteId = String(50 + n);
      world.activities.push(recordOf(50 + n, `Hidden #${n}`, 'office'));
      world.missing.push(remoteId);
      const at = new Date(Date.parse('2026-11-18T15:00:00.000Z') + n * apartMinutes * 60_000).toISOString();
      world.events.push({ ...told('sync.record_gone', `entry-${n}`, { remoteId }, null), at });
    }
  };
  const rule = 'P3 no many were trashed at once whose records are still there';

  test('a lost permission was taken for four deletions', () => {
    expect(brokenBy((world) => hidden(world, 4, 0.1))[rule]).toHaveLength(4);
  });
  test('one now and then, of which nobody can tell', () => {
    expect(brokenBy((world) => hidden(world, 4, 30))).toEqual({});
    expect(brokenBy((world) => hidden(world, 3, 0.1))).toEqual({});
  });
});

describe('P5 nobody is asked about what the PMS spells in its own way', () => {
  const rule = 'P5 nobody is asked about what the PMS spells in its own way';
  const apart = (there: string) => (world: SmallWorld) => {
    const conflict = the(world.conflicts, ({ id }) => id === 'conflict-1');
    const opened = the(world.events, ({ action }) => action === 'conflict.open');
    const remote = { remoteId: '14', etag: '"14-2"', facts: factsOf(there) };
    Object.assign(conflict, { remote });
    Object.assign(opened.after as object, { remote });
    the(world.activities, ({ id }) => id === 14).note = there;
  };

  test('a rate that changed in the firm’s list is asked about, however the record is spelled', () => {
    expect(
      brokenBy((world) => {
        apart('Review file, words of the laptop ')(world);
        const conflict = the(world.conflicts, ({ id }) => id === 'conflict-1');
        Object.assign(conflict, { kind: 'rate_or_code_changed' });
        world.normalise = (facts) => ({ ...facts, narrative: facts.narrative.trim() });
      }),
    ).toEqual({});
  });
  test('a blank at the end that the vendor takes away', () => {
    const spelled = apart('Review file, words of the laptop ');
    expect(brokenBy(spelled)).toEqual({});
    const broken = brokenBy((world) => {
      spelled(world);
      world.normalise = (facts) => ({ ...facts, narrative: facts.narrative.trim() });
    });
    expect(broken).toEqual({ [rule]: [`${laptop}: conflict-1: nothing but spelling differs`] });
  });
});

describe('P3 nothing is sent once everything is at rest', () => {
  test('a write after the rest', () => {
    expect(
      brokenBy(({ history }) => void history.push({ kind: 'applied', at: 30, laptop, request: 9 })),
    ).toEqual({
      'P3 nothing is sent once everything is at rest': [`${laptop}: request 9`],
    });
  });
  test('what was sent before takes effect late', () => {
    expect(
      brokenBy((world) => {
        world.history.push({ kind: 'applied', at: 21, laptop, request: 3 });
      }),
    ).toEqual({});
  });
});
