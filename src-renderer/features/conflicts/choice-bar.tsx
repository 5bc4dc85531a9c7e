import type { ConflictView } from '../../../shared/ipc/views';
import type { ConflictChoice } from '../../../shared/sync/types';
import { Button } from '../../ui/button';
import { ToggleButton } from '../../ui/toggle-button';
import { words } from '../../words';
import { type Decision, isComplete, takenSide } from './decision';
import { askedFields, type DecisionDraft, isByField, type Side } from './decision-draft';
import { answerLabel, answers } from './kind-look';

/** The answers that are possible here, each with its key, and the one button that decides. */
export function ChoiceBar({
  view,
  draft,
  decision,
  pmsName,
  alike,
  isPending,
  onAlike,
  onKeep,
  onChoose,
  onAccept,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  decision: Decision;
  pmsName: string;
  /** How many others the same choice would answer. */
  alike: number;
  isPending: boolean;
  onAlike: () => void;
  onKeep: (side: Side) => void;
  onChoose: (choice: ConflictChoice) => void;
  onAccept: () => void;
}) {
  const offered = new Set(view.choices.map(({ choice }) => choice));
  const sides: Partial<Record<ConflictChoice, Side>> = { keep_laptop: 'laptop', keep_pms: 'clio' };
  return (
    <div
      role="toolbar"
      aria-label={words.conflicts.answers}
      className="flex flex-wrap items-center gap-2 px-4 pb-3"
    >
      {answers(pmsName)
        .filter(({ choice }) => offered.has(choice))
        .map(({ choice, shortcut }) => {
          const side = sides[choice];
          return (
            <ToggleButton
              key={choice}
              shortcut={shortcut}
              isSelected={isAnswered(view, draft, decision, choice, side)}
              onChange={() => (side ? onKeep(side) : onChoose(choice))}
            >
              {answerLabel(view, choice, pmsName)}
            </ToggleButton>
          );
        })}
      {alike === 0 ? null : (
        <Button variant="quiet" shortcut="conflict_alike" className="ml-auto" onPress={onAlike}>
          {words.conflicts.sameChoiceForLikeThisBar(alike)}
        </Button>
      )}
      <Button
        variant="primary"
        shortcut="conflict_accept"
        className={alike === 0 ? 'ml-auto' : ''}
        isDisabled={!isComplete(decision)}
        isPending={isPending}
        onPress={onAccept}
      >
        {words.conflicts.accept}
      </Button>
    </div>
  );
}

/** Whether this answer is the one that stands: chosen whole, or taken for every field that is asked. */
function isAnswered(
  view: ConflictView,
  draft: DecisionDraft,
  decision: Decision,
  choice: ConflictChoice,
  side: Side | undefined,
): boolean {
  if (draft.choice !== null || side === undefined || !isByField(view, draft)) return draft.choice === choice;
  const asked = askedFields(view, draft);
  return asked.length > 0 && asked.every((name) => takenSide(view, draft, decision, name) === side);
}
