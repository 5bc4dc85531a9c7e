import { expect, it } from 'vitest';
import { withdrawPrebill } from '../../src-main/commands/prebill-withdraw';
import { openRowsOf } from '../../src-main/store/sync/outbox';
import { rig } from '../helpers/sync/rig';

/** More than are under way at once, so that the last one waits for its turn while the first are sent. */
const many = 9;

it('what was approved when a push began, and is not any more when its turn comes, stays here (P4)', async () => {
  let onFirstPost: () => void = () => undefined;
  const laptop = await rig({
    line: (transport) => (request, signal) => {
      if (request.method === 'POST' && request.url.includes('/activities')) {
        onFirstPost();
        onFirstPost = () => undefined;
      }
      return transport(request, signal);
    },
  });
  const ids = Array.from({ length: many }, (_, n) => laptop.approved({ narrative: `Work ${n}` }));
  const last = ids.at(-1) ?? '';
  onFirstPost = () => withdrawPrebill(laptop.store, { entryIds: [last] });
  await laptop.cycle();

  expect(laptop.truth('Work 0')).toHaveLength(1);
  expect(laptop.truth(`Work ${many - 1}`)).toEqual([]);
  expect(openRowsOf(laptop.store, last)).toMatchObject([{ state: 'awaiting_approval', attempts: 0 }]);
});
