import { useState } from 'react';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-field';
import { words } from '../../words';
import { askedFields, type DecisionDraft, factsOfSide } from './decision-draft';
import { factLabels, factWords, type Names } from './fact-words';

/** Sends the conflict back to its timekeeper with a question; the values that clash are already in it. */
export function SendBackDialog({
  view,
  draft,
  names,
  isOpen,
  onClose,
  onSent,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  names: Names;
  isOpen: boolean;
  onClose: () => void;
  onSent: () => void;
}) {
  const [comment, setComment] = useState(() => proposedQuestion(view, draft, names));
  const send = useCommand('conflictReturn');
  const submit = async (): Promise<void> => {
    const sent = await send.run({ id: view.summary.id, comment });
    if (sent.ok) onSent();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.conflicts.sendBackTo(view.summary.timekeeperName)}
      width="medium"
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            variant="primary"
            isPending={send.isPending}
            isDisabled={comment.trim() === ''}
            onPress={submit}
          >
            {words.conflicts.sendBack}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.conflicts.question}
        hint={words.conflicts.entryStaysInConflict}
        value={comment}
        onChange={setComment}
        rows={5}
        autoFocus
      />
    </Dialog>
  );
}

function proposedQuestion(view: ConflictView, draft: DecisionDraft, names: Names): string {
  const lines = askedFields(view, draft).flatMap((name) => {
    const laptop = factsOfSide(view, draft, 'laptop');
    const clio = factsOfSide(view, draft, 'clio');
    if (laptop === null || clio === null) return [];
    return [
      words.conflicts.onLaptopIn(
        factLabels[name],
        quoted(name, laptop, names),
        quoted(name, clio, names),
        names.pmsName,
      ),
    ];
  });
  return lines.length === 0 ? '' : words.conflicts.whichIsRight(lines.join('\n'));
}

function quoted(name: FactName, facts: EntryFacts, names: Names): string {
  const words = factWords(name, facts, names);
  return name === 'narrative' ? `“${words}”` : words;
}
