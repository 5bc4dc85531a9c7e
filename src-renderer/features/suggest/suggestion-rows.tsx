import { Lightbulb } from 'lucide-react';
import type { CodeSuggestionView, LineSuggestions } from '../../../shared/ipc/views';
import { Button } from '../../ui/button';
import { CodeChip } from '../../ui/code-chip';
import { Kbd } from '../../ui/kbd';
import { Faint, Note } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { offersOf } from './use-suggestions';
import { maybeWords, whyWords } from './why-words';

export type TakeCodes = (codes: { taskCode?: string; activityCode?: string }) => void;

/**
 * The codes that may be meant, with reason and how sure. A sure one can be taken; one that isn't is only named.
 * @param byKey whether Tab takes them here; then no button takes the focus from where Tab is pressed
 */
export function SuggestionRows({
  suggestions,
  byKey,
  onTake,
}: {
  suggestions: LineSuggestions;
  byKey: boolean;
  onTake: TakeCodes;
}) {
  const { task, activity } = offersOf(suggestions);
  const maybeTask = task ? '' : maybeWords(suggestions.task);
  const maybeActivity = activity ? '' : maybeWords(suggestions.activity);
  const maybe = [
    maybeTask && words.suggest.taskCode(maybeTask),
    maybeActivity && words.suggest.activityCode(maybeActivity),
  ].filter(Boolean);
  if (!task && !activity && maybe.length === 0) return null;
  return (
    <Note as="div" className="flex flex-col gap-1" data-suggestions>
      {task ? <Offer suggestion={task} byKey={byKey} onTake={() => onTake({ taskCode: task.code })} /> : null}
      {activity ? (
        <Offer suggestion={activity} byKey={byKey} onTake={() => onTake({ activityCode: activity.code })} />
      ) : null}
      {maybe.length > 0 ? <Perhaps words={maybe.join('; ')} /> : null}
    </Note>
  );
}

/** What may be meant where nothing is sure enough for one key. */
export function Perhaps({ words: text }: { words: string }) {
  return (
    <Faint as="p" className="flex items-center gap-1.5">
      <Lightbulb aria-hidden="true" className="size-3 shrink-0" />
      <span className="min-w-0 truncate">{words.suggest.perhapsNotSureEnough(text)}</span>
    </Faint>
  );
}

/** A code that can be taken with one key, why, and as what it goes out. */
export function Offer({
  suggestion,
  byKey,
  onTake,
}: {
  suggestion: CodeSuggestionView;
  byKey: boolean;
  onTake: () => void;
}) {
  const why = whyWords(suggestion);
  return (
    <p className="flex items-center gap-1.5">
      <ToneIcon aria-hidden="true" of={Lightbulb} tone="accent" className="size-3 shrink-0" />
      <CodeChip code={suggestion.code} />
      <span className="min-w-0 truncate">
        {suggestion.name}
        <Faint>
          {' '}
          {words.suggest.howSure(
            suggestion.percent,
            why === '' ? '' : ` · ${why}`,
            suggestion.outAs === null ? '' : words.suggest.goesOutAs(suggestion.outAs.code),
          )}
        </Faint>
      </span>
      {byKey ? <Kbd keys="Tab" /> : null}
      <Button
        size="small"
        variant="quiet"
        {...(byKey ? { excludeFromTabOrder: true, preventFocusOnPress: true } : {})}
        onPress={onTake}
      >
        {words.suggest.use(suggestion.code)}
      </Button>
    </p>
  );
}
