import { canonicalJson } from '../../shared/domain/canonical-json';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import { RateCardContent } from '../../shared/money/rate-card';
import { type CardContext, readCards } from '../../shared/sheet/read-cards';
import type { CodeRows } from '../../shared/utbms/code-file';
import { clientCurrencies, firmCurrency, matterCurrencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { allRateCards } from '../store/rate-cards';
import { allClients, allMatters, allTimekeepers } from '../store/reference';
import { refusedFile, shownNotes } from './code-file-problems';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { changingRates, writeCard } from './write-rates';

type Wanted = Pick<CallParsed<'rateFilePreview'>, 'mapping' | 'dayOrder'>;
type Outcome = CallOutput<'rateFilePreview'>;

/** So many are shown beforehand; the count says how many there are. */
const shownCards = 200;

/** What taking a file of rate cards would do; nothing is changed. */
export function previewCards(store: StoreContext, file: CodeRows, wanted: Wanted): Outcome {
  return planOf(store, file, wanted).outcome;
}

/**
 * Adds the file's cards, all or none, as one step to undo. One that is here already in the same words is not added twice.
 * @throws EngineError 'invalid' with the first problem; nothing is imported then
 */
export function importCards(store: StoreContext, file: CodeRows, wanted: Wanted): Outcome {
  return runCommand(store, { name: 'rate_card.import', label: 'Import rate cards' }, () => {
    assertHolds(store, 'changeRules');
    const { outcome, added } = planOf(store, file, wanted);
    const [problem] = outcome.problems;
    if (problem !== undefined) throw refusedFile(problem, outcome.problemCount);
    if (added.length > 0) {
      changingRates(store, () => {
        for (const content of added) writeCard(store, { ...content, id: store.ids.uuid() });
      });
    }
    return outcome;
  });
}

function planOf(store: StoreContext, file: CodeRows, { mapping, dayOrder }: Wanted) {
  const context: CardContext = {
    mapping,
    dayOrder,
    timekeepers: allTimekeepers(store),
    clients: allClients(store),
    matters: allMatters(store).filter(({ status }) => status !== 'gone'),
    currency: firmCurrency(store),
    clientCurrencies: clientCurrencies(store),
    matterCurrencies: matterCurrencies(store),
  };
  const { cards, problems } = readCards(file, context);
  const essence = (card: RateCardContent): string => canonicalJson(RateCardContent.strip().parse(card));
  const known = new Set(allRateCards(store).map(essence));
  const added = cards.filter((card) => {
    if (known.has(essence(card))) return false;
    known.add(essence(card));
    return true;
  });
  const { problems: told, problemCount } = shownNotes({ problems, notes: [] });
  const outcome: Outcome = {
    problems: told,
    problemCount,
    added: added.length,
    same: cards.length - added.length,
    cards: added.slice(0, shownCards).map((card) => ({ ...card })),
  };
  return { outcome, added };
}
