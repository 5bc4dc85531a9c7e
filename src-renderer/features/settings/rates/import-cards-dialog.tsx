import { useEffect, useState } from 'react';
import type { RateFileLook, RateFileOutcome } from '../../../../shared/ipc/rate-calls';
import type { DayOrder } from '../../../../shared/sheet/columns';
import { type RateMapping, rateColumns } from '../../../../shared/sheet/rate-columns';
import { announce } from '../../../state/announcer';
import { plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import type { ReferenceIndex } from '../../../state/use-reference';
import { SegmentedControl } from '../../../ui/segmented-control';
import type { ChosenFile } from '../../files/choose-file';
import { ColumnMapping } from '../../files/column-mapping';
import { FileDialog } from '../../files/file-dialog';
import { PreviewList } from '../../files/preview-list';
import { kindNames, saysWords, whomWords } from './card-words';

const orders = [
  { id: 'month_first', label: 'Month first (11/18)' },
  { id: 'day_first', label: 'Day first (18/11)' },
  { id: 'ask', label: 'Ask for each' },
] as const;

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
  const { run: look, error: lookError } = useCommand('rateFileLook', { quiet: true });
  const preview = useCommand('rateFilePreview', { quiet: true });
  const bring = useCommand('rateFileImport', { quiet: true });
  const [seen, setSeen] = useState<RateFileLook | null>(null);
  const [mapping, setMapping] = useState<RateMapping>({});
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const [outcome, setOutcome] = useState<RateFileOutcome | null>(null);
  useEffect(() => {
    void look({ chosen: chosen.id }).then((looked) => {
      if (!looked.ok) return;
      setSeen(looked.value);
      setMapping(looked.value.mapping);
      setDayOrder(looked.value.dayOrder);
    });
  }, [look, chosen.id]);

  const asked = { chosen: chosen.id, hash: seen?.hash ?? '', mapping, dayOrder };
  const showOutcome = async (): Promise<void> => {
    const done = await preview.run(asked);
    if (!done.ok) return;
    setOutcome(done.value);
    announce('This is what taking the file would do. Nothing has been changed yet.');
  };
  const take = async (): Promise<void> => {
    const done = await bring.run(asked);
    if (!done.ok) return;
    sayDone(`${plural(done.value.added, 'rate card')} added. Undo takes them back.`);
    onClose();
  };
  const canTake = outcome !== null && outcome.problemCount === 0 && outcome.added > 0;
  return (
    <FileDialog
      title="Import rate cards"
      chosen={chosen}
      looked={seen === null ? null : { ...seen, broughtInAt: null }}
      lookError={lookError}
      error={preview.error ?? bring.error}
      isKnownWords=""
      preview={{
        isShown: outcome !== null,
        isPending: preview.isPending,
        show: () => void showOutcome(),
        back: () => setOutcome(null),
      }}
      deed={
        canTake
          ? {
              label: `Add ${plural(outcome.added, 'card')}`,
              isDisabled: false,
              isPending: bring.isPending,
              run: () => void take(),
            }
          : null
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome === null ? (
        <>
          <ColumnMapping
            columns={rateColumns}
            headings={seen.headings}
            firstRow={seen.sample[0] ?? []}
            mapping={mapping}
            onChange={setMapping}
          />
          <div className="flex items-center gap-3">
            <span>Days such as 3/4/2026</span>
            <SegmentedControl
              label="Days such as 3/4/2026"
              segments={orders}
              value={dayOrder ?? 'ask'}
              onChange={(order) => setDayOrder(order === 'ask' ? null : order)}
            />
          </div>
        </>
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
      <PreviewList
        label="What is wrong"
        told={[
          `${plural(problemCount, 'problem')}: nothing is taken until all of them are mended in the file`,
        ]}
      >
        {problems.map((problem) => (
          <li
            key={`${problem.row} ${problem.column} ${problem.why}`}
            className="flex gap-3 border-b border-line px-3 py-1.5 last:border-0"
          >
            <span className="figures w-36 shrink-0 text-muted">
              Row {problem.row}
              {problem.column === null ? '' : `, ${problem.heading || `column ${problem.column}`}`}
            </span>
            <span className="min-w-0 flex-1 text-danger">{problem.why}</span>
          </li>
        ))}
      </PreviewList>
    );
  }
  const rest = added - cards.length;
  return (
    <PreviewList
      label="Cards"
      told={[
        `${plural(added, 'card')} will be added`,
        ...(same === 0 ? [] : [`${same} here already`]),
        ...(rest > 0 ? [`the first ${cards.length} are shown`] : []),
      ]}
    >
      {cards.map((card, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a card has no id before it is added
          key={at}
          className="flex gap-3 border-b border-line px-3 py-1.5 last:border-0"
        >
          <span className="w-28 shrink-0 text-muted">{kindNames[card.kind]}</span>
          <span className="min-w-0 flex-1 truncate">{whomWords(card, reference)}</span>
          <span className="figures shrink-0">{saysWords(card)}</span>
          <span className="figures w-48 shrink-0 text-right text-muted">
            {card.from} – {card.to ?? 'open'}
          </span>
        </li>
      ))}
    </PreviewList>
  );
}
