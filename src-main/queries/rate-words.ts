import type { EntryFacts } from '../../shared/domain/time-entry';
import type { EntryView } from '../../shared/ipc/views';
import { formatMoney } from '../../shared/money/format';
import { type CardRate, cardRate, type RateLevel } from '../../shared/money/rate-card';
import type { StoreContext } from '../store/database';
import { rateTable } from '../store/rate-cards';
import { rateQuestion } from '../store/reference';

const levelWords: Readonly<Record<RateLevel, string>> = {
  entry: 'this entry',
  pms_matter: 'the matter’s own rate',
  pms_timekeeper: 'the timekeeper’s rate',
  blended_matter: 'the blended rate of the matter',
  blended_client: 'the blended rate of the client',
  matter_timekeeper: 'the timekeeper on this matter',
  client_class: 'the class for this client',
  timekeeper: 'the timekeeper',
  class: 'the class',
};

/** How the cards come to their rate: "for the timekeeper", "$450.00 for the timekeeper, capped at $400.00, less 5 %". */
export function cardWords({ level, steps }: CardRate, currency: string): string {
  if (steps.length === 1) return `for ${levelWords[level]}`;
  return steps
    .map((one) => {
      if (one.step === 'base') return `${formatMoney(one.rateMinor, currency)} for ${levelWords[one.level]}`;
      if (one.step === 'cap') return `capped at ${formatMoney(one.rateMinor, currency)}`;
      return `less ${one.discountBasis / 100} %`;
    })
    .join(', ');
}

/** Where the firm's cards name another rate than a line has: what they say and how. The PMS's stands (contract 25). */
export function cardDifferences(
  store: StoreContext,
): (facts: Pick<EntryFacts, 'matterId' | 'timekeeperId' | 'workDate' | 'rateMinor'>) => EntryView['card'] {
  const table = rateTable(store);
  if (table.isEmpty) return () => null;
  return (facts) => {
    const question = rateQuestion(store, facts);
    const card = cardRate(table, question);
    if (card === null || card.rateMinor === facts.rateMinor) return null;
    return { rateMinor: card.rateMinor, words: cardWords(card, question.currency) };
  };
}
