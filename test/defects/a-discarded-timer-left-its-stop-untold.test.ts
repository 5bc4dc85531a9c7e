import { expect, test } from 'vitest';
import { discardTimer } from '../../src-main/commands/timer-discard';
import { startTimer } from '../../src-main/commands/timer-start';
import { auditOf } from '../../src-main/store/audit';
import { testStore } from '../helpers/engine/store';

/**
 * Discarding a timer that ran ended its segment, and the trail never said when: what is in the book could not be told from the
 * trail (P6, P7). Now it is paused first, as it is when another one starts.
 */
test('a timer that runs is told to have stopped before it is told to have been discarded', () => {
  const store = testStore();
  const id = startTimer(store, { matterId: null, narrative: 'Call' });
  store.clock.advance(90_000);
  discardTimer(store, id);
  const trail = auditOf(store, 'timer', id);
  expect(trail.map(({ action }) => action)).toEqual(['timer.start', 'timer.pause', 'timer.discard']);
  const kept = store.db.prepare('SELECT stopped_at FROM segment WHERE timer_id = ?').pluck().get(id);
  expect(kept).toBe('2026-11-18T15:01:30.000Z');
  expect(trail[1]?.after).toMatchObject({ segments: [{ stoppedAt: kept }] });
  expect(trail[2]?.before).toMatchObject({ segments: [{ stoppedAt: kept }] });
});
