import { Lightbulb } from 'lucide-react';
import type { ConflictView } from '../../../shared/ipc/views';
import { Button } from '../../ui/button';
import { answerLabel } from './kind-look';

/** A recommendation with its reason. It is never preset: a person still has to take it. */
export function SuggestionLine({
  view,
  pmsName,
  onTake,
}: {
  view: ConflictView;
  pmsName: string;
  onTake: () => void;
}) {
  const { suggestion } = view;
  if (suggestion === null) return null;
  const label = answerLabel(view, suggestion.choice, pmsName);
  return (
    <p className="flex items-center gap-2 px-4 py-2 text-muted">
      <Lightbulb aria-hidden="true" className="size-4 shrink-0 text-accent" />
      <span>
        Suggested: <span className="font-medium text-ink">{label}</span>. {asSentence(suggestion.reason)}
      </span>
      <Button size="small" variant="quiet" aria-label="Take the suggestion" onPress={onTake}>
        Take it
      </Button>
    </p>
  );
}

function asSentence(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`;
}
