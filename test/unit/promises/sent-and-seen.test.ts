import { describe, expect, test } from 'vitest';
import { brokenBy, the } from './judged-world';
import { account, adopted, entryOf, factsOf, gone, laptop, recordOf, rowOf, sent, told } from './parts';
import type { SmallWorld } from './small-world';

const applied = (world: SmallWorld, request: number) => {
  const found = the(world.history, (one) => one.kind === 'applied' && one.request === request);
  if (found.kind !== 'applied') throw new Error('not applied');
  return found as { -readonly [K in keyof typeof found]: (typeof found)[K] };
};
/** What stood on the PMS when a request of ours was applied, in other words than anybody here has read. */
const stood = (world: SmallWorld, request: number, change: object) => {
  const event = applied(world, request);
  Object.assign(event, { replaced: { ...event.replaced, ...change } });
};

describe('P2 no operation made a second record by being sent again', () => {
  const rule = 'P2 no operation made a second record by being sent again';
  /** The second record is known and told, as if a person had been asked about it. */
  const sentAgain = (world: SmallWorld, request: number) => {
    world.history.splice(-1, 0, {
      kind: 'applied',
      at: 16,
      laptop,
      request,
      made: { recordId: '21', note: 'Draft motion #1' },
    });
    world.activities.push(recordOf(21, 'Draft motion to compel #1', 'api'));
    world.missing.push('21');
  };

  test('sent twice by us, and told to a person afterwards, is still sent twice', () => {
    expect(brokenBy((world) => sentAgain(world, 7))[rule]).toEqual([
      `${laptop}: requests 1, 7 made records of one operation`,
    ]);
  });
  test('made twice of one request is a proxy’s doing', () => {
    expect(brokenBy((world) => sentAgain(world, 1))[rule]).toBeUndefined();
  });
  test('an older copy has forgotten what it sent', () => {
    const older = { kind: 'start', at: 15, laptop, amnesia: true, asOf: 3 } as const;
    expect(
      brokenBy((world) => {
        sentAgain(world, 7);
        world.history.splice(-2, 0, older);
      })[rule],
    ).toBeUndefined();
  });
  const postOf = (request: number) =>
    ({
      kind: 'request',
      at: 16,
      laptop,
      request,
      method: 'POST',
      path: '/api/v4/activities.json',
      account,
    }) as const;

  test('two parts of an entry that a forgotten life split are two pieces of work; sent by the copy they are not', () => {
    const twice = (order: 'made, forgotten' | 'forgotten, made') =>
      brokenBy((world) => {
        const made = [31, 32].map((id, at) => {
          world.activities.push(recordOf(id, 'A call #9', 'api'));
          world.missing.push(String(id));
          const record = { recordId: String(id), note: 'A call #9' };
          return { kind: 'applied', at: 16, laptop, request: 20 + at, made: record } as const;
        });
        const sent = made.map(({ request }) => postOf(request));
        const older = { kind: 'start', at: 16, laptop, amnesia: true, asOf: 3 } as const;
        const both = order === 'made, forgotten' ? [...sent, older] : [older, ...sent];
        world.history.splice(-1, 0, ...both, ...made);
      })[rule];
    expect(twice('made, forgotten')).toBeUndefined();
    expect(twice('forgotten, made')).toEqual([`${laptop}: requests 20, 21 made records of one operation`]);
  });
  test('what a forgotten life had sent was in the list when a person typed the same twice more: three operations', () => {
    const work = 'A call #9';
    const typedTwice = (order: 'typed after it came back' | 'typed before it came back') =>
      brokenBy((world) => {
        const came = told('sync.adopt', 'entry-back', null, { remoteId: '31', etag: '"31-1"' });
        const typed = [32, 33].map((id) => {
          const entry = entryOf(`entry-${id}`, work);
          world.entries.push(entry);
          world.outbox.push(rowOf(`operation-${id}`, entry.id, { payload: factsOf(work) }));
          return told('entry.create', entry.id, null, entry);
        });
        world.events.push(...(order === 'typed after it came back' ? [came, ...typed] : [...typed, came]));
        const made = [31, 32, 33].map((id) => {
          world.activities.push(recordOf(id, work, 'api'));
          const record = { recordId: String(id), note: work };
          return { kind: 'applied', at: 16, laptop, request: id, made: record } as const;
        });
        const [first, ...others] = made.map((one) => [postOf(one.request), one]);
        const older = { kind: 'start', at: 16, laptop, amnesia: true, asOf: 3 } as const;
        world.history.splice(-1, 0, ...(first ?? []), older, ...others.flat());
      })[rule];
    expect(typedTwice('typed after it came back')).toBeUndefined();
    expect(typedTwice('typed before it came back')).toEqual([
      `${laptop}: requests 31, 32, 33 made records of one operation`,
    ]);
  });
});

