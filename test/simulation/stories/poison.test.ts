import { describe, expect, it } from 'vitest';
import { looksAllowed, triesAllowed } from '../../../shared/sync/plan-failure';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import type { HttpAnswer, HttpRequest, Transport } from '../../../src-main/ports';
import { requireEntry } from '../../../src-main/store/entries';
import { getBase } from '../../../src-main/store/sync/base';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { latestRuns } from '../../../src-main/store/sync/sync-run';
import { type Rig, rig } from '../../helpers/sync/rig';

type Poison = {
  on: boolean;
  hits: number;
  meets(request: HttpRequest): boolean;
  answer: Partial<HttpAnswer>;
};

/** A line on which requests that the poison meets never get through, and get its answer. */
const poisonedBy =
  (poison: Poison) =>
  (line: Transport): Transport =>
  async (request, signal) => {
    if (!poison.on || !poison.meets(request)) return line(request, signal);
    poison.hits += 1;
    const answer = {
      status: 500,
      headers: { 'content-type': 'application/json' },
      body: '{}',
      ...poison.answer,
    };
    return { ok: true, answer };
  };

const isPoison = ({ method, body }: HttpRequest) => method === 'POST' && (body ?? '').includes('Poison');
const poisonOf = (answer: Partial<HttpAnswer>, meets = isPoison): Poison => ({
  on: true,
  hits: 0,
  meets,
  answer,
});

/** One poison entry, the oldest, and four others, approved. */
async function laptopWith(poison: Poison) {
  const laptop = await rig({ line: poisonedBy(poison) });
  const id = laptop.approved({ narrative: 'Poison', workDate: '2026-11-10' });
  const others = ['One', 'Two', 'Three', 'Four'];
  for (const [at, narrative] of others.entries())
    laptop.approved({ narrative, workDate: `2026-11-${11 + at}` });
  const delivered = () => others.filter((narrative) => laptop.truth(narrative).length === 1).length;
  return { ...laptop, id, delivered };
}

const holdsOf = ({ store }: Pick<Rig, 'store'>) =>
  rowsInState(store, 'held').map(({ entryId, attempts, holdReason, holdOwner }) => ({
    entryId,
    attempts,
    holdReason,
    holdOwner,
  }));

