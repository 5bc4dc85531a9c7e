import type { RateCard } from '../../shared/money/rate-card';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { addRateCard, isCardTakenBack, setCardTakenBack } from '../store/rate-cards';
import { derivedRatesOnPms, holdFigures } from '../store/sync/held-figures';
import { requeue } from '../store/sync/queue';
import { noteChange, type RowImage } from '../store/undo-steps';

/**
 * Changes what rates are derived from, in the running transaction. Nothing that both sides agreed on moves with it
 * (contract 26); what waits to go out is planned anew.
 */
export function changingRates<T>(store: StoreContext, change: () => T): T {
  const derived = derivedRatesOnPms(store);
  for (const id of derived) holdFigures(store, id);
  const result = change();
  for (const id of derived) requeue(store, id);
  store.changed(['reference', 'entries', 'prebill', 'status']);
  return result;
}

/** Adds a card: row, audit event and undo image. To be called within `changingRates`. */
export function writeCard(store: StoreContext, card: RateCard): void {
  addRateCard(store, card);
  appendAudit(store, {
    action: 'rate_card.add',
    subject: 'rate card',
    subjectId: card.id,
    before: null,
    after: card,
    reason: card.note,
  });
  noteChange(store, {
    before: { table: 'rate_card', id: card.id, row: { inForce: false } },
    after: { table: 'rate_card', id: card.id, row: { inForce: true } },
  });
}

/** Why a card can't be brought back to an image, or null. */
export function cardMoved(store: StoreContext, from: RowImage): string | null {
  if (from.table !== 'rate_card') return null;
  return isCardTakenBack(store, from.id) === !from.row.inForce ? null : 'the rate card has changed since';
}

/** Takes a card back, or gives it again: the card itself is never changed. */
export function restoreCard(store: StoreContext, word: 'undo' | 'redo', label: string, to: RowImage): void {
  if (to.table !== 'rate_card') return;
  changingRates(store, () => {
    setCardTakenBack(store, to.id, !to.row.inForce);
    appendAudit(store, {
      action: `rate_card.${word}`,
      subject: 'rate card',
      subjectId: to.id,
      before: { inForce: !to.row.inForce },
      after: { inForce: to.row.inForce },
      reason: label,
    });
  });
}
