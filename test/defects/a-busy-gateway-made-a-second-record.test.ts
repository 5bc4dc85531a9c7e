import { expect, test } from 'vitest';
import type { Transport } from '../../src-main/ports';
import { getBase } from '../../src-main/store/sync/base';
import { rowsInState } from '../../src-main/store/sync/outbox';
import { rig } from '../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';

/** A gateway that gives up, once, on a write that the server behind it carries out. */
function gateway(retryAfter: string | null) {
  let isBusy = false;
  const line =
    (next: Transport): Transport =>
    async (request, signal) => {
      const result = await next(request, signal);
      if (!isBusy || request.method === 'GET' || !result.ok) return result;
      isBusy = false;
      const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
      return { ok: true, answer: { status: 503, headers, body: '' } };
    };
  return {
    line,
    getsBusy: () => {
      isBusy = true;
    },
  };
}

test('a create that a gateway answered with 503 is looked for before it is sent again (P2, contract 9)', async () => {
  const { line, getsBusy } = gateway(null);
  const { store, approved, cycle, cycleAfter, truth } = await rig({ line });
  const id = approved();
  getsBusy();
  await cycle();
  expect(rowsInState(store, 'unknown')).toHaveLength(1);
  await cycleAfter(30_000);
  expect(truth(note)).toHaveLength(1);
  expect(getBase(store, id)?.remoteId).toBe(String(truth(note)[0]?.id));
});

test('it stops the run, and Retry-After is obeyed before anybody looks (contract 15)', async () => {
  const { line, getsBusy } = gateway('300');
  const { store, approved, cycle, cycleAfter, exchanges, truth } = await rig({ line });
  // More than are under way at once.
  const pieces = Array.from({ length: 12 }, (_, n) => n + 1);
  for (const piece of pieces) approved({ narrative: `${note} ${piece}`, workedSeconds: piece * 600 });
  getsBusy();
  await cycle();
  expect(rowsInState(store, 'unknown')).toHaveLength(1);
  expect(rowsInState(store, 'ready').length).toBeGreaterThan(0);
  exchanges.length = 0;
  await cycleAfter(60_000);
  expect(exchanges).toEqual([]);
  await cycleAfter(300_000);
  await cycleAfter(70_000);
  expect(rowsInState(store, 'unknown')).toEqual([]);
  for (const piece of pieces) expect(truth(`${note} ${piece}`)).toHaveLength(1);
});
