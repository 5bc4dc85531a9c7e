import { useEffect, useState } from 'react';
import type { AnswersLook, AnswersOutcome } from '../../../../shared/ipc/portal-calls';
import { rejectionColumns } from '../../../../shared/rejections/rejection-columns';
import { announce } from '../../../state/announcer';
import { formatInstant, plural } from '../../../state/format';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog } from '../../../ui/dialog';
import { Loading } from '../../../ui/loading';
import type { ChosenFile } from '../../files/choose-file';
import { ColumnMapping } from '../../files/column-mapping';

/** What a client's e-billing portal answered, from its file: what it does is shown before it is done. */
export function TakeAnswersDialog({ chosen, onClose }: { chosen: ChosenFile; onClose: () => void }) {
  const { run: look, error: lookError } = useCommand('answersLook', { quiet: true });
  const preview = useCommand('answersPreview', { quiet: true });
  const take = useCommand('answersTake', { quiet: true });
  const [seen, setSeen] = useState<AnswersLook | null>(null);
  const [mapping, setMapping] = useState<AnswersLook['mapping']>({});
  const [outcome, setOutcome] = useState<AnswersOutcome | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  useEffect(() => {
    void look({ chosen: chosen.id }).then((looked) => {
      if (!looked.ok) return;
      setSeen(looked.value);
      setMapping(looked.value.mapping);
    });
  }, [look, chosen.id]);

  const asked = { chosen: chosen.id, hash: seen?.hash ?? '', mapping };
  const showOutcome = async (): Promise<void> => {
    const done = await preview.run(asked);
    if (!done.ok) return;
    setOutcome(done.value);
    setLeaveOut(false);
    announce('This is what taking the answers would do. Nothing has been changed yet.');
  };
  const takeThem = async (): Promise<void> => {
    const done = await take.run({ ...asked, leaveOutWrong: leaveOut });
    if (!done.ok) return;
    const { answers, reopened } = done.value;
    sayDone(`${plural(answers, 'answer')} taken; ${plural(reopened, 'line')} open again.`);
    onClose();
  };
  const error = lookError ?? preview.error ?? take.error;
  const nothing = outcome !== null && outcome.answers === 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Answers from a client’s portal"
      width="wide"
      footer={
        <>
          {outcome === null ? null : <Button onPress={() => setOutcome(null)}>Back to the columns</Button>}
          <Button onPress={onClose}>{nothing ? 'Close' : 'Cancel'}</Button>
          {outcome === null ? (
            <Button
              key="look"
              variant="primary"
              isDisabled={seen === null}
              isPending={preview.isPending}
              onPress={() => void showOutcome()}
            >
              Show what it does
            </Button>
          ) : nothing ? null : (
            <Button
              key="take"
              variant="primary"
              isDisabled={outcome.problems.length > 0 && !leaveOut}
              isPending={take.isPending}
              onPress={() => void takeThem()}
            >
              Take {plural(outcome.answers, 'answer')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {error ? (
          <Banner tone="danger" className="rounded-control">
            {error.message}
          </Banner>
        ) : null}
        {seen === null ? (
          lookError ? null : (
            <Loading label="Reading the file" />
          )
        ) : (
          <>
            <p className="text-muted">
              {chosen.path} · {seen.format} · {plural(seen.rows, 'row')}
            </p>
            {seen.broughtInAt === null ? null : (
              <Banner tone="warn" className="rounded-control">
                This very file was taken on {formatInstant(seen.broughtInAt)}. What is known already is not
                taken twice.
              </Banner>
            )}
            {outcome === null ? (
              <ColumnMapping
                columns={rejectionColumns}
                headings={seen.headings}
                firstRow={seen.sample[0] ?? []}
                mapping={mapping}
                onChange={setMapping}
              />
            ) : (
              <Outcome outcome={outcome} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
            )}
          </>
        )}
      </div>
    </Dialog>
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
  const { answers, known, reopened, problems, titles } = outcome;
  const told = [
    `${plural(answers, 'new answer')}`,
    known > 0 && `${known} known already`,
    reopened > 0 &&
      `${plural(reopened, 'line')} ${reopened === 1 ? 'comes off its' : 'come off their'} invoice and ${reopened === 1 ? 'is' : 'are'} open again`,
    problems.length > 0 && `${plural(problems.length, 'row')} that can’t be taken`,
  ].filter((line) => line !== false);
  return (
    <>
      <p role="status" className="font-medium">
        {told.join(' · ')}
      </p>
      <ul
        aria-label="Rows"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
        tabIndex={0}
        className="focus-ring max-h-80 overflow-auto rounded-control border border-line"
      >
        {problems.map(({ row, label, why }) => (
          <li key={`${row} ${label}`} className="border-b border-line px-3 py-1.5 text-danger last:border-0">
            Row {row}, {label}: {why}
          </li>
        ))}
        {titles.map((title) => (
          <li key={title} className="border-b border-line px-3 py-1.5 last:border-0">
            {title}
          </li>
        ))}
      </ul>
      {problems.length > 0 && answers > 0 ? (
        <Checkbox isSelected={leaveOut} onChange={onLeaveOut}>
          Leave out the {plural(problems.length, 'row')} that can’t be taken
        </Checkbox>
      ) : null}
    </>
  );
}
