import { useState } from 'react';
import type { RateFileOutcome } from '../../../../shared/ipc/rate-calls';
import type { DayOrder } from '../../../../shared/sheet/columns';
import { type RateMapping, rateColumns } from '../../../../shared/sheet/rate-columns';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import type { ReferenceIndex } from '../../../state/use-reference';
import { Surface } from '../../../ui/surface';
import { Muted, Text } from '../../../ui/text';
import { words } from '../../../words';
import type { ChosenFile } from '../../files/choose-file';
import { FileDialog } from '../../files/file-dialog';
import { PreviewList } from '../../files/preview-list';
import { MappingForm } from '../../files/sheet/mapping-form';
import { useFileSteps } from '../../files/use-file-steps';
import { kindNames, saysWords, whomWords } from './card-words';

/** Rate cards from a CSV or XLSX file: which column is which, what it will do, then doing it. All or none. */
export function ImportCardsDialog({
  chosen,
  reference,
  onClose,
}: {
  chosen: ChosenFile;
  reference: ReferenceIndex;
  onClose: () => void;
}) {
  const look = useCommand('rateFileLook', { quiet: true });
  const preview = useCommand('rateFilePreview', { quiet: true });
  const bring = useCommand('rateFileImport', { quiet: true });
  const steps = useFileSteps({
    chosen,
    look,
    preview,
    wouldDo: words.rates.thisIsWhatTakingFile,
  });
  const { seen, outcome } = steps;
  // What the person changed; until then what the file itself says.
  const [ownMapping, setMapping] = useState<RateMapping | null>(null);
  const [ownOrder, setDayOrder] = useState<DayOrder | null>();
  const mapping = ownMapping ?? seen?.mapping ?? {};
  const dayOrder = ownOrder === undefined ? (seen?.dayOrder ?? null) : ownOrder;
  const asked = { ...steps.file, mapping, dayOrder };
  const take = async (): Promise<void> => {
    const done = await bring.run(asked);
    if (!done.ok) return;
    sayDone(words.rates.rateCardsAddedUndoTakes(done.value.added));
    onClose();
  };
  const canTake = outcome !== null && outcome.problemCount === 0 && outcome.added > 0;
  return (
    <FileDialog
      title={words.rates.importRateCards}
      chosen={chosen}
      looked={seen === null ? null : { ...seen, broughtInAt: null }}
      lookError={look.error}
      error={preview.error ?? bring.error}
      isKnownWords=""
      preview={steps.previewOf(asked)}
      deed={
        canTake
          ? {
              label: words.rates.addCards(outcome.added),
              isDisabled: false,
              isPending: bring.isPending,
              run: () => void take(),
            }
          : null
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome === null ? (
        <MappingForm
          columns={rateColumns}
          look={seen}
          mapping={mapping}
          dayOrder={dayOrder}
          onMapping={setMapping}
          onDayOrder={setDayOrder}
        />
      ) : (
        <Outcome outcome={outcome} reference={reference} />
      )}
    </FileDialog>
  );
}

function Outcome({ outcome, reference }: { outcome: RateFileOutcome; reference: ReferenceIndex }) {
  const { problems, problemCount, added, same, cards } = outcome;
  if (problemCount > 0) {
    return (
      <PreviewList label={words.rates.whatIsWrong} told={[words.rates.problemsNothingIsTaken(problemCount)]}>
        {problems.map((problem) => (
          <Surface
            as="li"
            key={`${problem.row} ${problem.column} ${problem.why}`}
            edge="row"
            className="flex gap-3 px-3 py-1.5"
          >
            <Muted className="figures w-36 shrink-0">
              {words.rates.row(
                problem.row,
                problem.column === null ? '' : `, ${problem.heading || words.rates.column(problem.column)}`,
              )}
            </Muted>
            <Text tone="danger" className="min-w-0 flex-1">
              {problem.why}
            </Text>
          </Surface>
        ))}
      </PreviewList>
    );
  }
  const rest = added - cards.length;
  return (
    <PreviewList
      label={words.rates.cards}
      told={[
        words.rates.cardsWillBeAdded(added),
        ...(same === 0 ? [] : [words.rates.hereAlready(same)]),
        ...(rest > 0 ? [words.rates.firstAreShown(cards.length)] : []),
      ]}
    >
      {cards.map((card, at) => (
        <Surface
          as="li"
          // biome-ignore lint/suspicious/noArrayIndexKey: a card has no id before it is added
          key={at}
          edge="row"
          className="flex gap-3 px-3 py-1.5"
        >
          <Muted className="w-28 shrink-0">{kindNames[card.kind]}</Muted>
          <span className="min-w-0 flex-1 truncate">{whomWords(card, reference)}</span>
          <span className="figures shrink-0">{saysWords(card)}</span>
          <Muted className="figures w-48 shrink-0 text-right">
            {card.from} – {card.to ?? words.rates.open}
          </Muted>
        </Surface>
      ))}
    </PreviewList>
  );
}
