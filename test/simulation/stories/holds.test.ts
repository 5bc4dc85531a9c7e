import { describe, expect, it } from 'vitest';
import { holdsOf } from '../../../src-main/store/sync/holds';
import { stepsOfEntry } from '../../../src-main/store/sync/sync-step';
import { decideAsShown } from '../../helpers/sync/decide-as-shown';
import { type Rig, rig } from '../../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';
const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const noCodes = { taskCode: null, activityCode: null };
const actsOf = ({ store }: Rig, id: string) =>
  stepsOfEntry(store, id, Number.MAX_SAFE_INTEGER, 50)
    .reverse()
    .map(({ act, followed }) => `${act}: ${followed}`);

describe('a held entry says why, which field, whose move it is and what to do (contract 14)', () => {
  it.each([
    [403, 'ForbiddenError', 'You may not log time', null, 'An administrator of the PMS', /right to log time/],
    [422, 'Invalid', 'Quantity must be positive', 'seconds', 'The timekeeper', /have it approved again/],
    [422, 'Invalid', 'UTBMS codes are required', 'activityCode', 'The timekeeper', /task and activity code/],
  ])('%i %s “%s”', async (status, type, message, field, owner, remedy) => {
    const laptop = await rig({
      line: (line) => async (request, signal) =>
        request.method === 'POST' && request.url.includes('/activities')
          ? {
              ok: true,
              answer: {
                status,
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ error: { type, message } }),
              },
            }
          : line(request, signal),
    });
    const entryId = laptop.approved();
    await laptop.cycle();
    const since = new Date(laptop.store.clock.now()).toISOString();
    await laptop.cycleAfter(3_600_000);
    expect(holdsOf(laptop.store)).toMatchObject([
      {
        entryId,
        state: 'held',
        reason: message,
        field,
        owner,
        remedy: expect.stringMatching(remedy),
        since,
        attempts: 1,
      },
    ]);
  });

  it('and no entry is held for a version that the PMS no longer serves: that is everybody’s (contract 15)', async () => {
    const laptop = await rig();
    laptop.approved();
    await laptop.control.faults({ kind: 'status', status: 410, match: posts });
    await laptop.cycle();
    expect(holdsOf(laptop.store)).toEqual([]);
    expect(laptop.sync.state()).toMatchObject({ connection: 'trouble' });
    expect(laptop.sync.state().connectionWords).toContain('no longer serves this version');
    await laptop.cycleAfter(600_000);
    expect(laptop.truth(note)).toHaveLength(1);
  });
});

describe('a hold goes by itself when its cause has gone', () => {
  it('codes that a matter no longer wants', async () => {
    const laptop = await rig();
    const { store, control, cycleAfter, matterId, truth } = laptop;
    const id = laptop.approved({ matterId: matterId('00247-003'), ...noCodes });
    await control.office({ do: 'setRequireCodes', matter: '00247-003', required: true });
    await laptop.cycle();
    expect(holdsOf(store)).toMatchObject([{ entryId: id, remedy: expect.stringContaining('activity code') }]);
    // What our own tables learn meanwhile is a change too: it is tried once, and held as before.
    await cycleAfter(16 * 60_000);
    await cycleAfter(16 * 60_000);
    expect(holdsOf(store)).toMatchObject([{ entryId: id, attempts: 2 }]);
    await control.office({ do: 'setRequireCodes', matter: '00247-003', required: false });
    await cycleAfter(16 * 60_000);
    expect(holdsOf(store)).toEqual([]);
    expect(truth(note)).toHaveLength(1);
    expect(actsOf(laptop, id)).toEqual([
      'send: held',
      'release: again',
      'send: held',
      'release: again',
      'send: done',
    ]);
  });

  it('a matter that was opened again, after a person wanted it sent all the same', async () => {
    const laptop = await rig();
    const { store, control, cycle, cycleAfter, matterId, truth } = laptop;
    const id = laptop.approved({ matterId: matterId('00247-003'), ...noCodes });
    await control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
    await cycleAfter(16 * 60_000);
    decideAsShown(laptop, 'keep_laptop');
    await cycle();
    expect(holdsOf(store)).toMatchObject([
      { entryId: id, field: 'matterId', owner: 'The responsible attorney' },
    ]);
    await cycleAfter(16 * 60_000);
    expect(holdsOf(store)).toHaveLength(1);
    await control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Open' });
    await cycleAfter(16 * 60_000);
    expect(holdsOf(store)).toEqual([]);
    expect(truth(note)).toHaveLength(1);
  });
});

it('all of them are tried again as one act, and what is unknown is looked up, never sent on a guess', async () => {
  const laptop = await rig();
  const { store, control, truth } = laptop;
  laptop.approved({ narrative: 'One', workDate: '2026-11-16' });
  laptop.approved({ narrative: 'Two', workDate: '2026-11-17' });
  await control.faults({ kind: 'status', status: 403, match: posts, times: 2 });
  await laptop.cycle();
  laptop.approved({ narrative: 'Three', workDate: '2026-11-18' });
  await control.faults({ kind: 'refuse', match: posts });
  await laptop.cycle();
  await laptop.cycle();
  expect(holdsOf(store).map(({ state }) => state)).toEqual(['held', 'held', 'unknown']);
  expect(laptop.sync.handlers.holdRetryAll()).toBe(3);
  await laptop.cycle();
  expect([truth('One').length, truth('Two').length, truth('Three').length]).toEqual([1, 1, 0]);
  expect(holdsOf(store).map(({ state, attempts }) => [state, attempts])).toEqual([['unknown', 1]]);
});
