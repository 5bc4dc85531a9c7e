import { CircleDollarSign, Plus } from 'lucide-react';
import { useState } from 'react';
import type { RateCard } from '../../../../shared/money/rate-card';
import { useToday } from '../../../state/clock';
import { runCommand } from '../../../state/use-command';
import { type ReferenceIndex, useReference } from '../../../state/use-reference';
import { useWhyNot } from '../../../state/use-why-not';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { EmptyState } from '../../../ui/empty-state';
import { Loading } from '../../../ui/loading';
import { SegmentedControl } from '../../../ui/segmented-control';
import { HeldNote } from '../../../ui/setting-row';
import { Surface } from '../../../ui/surface';
import { Muted, Note, Strong } from '../../../ui/text';
import { words } from '../../../words';
import { type ChosenFile, chooseFile } from '../../files/choose-file';
import { kindNames, saysWords, standingOf, standingWords, whomWords } from './card-words';
import { ImportCardsDialog } from './import-cards-dialog';
import { RateCardDialog } from './rate-card-dialog';

const columns = [
  { title: words.rates.what, width: 'w-28' },
  { title: words.rates.forWhom, width: '' },
  { title: words.rates.says, width: 'w-48' },
  { title: words.rates.days, width: 'w-44' },
  { title: words.rates.standing, width: 'w-24' },
  { title: words.rates.end, width: 'w-20' },
] as const;
const order: readonly RateCard['kind'][] = ['blended', 'rate', 'cap', 'discount'];

/** The firm's own rates: they hold where the PMS has none, and are shown beside the PMS's where they differ. */
export function RatesSection({ pmsName }: { pmsName: string }) {
  const reference = useReference();
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const whyNot = useWhyNot('changeRules');
  if (!reference) return <Loading label={words.rates.readingRates} />;
  return (
    <>
      <div className="flex items-start gap-4 pb-3">
        <Muted as="p" className="min-w-0 flex-1">
          {words.rates.howLineIsRated(pmsName)}
        </Muted>
        <Button isDisabled={whyNot !== null} onPress={() => void chooseFile('rates_in').then(setChosen)}>
          {words.rates.fromFile}
        </Button>
        <Button icon={Plus} isDisabled={whyNot !== null} onPress={() => setAdding(true)}>
          {words.rates.addCard}
        </Button>
      </div>
      {whyNot === null ? null : <HeldNote>{whyNot}</HeldNote>}
      <CardTable reference={reference} />
      {chosen ? (
        <ImportCardsDialog chosen={chosen} reference={reference} onClose={() => setChosen(null)} />
      ) : null}
      {isAdding ? <RateCardDialog reference={reference} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function CardTable({ reference }: { reference: ReferenceIndex }) {
  const today = useToday();
  const [shown, setShown] = useState<'current' | 'all'>('current');
  const [ending, setEnding] = useState<RateCard | null>(null);
  const whyNot = useWhyNot('changeRules');
  const all = reference.rateCards;
  if (all.length === 0) {
    return (
      <EmptyState icon={CircleDollarSign} title={words.rates.noRateCards}>
        {words.rates.addOneForTimekeeperClass}
      </EmptyState>
    );
  }
  const rows = all
    .map((card) => ({ card, standing: standingOf(card, all, today) }))
    .filter(({ card, standing }) =>
      shown === 'all' ? true : (standing === 'now' || standing === 'later') && !isEnd(card),
    )
    .toSorted(
      (one, other) =>
        order.indexOf(one.card.kind) - order.indexOf(other.card.kind) ||
        whomWords(one.card, reference).localeCompare(whomWords(other.card, reference), 'en') ||
        (one.card.from < other.card.from ? -1 : 1),
    );
  return (
    <>
      <SegmentedControl
        label={words.rates.cardsShown}
        value={shown}
        onChange={setShown}
        segments={[
          { id: 'current', label: words.rates.nowAndLater },
          { id: 'all', label: words.rates.all(all.length) },
        ]}
      />
      <table aria-label={words.rates.rateCards} className="mt-2 w-full table-fixed border-collapse text-left">
        <thead>
          <Surface as="tr" edge="bottom" tone="muted" size="note" className="h-7">
            {columns.map(({ title, width }) => (
              <Strong as="th" key={title} scope="col" className={cx(width, 'px-2')}>
                {title}
              </Strong>
            ))}
          </Surface>
        </thead>
        <tbody>
          {rows.map(({ card, standing }) => (
            <Surface as="tr" key={card.id} edge="bottom" className="h-10 align-middle">
              <td className="px-2">{kindNames[card.kind]}</td>
              <td className="min-w-0 px-2 py-1">
                <Strong className="block truncate">{whomWords(card, reference)}</Strong>
                {card.note === null ? null : (
                  <Note as="span" className="block truncate">
                    {card.note}
                  </Note>
                )}
              </td>
              <td className="figures px-2">{saysWords(card)}</td>
              <Muted as="td" className="figures px-2">
                {card.from} – {card.to ?? words.rates.open}
              </Muted>
              <td className="px-2">
                <Badge>{standingWords[standing]}</Badge>
              </td>
              <td className="px-2">
                {standing === 'now' && !isEnd(card) ? (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={words.rates.endNamed(whomWords(card, reference))}
                    isDisabled={whyNot !== null}
                    onPress={() => setEnding(card)}
                  >
                    {words.rates.endMore}
                  </Button>
                ) : null}
              </td>
            </Surface>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        isOpen={ending !== null}
        title={words.rates.endThisCardToday}
        confirmLabel={words.rates.endIt}
        onClose={() => setEnding(null)}
        onConfirm={() => {
          if (ending === null) return;
          const { id: _id, ...card } = ending;
          const end = { ...card, from: today, to: null, rateMinor: null, discountBasis: null, note: null };
          void runCommand('rateCardAdd', end).then(() => setEnding(null));
        }}
      >
        {words.rates.workFromToday}
      </ConfirmDialog>
    </>
  );
}

const isEnd = (card: RateCard): boolean => card.rateMinor === null && card.discountBasis === null;
