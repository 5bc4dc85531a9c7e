import { z } from 'zod';
import { Id } from '../domain/id';
import { WorkDate } from '../time/work-date';
import type { Period } from './around';

/** The year in which a timekeeper was admitted to the bar, as somebody said it. */
export const Admission = z.strictObject({ timekeeperId: Id, year: z.int().min(1900).max(2200) });
export type Admission = z.infer<typeof Admission>;

/** What is being billed now for a matter, or for all matters of a client that say nothing else. Both days included. */
export const SaidPeriod = z.strictObject({
  scope: z.enum(['client', 'matter']),
  scopeId: Id,
  from: WorkDate,
  to: WorkDate,
});
export type SaidPeriod = z.infer<typeof SaidPeriod>;

/** The period that was said for a matter, else for its client; null where none was. */
export function saidPeriodOf(
  said: readonly SaidPeriod[],
  matterId: string | null,
  clientId: string | null,
): Period | null {
  const of = (scope: SaidPeriod['scope'], id: string | null): Period | null => {
    const found = id === null ? undefined : said.find((one) => one.scope === scope && one.scopeId === id);
    return found === undefined
      ? null
      : { from: found.from, to: found.to, source: `as set in Daybook for the ${scope}` };
  };
  return of('matter', matterId) ?? of('client', clientId);
}