describe('one poison entry delays only itself (contract 14)', () => {
  it('refused: held at once with the vendor’s words, and the others go in the same cycle', async () => {
    const refusal = { error: { type: 'Invalid', message: 'Date lies in a closed period' } };
    const poison = poisonOf({ status: 422, body: JSON.stringify(refusal) });
    const laptop = await laptopWith(poison);
    await laptop.cycle();
    expect(laptop.delivered()).toBe(4);
    expect(holdsOf(laptop)).toMatchObject([
      { entryId: laptop.id, attempts: 1, holdReason: 'Date lies in a closed period' },
    ]);
    expect(latestRuns(laptop.store, 1)).toMatchObject([{ outcome: 'good', held: 1, pushed: 4 }]);
    await laptop.cycleAfter(3_600_000);
    expect(poison.hits).toBe(1);
  });

  it.each([
    ['an error of the server’s own', { status: 500 }],
    ['half an answer', { status: 200, body: '{"data":{"id":' }],
    ['no body', { status: 201, body: '' }],
    ['an answer without a record', { status: 201, body: '{"ok":true}' }],
  ])(
    '%s, always: put off longer each time, and after some tries a person’s to look at',
    async (_what, answer) => {
      const poison = poisonOf(answer);
      const laptop = await laptopWith(poison);
      const { store, id } = laptop;
      await laptop.cycle();
      expect(laptop.delivered()).toBe(4);
      expect(rowsInState(store, 'unknown')).toMatchObject([{ entryId: id }]);
      for (let at = 0; at < 40 && holdsOf(laptop).length === 0; at += 1) await laptop.cycleAfter(120_000);
      expect(poison.hits).toBe(triesAllowed);
      expect(holdsOf(laptop)).toMatchObject([
        {
          entryId: id,
          attempts: triesAllowed,
          holdReason: expect.stringContaining(`Tried ${triesAllowed} times in vain`),
          holdOwner: 'An administrator of the PMS',
        },
      ]);
      // It is not tried again in silence.
      await laptop.cycleAfter(3_600_000);
      expect(poison.hits).toBe(triesAllowed);
      expect(laptop.truth('Poison')).toEqual([]);
      // A person tries again, and the trouble has gone.
      poison.on = false;
      laptop.sync.handlers.holdRetry({ operationId: rowsInState(store, 'held')[0]?.operationId ?? '' });
      await laptop.cycle();
      expect(laptop.truth('Poison')).toHaveLength(1);
      expect(holdsOf(laptop)).toEqual([]);
    },
  );

  it('a record that can’t be read back: its outcome stays unknown and said to be stuck, the others go on', async () => {
    // The record is made; every answer that names it is odd, and so is every list.
    let isOdd = true;
    const laptop = await rig({
      line: (line) => async (request, signal) => {
        const result = await line(request, signal);
        if (!result.ok || !isOdd) return result;
        const body = result.answer.body.replaceAll('"note":"Poison"', '"note":"Poison","surcharge":1');
        return { ...result, answer: { ...result.answer, body } };
      },
    });
    const { store, truth } = laptop;
    laptop.approved({ narrative: 'Poison', workDate: '2026-11-10' });
    await laptop.cycle();
    for (let at = 0; at < looksAllowed + 2; at += 1) {
      laptop.approved({ narrative: `Other ${at}`, workDate: `2026-10-${10 + at}` });
      await laptop.cycleAfter(700_000);
      expect(truth(`Other ${at}`)).toHaveLength(1);
    }
    expect(truth('Poison')).toHaveLength(1);
    expect(rowsInState(store, 'unknown')).toMatchObject([
      { attempts: 1, holdReason: expect.stringMatching(/looked up \d+ times in vain.*surcharge/) },
    ]);
    isOdd = false;
    await laptop.cycleAfter(700_000);
    expect(truth('Poison')).toHaveLength(1);
    expect(rowsInState(store, 'unknown')).toEqual([]);
  });

  it('a record that makes the PMS fail whenever it is asked for: an update of it waits, everything else goes', async () => {
    let remoteId = '';
    const poison = poisonOf(
      { status: 500 },
      ({ method, url }) =>
        remoteId !== '' && method !== 'POST' && url.includes(`/activities/${remoteId}.json`),
    );
    const laptop = await laptopWith(poison);
    const { store, id } = laptop;
    poison.on = false;
    await laptop.cycle();
    poison.on = true;
    remoteId = getBase(store, id)?.remoteId ?? '';
    editEntry(store, { id, revision: 1, patch: { narrative: 'Poison, edited' }, reason: null });
    laptop.approve(id);
    for (let at = 0; at < 3; at += 1) {
      laptop.approved({ narrative: `Other ${at}`, workDate: `2026-10-${10 + at}` });
      await laptop.cycleAfter(120_000);
      expect(laptop.truth(`Other ${at}`)).toHaveLength(1);
    }
    expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good' }]);
    expect(rowsInState(store, 'unknown')).toMatchObject([{ entryId: id }]);
    // A deletion has to read first, and fails there.
    poison.on = false;
    await laptop.cycleAfter(700_000);
    expect(laptop.truth('Poison, edited')).toHaveLength(1);
    poison.on = true;
    deleteEntry(store, { id, revision: requireEntry(store, id).revision });
    for (let at = 0; at < 20 && holdsOf(laptop).length === 0; at += 1) await laptop.cycleAfter(120_000);
    expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good' }]);
    expect(holdsOf(laptop)).toMatchObject([{ holdReason: expect.stringContaining('in vain') }]);
  });

  it('a record that makes a whole list fail is left out of the look for what is gone, and nothing else is', async () => {
    let remoteId = '';
    const poison = poisonOf(
      { status: 500 },
      ({ url }) => remoteId !== '' && url.includes(`ids[]=${remoteId}`),
    );
    const laptop = await laptopWith(poison);
    await laptop.cycle();
    const { store, id, control } = laptop;
    const gone = rowsInState(store, 'done').find(({ entryId }) => entryId !== id)?.entryId ?? '';
    remoteId = getBase(store, id)?.remoteId ?? '';
    expect(remoteId).not.toBe('');
    await control.office({ do: 'delete', activityId: Number(getBase(store, gone)?.remoteId) });
    for (let at = 0; at < 4; at += 1) await laptop.cycleAfter(11 * 60_000);
    expect(poison.hits).toBeGreaterThan(1);
    expect(requireEntry(store, gone).deletedAt).not.toBeNull();
    expect(requireEntry(store, id).deletedAt).toBeNull();
  });

  it('a PMS that fails altogether is told as such, and no entry is blamed for it', async () => {
    const poison = poisonOf({ status: 500 }, ({ url }) => url.includes('/activities'));
    const laptop = await laptopWith(poison);
    for (let at = 0; at < 12; at += 1) await laptop.cycleAfter(600_000);
    expect(laptop.sync.state()).toMatchObject({ connection: 'trouble' });
    expect(holdsOf(laptop)).toEqual([]);
    poison.on = false;
    await laptop.cycle();
    expect(laptop.delivered()).toBe(4);
  });
});
