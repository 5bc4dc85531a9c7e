import { Lightbulb } from 'lucide-react';
import { differingFacts } from '../../../shared/domain/entry-facts';
import type { ConflictView } from '../../../shared/ipc/views';
import type { Suggestion } from '../../../shared/sync/types';
import { asSentence } from '../../state/format';
import { Button } from '../../ui/button';
import { Muted, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import type { Decision } from './decision';
import { answerLabel } from './kind-look';

/** A recommendation with its reason. It is never preset: a person still has to take it. */
export function SuggestionLine({
  view,
  decision,
  pmsName,
  onTake,
}: {
  view: ConflictView;
  decision: Decision;
  pmsName: string;
  onTake: () => void;
}) {
  const { suggestion } = view;
  if (suggestion === null || isTaken(suggestion, decision)) return null;
  const label = answerLabel(view, suggestion.choice, pmsName);
  return (
    <Muted as="p" className="flex items-center gap-2 px-4 py-2">
      <ToneIcon aria-hidden="true" of={Lightbulb} tone="accent" className="size-4 shrink-0" />
      <span>
        {words.conflicts.suggested(
          <Text tone="ink" weight="medium">
            {label}
          </Text>,
          asSentence(suggestion.reason),
        )}
      </span>
      <Button
        size="small"
        variant="quiet"
        shortcut="conflict_suggested"
        aria-label={words.conflicts.takeSuggestion}
        onPress={onTake}
      >
        {words.conflicts.takeIt}
      </Button>
    </Muted>
  );
}

/** What is suggested is what stands already: nothing more to say. */
function isTaken({ choice, facts }: Suggestion, decision: Decision): boolean {
  if (decision.choice === null) return false;
  if (facts === null || decision.result === null) return decision.choice === choice;
  return differingFacts(facts, decision.result).length === 0;
}
