import { Printer, Undo2 } from 'lucide-react';
import type { ConflictSummary } from '../../../shared/ipc/views';
import { choiceWords } from '../../../shared/sync/choice-words';
import { sayDone } from '../../state/say-done';
import { runCommand, useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { InstantLabel } from '../../ui/date-label';
import { Muted, Strong } from '../../ui/text';
import { words } from '../../words';
import { chooseFile } from '../files/choose-file';

/** Writes the decision to a PDF, for the file of the matter. */
async function printRecord(id: string): Promise<void> {
  const file = await chooseFile('pdf');
  if (file === null) return;
  const done = await runCommand('decisionPdf', { chosen: file.id, id });
  if (done.ok) sayDone(words.conflicts.decisionWasWrittenTo(done.value.path));
}

/** A decision that was taken: by whom and when, and the way back while nothing has been sent. */
export function DecidedBar({ summary, pmsName }: { summary: ConflictSummary; pmsName: string }) {
  const undo = useCommand('conflictUndo');
  const { decided } = summary;
  if (decided === null) return null;
  return (
    <div className="flex items-center gap-3 px-4 py-3">
      <p className="min-w-0 flex-1">
        <Strong>{choiceWords(decided.choice, pmsName)}</Strong>
        <Muted>
          {' '}
          {words.conflicts.decidedBy(decided.by, <InstantLabel at={decided.at} />, decided.undoable, pmsName)}
        </Muted>
      </p>
      <Button icon={Printer} onPress={() => void printRecord(summary.id)}>
        {words.conflicts.print}
      </Button>
      <Button
        icon={Undo2}
        isDisabled={!decided.undoable}
        isPending={undo.isPending}
        onPress={() => void undo.run({ id: summary.id })}
      >
        {words.conflicts.undoDecision}
      </Button>
    </div>
  );
}
