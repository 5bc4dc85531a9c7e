import { expect, it } from 'vitest';
import { shownOf } from '../../src-renderer/state/use-query';

/**
 * "Look at that day" answered the question about missing time, main answered null from then on, and the question stayed until
 * something else drew the screen anew.
 */
it('shows null where null is the answer, and the former answer only while there is none', () => {
  const former = { workDate: '2026-11-18' };
  expect(shownOf({ data: null, error: null }, former)).toBeNull();
  expect(shownOf({ data: undefined, error: null }, former)).toBe(former);
  expect(shownOf({ data: undefined, error: new Error() as never }, former)).toBeUndefined();
});
