import type { Billing } from '../../shared/domain/time-entry';
import type { ReferenceView } from '../../shared/ipc/views';
import { feeMinor } from '../../shared/money/money';
import { type RoundingPolicy, roundSeconds } from '../../shared/time/rounding';

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

/** What worked seconds would come to, by the firm's rounding and a rate; only a preview, main derives the amount. */
export function previewAmount(
  workedSeconds: number,
  policy: RoundingPolicy,
  rateMinor: number | null,
  billing: Billing,
): number {
  if (billing !== 'billable' || rateMinor === null) return 0;
  return feeMinor(roundSeconds(workedSeconds, policy), rateMinor);
}
