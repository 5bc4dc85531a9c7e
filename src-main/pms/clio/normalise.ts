import type { Normalise } from '../../../shared/sync/compare';

/**
 * What the vendor makes of facts when it stores them: blanks around a note go, line ends become one kind. Seconds are kept
 * as sent (rounding is shown beside them), and a price that was sent stands. Idempotent.
 */
export const normalise: Normalise = (facts) => ({
  ...facts,
  narrative: facts.narrative.replaceAll(/\r\n?/g, '\n').trim(),
});
