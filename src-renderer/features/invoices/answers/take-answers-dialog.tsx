import { useState } from 'react';
import type { AnswersLook, AnswersOutcome } from '../../../../shared/ipc/portal-calls';
import { rejectionColumns } from '../../../../shared/rejections/rejection-columns';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Checkbox } from '../../../ui/checkbox';
import { Surface } from '../../../ui/surface';
import { words } from '../../../words';
import type { ChosenFile } from '../../files/choose-file';
import { ColumnMapping } from '../../files/column-mapping';
import { FileDialog } from '../../files/file-dialog';
import { PreviewList } from '../../files/preview-list';
import { useFileSteps } from '../../files/use-file-steps';
import { InvoiceField } from './invoice-field';
import { PortalField } from './portal-field';
import { UnknownCodes } from './unknown-codes';

/** What a client's e-billing portal answered, from its file: what it does is shown before it is done. */
export function TakeAnswersDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const look = useCommand('answersLook', { quiet: true });
  const preview = useCommand('answersPreview', { quiet: true });
  const take = useCommand('answersTake', { quiet: true });
  const steps = useFileSteps({
    chosen,
    look,
    preview,
    wouldDo: words.answers.thisIsWhatTakingAnswers,
  });
  const { seen, outcome, leaveOut, setLeaveOut } = steps;
  // What the person changed; until then what the file itself says.
  const [ownMapping, setMapping] = useState<AnswersLook['mapping'] | null>(null);
  const mapping = ownMapping ?? seen?.mapping ?? {};
  const [ownPortal, setPortal] = useState<string | null>(null);
  const portal = ownPortal ?? seen?.portals[0] ?? '';
  const [invoiceId, setInvoice] = useState<string | null>(null);
  const isInvoiceAsked = mapping.invoice === undefined;
  const asked = { ...steps.file, mapping, portal, invoiceId: isInvoiceAsked ? invoiceId : null };
  const previewed = steps.previewOf(asked);
  const takeThem = async (): Promise<void> => {
    const done = await take.run({ ...asked, leaveOutWrong: leaveOut });
    if (!done.ok) return;
    const { answers, reopened } = done.value;
    sayDone(words.answers.answersTakenLinesOpenAgain(answers, reopened));
    onClose();
  };
  const nothing = outcome !== null && outcome.answers === 0;
  return (
    <FileDialog
      title={words.answers.answersFromClientsPortal}
      chosen={chosen}
      looked={seen}
      lookError={look.error}
      error={preview.error ?? take.error}
      isKnownWords={words.answers.whatIsKnownAlready}
      preview={{ ...previewed, isDisabled: isInvoiceAsked && invoiceId === null }}
      deed={
        outcome === null || nothing
          ? null
          : {
              label: words.answers.takeAnswersCount(outcome.answers),
              isDisabled: outcome.problems.length > 0 && !leaveOut,
              isPending: take.isPending,
              run: () => void takeThem(),
            }
      }
      onClose={onClose}
    >
      {seen === null ? null : outcome === null ? (
        <>
          <div className="grid grid-cols-2 gap-x-6">
            <PortalField
              value={portal}
              portals={seen.portals}
              hint={words.answers.portalHint}
              onChange={setPortal}
            />
            {isInvoiceAsked ? (
              <InvoiceField asked={{ ...steps.file, mapping }} value={invoiceId} onChange={setInvoice} />
            ) : null}
          </div>
          <ColumnMapping
            columns={rejectionColumns}
            headings={seen.headings}
            firstRow={seen.sample[0] ?? []}
            mapping={mapping}
            onChange={setMapping}
          />
        </>
      ) : (
        <>
          <UnknownCodes codes={outcome.unknownCodes} portal={portal} onKept={previewed.show} />
          <Outcome outcome={outcome} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
        </>
      )}
    </FileDialog>
  );
}

function Outcome({
  outcome,
  leaveOut,
  onLeaveOut,
}: {
  outcome: AnswersOutcome;
  leaveOut: boolean;
  onLeaveOut: (leaveOut: boolean) => void;
}) {
  const { answers, known, reopened, undecided, problems, titles } = outcome;
  const told = [
    `${words.counts.newAnswers(answers)}`,
    known > 0 && words.answers.knownAlready(known),
    reopened > 0 && words.answers.linesComeOff(reopened),
    undecided > 0 && words.answers.rowsUndecided(undecided),
    problems.length > 0 && words.answers.rowsThatCantBeTaken(problems.length),
  ].filter((line) => line !== false);
  return (
    <>
      <PreviewList told={told}>
        {problems.map(({ row, label, why }) => (
          <Surface as="li" key={`${row} ${label}`} edge="row" tone="danger" className="px-3 py-1.5">
            {words.answers.rowProblem(row, label, why)}
          </Surface>
        ))}
        {titles.map((title) => (
          <Surface as="li" key={title} edge="row" className="px-3 py-1.5">
            {title}
          </Surface>
        ))}
      </PreviewList>
      {problems.length > 0 && answers > 0 ? (
        <Checkbox isSelected={leaveOut} onChange={onLeaveOut}>
          {words.answers.leaveOutRowsThatCant(problems.length)}
        </Checkbox>
      ) : null}
    </>
  );
}