describe('P3 what we replaced on the PMS had been seen', () => {
  const rule = 'P3 what we replaced on the PMS had been seen';
  const never = (request: number, record: number, what: string) => ({
    [rule]: [
      `${laptop}: request ${request} on record ${record}: ${what} of what stood there was never seen here`,
    ],
  });

  test.each([
    ['narrative', { note: 'Words that nobody here has read #1' }],
    ['hours', { seconds: 7200 }],
    ['work date', { date: '2026-11-01' }],
  ])('a change went out over a %s of the office', (what, change) => {
    expect(brokenBy((world) => stood(world, 3, change))).toEqual(never(3, 11, what));
  });
  test('what was sent before an older copy was put back may take effect after it, and is forgotten', () => {
    const older = { kind: 'start', at: 8, laptop, amnesia: true, asOf: 3 } as const;
    const sentBefore = (isBefore: boolean) =>
      brokenBy((world) => {
        stood(world, 3, { seconds: 7200 });
        const isIt = (kind: string) => (one: SmallWorld['history'][number]) =>
          one.kind === kind && 'request' in one && one.request === 3;
        const at = world.history.findIndex(isIt(isBefore ? 'applied' : 'request'));
        world.history.splice(at, 0, older);
      })['P3 what we replaced on the PMS had been seen'];
    expect(sentBefore(true)).toBeUndefined();
    expect(sentBefore(false)).toEqual(never(3, 11, 'hours')[rule]);
  });
  test('hours that are hidden here and stayed as they were are not replaced', () => {
    const right = (seconds: number) => ({ note: 'Draft motion #1', seconds, date: '2026-11-18' });
    expect(brokenBy((world) => stood(world, 3, { seconds: 7200, after: right(7200) }))).toEqual({});
    expect(brokenBy((world) => stood(world, 3, { seconds: 7200, after: right(0) }))).toEqual(
      never(3, 11, 'hours'),
    );
  });
  test.each(['sync.deleted', 'sync.record_gone'])(
    'hours of a record that was deleted were hidden here, and the trail says so (%s)',
    (action) => {
      const deleted = (hidden: readonly string[]) =>
        brokenBy((world) => {
          stood(world, 6, { seconds: 7200 });
          world.events.push(told(action, gone, { remoteId: '16', hidden }, null));
        });
      expect(deleted([])).toEqual(never(6, 16, 'hours'));
      expect(deleted(['seconds'])).toEqual({});
    },
  );
  test('a record was deleted that nobody here knew', () => {
    expect(brokenBy((world) => stood(world, 6, { note: 'Another piece of work' }))).toEqual(
      never(6, 16, 'all'),
    );
  });
  test('what the office wrote between our look and our write is a race, where nothing guards the write', () => {
    const office = { kind: 'office', at: 8, words: 'changes seconds', recordIds: ['11'] } as const;
    const raced = (world: SmallWorld) => {
      stood(world, 3, { seconds: 7200 });
      const at = world.history.findIndex((one) => one.kind === 'request' && one.request === 3);
      world.history.splice(at, 0, office);
    };
    expect(brokenBy(raced)).toEqual(never(3, 11, 'hours'));
    expect(
      brokenBy((world) => {
        raced(world);
        world.updateGuard = 'read_compare';
      }),
    ).toEqual({});
  });
});

describe('P1 no change is left behind in what is said to be on the PMS', () => {
  const rule = 'P1 no change is left behind in what is said to be on the PMS';

  test('an edit is marked as sent', () => {
    const broken = brokenBy((world) => {
      const entry = the(world.entries, ({ id }) => id === sent);
      const after = { ...entry, narrative: 'Draft motion to compel discovery #1', billedSeconds: 3960 };
      world.entries = world.entries.map((one) => (one.id === sent ? after : one));
      world.events.push(told('entry.edit', sent, entry, after));
    });
    expect(broken).toEqual({ [rule]: [`${laptop}: ${sent}: narrative, hours`] });
  });
  test('what is hidden from this person is not compared', () => {
    expect(
      brokenBy((world) => {
        the(world.entries, ({ id }) => id === adopted).billedSeconds = 0;
        the(world.bases, ({ entryId }) => entryId === adopted).hidden = ['seconds'];
      }),
    ).toEqual({});
  });
});

describe('P7', () => {
  test('an approval wrote rounded time over worked time', () => {
    const broken = brokenBy((world) => {
      const before = the(world.entries, ({ id }) => id === sent);
      const after = { ...before, workedSeconds: 3600 };
      world.entries = world.entries.map((one) => (one.id === sent ? after : one));
      world.events.push(told('prebill.approve', sent, before, after));
    });
    expect(broken).toEqual({
      'P7 no review changed worked time': [expect.stringMatching(/^court: event \d+$/)],
    });
  });
  test('a merge gave a line time that none of the lines in it had', () => {
    const broken = brokenBy((world) => {
      const before = the(world.entries, ({ id }) => id === sent);
      const after = { ...before, workedSeconds: 3600 };
      world.entries = world.entries.map((one) => (one.id === sent ? after : one));
      world.events.push(told('prebill.merge', sent, before, after));
    });
    expect(broken).toEqual({
      'P7 no review changed worked time': [expect.stringMatching(/^court: event \d+$/)],
    });
  });
  test.each([
    ['stopped by nobody', '2026-11-18T15:30:00.000Z'],
    ['let run on by nobody', null],
  ])('a timer was %s', (_, stoppedAt) => {
    const segments = [{ startedAt: '2026-11-18T14:00:00.000Z', stoppedAt }];
    expect(
      brokenBy(
        (world) =>
          void Object.assign(
            the(world.timers, () => true),
            { segments },
          ),
      ),
    ).toEqual({
      'P7 a timer ran when a person said so': [`${laptop}: timer timer-1`],
    });
  });
});
