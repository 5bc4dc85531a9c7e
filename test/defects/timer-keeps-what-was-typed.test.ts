import { expect, test } from 'vitest';
import { finishTimer } from '../../src-main/commands/timer-finish';
import { startTimer } from '../../src-main/commands/timer-start';
import { requireEntry } from '../../src-main/store/entries';
import { getMatter } from '../../src-main/store/reference';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/**
 * A timer started from the quick entry line dropped the codes and the unknown matter that were typed with it: the entry
 * came out without them, and nobody was told (P1, P5).
 */
test('a timer becomes an entry with the codes that it was started with', () => {
  const store = testStore();
  sampleFirm(store);
  const timer = startTimer(store, {
    matterId: sample.smith,
    narrative: 'Await verdict',
    taskCode: 'L450',
    activityCode: 'A109',
  });
  store.clock.advance(3_600_000);
  expect(requireEntry(store, finishTimer(store, timer))).toMatchObject({
    matterId: sample.smith,
    taskCode: 'L450',
    activityCode: 'A109',
  });
});

test('a timer started for an unknown matter stands on a temporary one of that name', () => {
  const store = testStore();
  sampleFirm(store);
  const timer = startTimer(store, {
    matterId: null,
    narrative: 'Call',
    temporaryMatterName: 'Kowalczyk',
  });
  const { matterId } = requireEntry(store, finishTimer(store, timer));
  expect(getMatter(store, matterId ?? '')).toMatchObject({ name: 'Kowalczyk', status: 'temporary' });
});
