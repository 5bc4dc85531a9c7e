import { expect, test } from 'vitest';
import type { Transport } from '../../src-main/ports';
import { getCursor } from '../../src-main/store/sync/cursor';
import { ana, type Rig, rig } from '../helpers/sync/rig';

const codes = { task: 'L350', activity: 'A109' };
const hour = { timekeeper: ana, date: '2026-11-18', matter: '00231-004', seconds: 3600, codes };
const day = 86_400_000;
const here = ({ store }: Rig, narrative: string): unknown =>
  store.db.prepare('SELECT count(*) FROM entry WHERE narrative = ?').pluck().get(narrative);

test('a server that was a day ahead for one cycle hides nothing afterwards (contract 1)', async () => {
  const laptop = await rig();
  const { control, cycleAfter } = laptop;
  await control.clockSkew(day);
  await cycleAfter(60_000);
  await control.clockSkew(0);
  // While the cursor lies in the future: what is made now is older than what is asked for.
  await control.office({ do: 'create', entry: { ...hour, note: 'Before the next cycle' } });
  await cycleAfter(60_000);
  await control.office({ do: 'create', entry: { ...hour, seconds: 7200, note: 'After it' } });
  await cycleAfter(60_000);
  expect([here(laptop, 'Before the next cycle'), here(laptop, 'After it')]).toEqual([1, 1]);
});

test('a server that was put back while a laptop was away for a minute hides nothing (contract 1)', async () => {
  const laptop = await rig();
  const { control, cycleAfter } = laptop;
  await control.clockSkew(-100_000);
  // Stamped before all that will be asked for, unless it is seen that the clock went back.
  await control.office({ do: 'create', entry: { ...hour, note: 'Right after it was put back' } });
  await cycleAfter(70_000);
  await cycleAfter(70_000);
  expect(here(laptop, 'Right after it was put back')).toBe(1);
});

test('a server whose machines differ by seconds is read on from where it was', async () => {
  const laptop = await rig();
  const { control, cycle, store, exchanges } = laptop;
  await control.clockSkew(20_000);
  await cycle();
  await control.clockSkew(0);
  exchanges.length = 0;
  await cycle();
  const asked = exchanges.filter(({ request }) => request.url.includes('updated_since'));
  expect(asked).toHaveLength(1);
  expect(getCursor(store, 'time_entries')?.since).toBe(new Date(store.clock.now()).toISOString());
});

test('without the server’s word our own clock is not taken for it (contract 1)', async () => {
  const mute =
    (line: Transport): Transport =>
    async (request, signal) => {
      const result = await line(request, signal);
      if (!result.ok) return result;
      const { date: _date, ...headers } = result.answer.headers;
      return { ...result, answer: { ...result.answer, headers } };
    };
  const laptop = await rig({ line: mute });
  const { store, control, cycle, cycleAfter } = laptop;
  const before = getCursor(store, 'time_entries')?.since ?? '';
  await control.clockSkew(-30 * 60_000);
  await control.office({ do: 'create', entry: { ...hour, note: 'Half an hour ago' } });
  await control.clockSkew(0);
  await cycleAfter(10 * 60_000);
  expect(getCursor(store, 'time_entries')?.since).toBe(before);
  // The newest that the server reported is the server's time too.
  await control.office({ do: 'create', entry: { ...hour, seconds: 7200, note: 'Now' } });
  const made = laptop.truth('Now')[0]?.updatedAt ?? '';
  await cycle();
  expect(here(laptop, 'Now')).toBe(1);
  expect(Date.parse(getCursor(store, 'time_entries')?.since ?? '')).toBe(Date.parse(made));
});
