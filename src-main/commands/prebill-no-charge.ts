import type { Billing } from '../../shared/domain/time-entry';
import { causeOf } from '../../shared/prebill/write-down-cause';
import type { StoreContext } from '../store/database';
import { keepWords } from './prebill-comment';
import { assertPermitted, type PrebillLine } from './prebill-line';
import { writeChange } from './write-change';

/**
 * Lets lines stand on the bill at zero, or charges them again; the reason is kept. Worked and billed time stay, so that a
 * client sees what was given. What was approved has to be approved again (P4).
 * @returns how many changed
 */
export function chargeLines(
  store: StoreContext,
  lines: readonly PrebillLine[],
  billing: Extract<Billing, 'no_charge' | 'billable'>,
  reason: string,
): number {
  assertPermitted(store, lines, 'review');
  const changed = lines.filter(({ entry }) => entry.billing !== billing);
  for (const { entry, view } of changed) {
    const kind = billing === 'no_charge' ? 'no_charge' : 'charge';
    writeChange(store, entry, {
      action: `prebill.${kind}`,
      change: { billing, reviewNote: reason },
      withdrawn: billing === 'no_charge' ? 'Not charged' : 'Charged again',
      reason,
    });
    keepWords(store, entry.id, kind, reason, kind === 'no_charge' ? causeOf(view.flags) : null);
  }
  return changed.length;
}
