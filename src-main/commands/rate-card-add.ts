import { cardProblem, type RateCard, type RateCardContent } from '../../shared/money/rate-card';
import { EngineError } from '../engine-error';
import { cardCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allClients, getTimekeeper, requireMatter } from '../store/reference';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { changingRates, writeCard } from './write-rates';

/**
 * Adds a rate card. What an earlier one says is not changed: from now on the later one holds for its days. Nothing that was
 * approved or that both sides agreed on moves (contract 26).
 * @throws EngineError 'invalid' with the field at fault
 */
export function addCard(
  store: StoreContext,
  content: RateCardContent & { readonly note: string | null },
): RateCard {
  return runCommand(store, { name: 'rate_card.add', label: 'Add rate card' }, () => {
    assertHolds(store, 'changeRules');
    const problem = cardProblem(content, cardCurrencies(store, content));
    if (problem !== null) throw new EngineError('invalid', problem.why, problem.field);
    assertKnown(store, content);
    const card = { ...content, id: store.ids.uuid() };
    changingRates(store, () => writeCard(store, card));
    return card;
  });
}

function assertKnown(store: StoreContext, { matterId, clientId, timekeeperId }: RateCardContent): void {
  if (matterId !== null) requireMatter(store, matterId);
  if (clientId !== null && !allClients(store).some(({ id }) => id === clientId))
    throw new EngineError('invalid', 'There is no such client on this laptop.', 'clientId');
  if (timekeeperId !== null && getTimekeeper(store, timekeeperId) === null)
    throw new EngineError('invalid', 'There is no such timekeeper on this laptop.', 'timekeeperId');
}
