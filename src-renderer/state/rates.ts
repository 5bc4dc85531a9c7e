import type { ReferenceView } from '../../shared/ipc/views';

/** The cached rate of a timekeeper on a matter, in minor units per hour; null where none is known. */
export function rateFor(
  reference: Pick<ReferenceView, 'rates' | 'timekeepers'>,
  matterId: string | null,
  timekeeperId: string | null,
): number | null {
  const special = reference.rates.find(
    (rate) => rate.matterId === matterId && rate.timekeeperId === timekeeperId,
  );
  if (special) return special.rateMinor;
  return reference.timekeepers.find((timekeeper) => timekeeper.id === timekeeperId)?.rateMinor ?? null;
}
