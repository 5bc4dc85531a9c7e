import type { MatterStatus } from '../domain/reference';
import type { FactName } from '../domain/time-entry';

/** What a held row depends on, as far as it can be seen from here. */
export type Circumstances = {
  readonly matterStatus: MatterStatus | null;
  readonly matterRequiresCodes: boolean | null;
  readonly unknownThere: readonly FactName[];
  readonly keptThere: readonly FactName[];
  readonly onBill: boolean | null;
  /** Whether it is billed in another currency than the PMS keeps. */
  readonly isOtherCurrency: boolean;
};

/** Circumstances as a text that is equal for equal ones. */
export function circumstancesKey(now: Circumstances): string {
  return JSON.stringify([
    now.matterStatus,
    now.matterRequiresCodes,
    [...now.unknownThere].sort(),
    [...now.keptThere].sort(),
    now.onBill,
    // Said only where it is so: what was held before there were currencies stays held as it is.
    ...(now.isOtherCurrency ? ['other currency'] : []),
  ]);
}

/**
 * Whether a held row is tried again by itself: only when something that it depends on is another than when it was held, such
 * as a matter that was opened again. So a cause that stays is tried once, and never in a circle.
 * @param heldIn the circumstances that it was held in; null where nobody noted them
 */
export function isReleased(heldIn: string | null, now: Circumstances): boolean {
  return heldIn !== null && heldIn !== circumstancesKey(now);
}
