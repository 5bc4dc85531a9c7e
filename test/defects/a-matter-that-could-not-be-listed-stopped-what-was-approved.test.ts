import { expect, test } from 'vitest';
import type { Transport } from '../../src-main/ports';
import { mattersToList } from '../../src-main/store/sync/into-sight';
import { latestRuns } from '../../src-main/store/sync/sync-run';
import { ana, rig } from '../helpers/sync/rig';

/**
 * The entries of a matter that came into sight are listed by the matter. Where the PMS refused that one list, the cycle ended
 * there, this time and every other, and nothing that was approved left the laptop any more (contract 14).
 */

const matter = '00231-004';
const note = 'Approved on another matter';

async function laptopWhereListsFail(status: number) {
  const list = { isRefused: true };
  const line =
    (transport: Transport): Transport =>
    async (request, signal) =>
      list.isRefused && request.url.includes('matter_id=')
        ? { ok: true, answer: { status, headers: { 'content-type': 'application/json' }, body: '{}' } }
        : transport(request, signal);
  const laptop = await rig({ fresh: true, line });
  await laptop.control.rights({ email: ana, hiddenMatters: [matter] });
  await laptop.signIn();
  await laptop.control.rights({ email: ana, hiddenMatters: [] });
  const comes = async () => {
    laptop.sync.handlers.syncNow();
    await laptop.cycle();
  };
  await comes();
  return { ...laptop, list, comes };
}

test.each([
  [403, 'bad_answer'],
  [404, 'bad_answer'],
  [500, 'server_error'],
])('a matter whose list is answered with %i delays nothing else', async (status, outcome) => {
  const laptop = await laptopWhereListsFail(status);
  expect(mattersToList(laptop.store)).toHaveLength(1);
  laptop.approved({ narrative: note, matterId: laptop.matterId('00141-001') });
  await laptop.cycleAfter(60_000);
  expect(laptop.truth(note)).toHaveLength(1);
  // It is said, and made good as soon as the list can be had (P5).
  expect(latestRuns(laptop.store, 1)).toMatchObject([{ outcome }]);
  laptop.list.isRefused = false;
  await laptop.comes();
  expect(mattersToList(laptop.store)).toEqual([]);
  expect(latestRuns(laptop.store, 1)).toMatchObject([{ outcome: 'good' }]);
});

test('a matter that went out of sight again before it was listed is waited for no longer', async () => {
  const laptop = await laptopWhereListsFail(404);
  await laptop.control.rights({ email: ana, hiddenMatters: [matter] });
  await laptop.comes();
  await laptop.comes();
  expect(mattersToList(laptop.store)).toEqual([]);
  expect(latestRuns(laptop.store, 1)).toMatchObject([{ outcome: 'good' }]);
});
