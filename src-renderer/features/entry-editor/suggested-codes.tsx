import type { KeyboardEvent, ReactNode } from 'react';
import { announce } from '../../state/announcer';
import { words } from '../../words';
import { SuggestionRows } from '../suggest/suggestion-rows';
import { offersOf, useSuggestions } from '../suggest/use-suggestions';
import type { EntryFields } from './entry-form';

/**
 * The code fields with what may be meant under them. Tab in an empty code field takes the code on offer and goes on, as it
 * does in any field that completes; with something typed, or nothing on offer, it only goes on.
 */
export function SuggestedCodes({
  fields,
  isDisabled,
  onChange,
  children,
}: {
  fields: EntryFields;
  isDisabled: boolean;
  onChange: (change: Partial<EntryFields>) => void;
  children: ReactNode;
}) {
  const suggestions = useSuggestions(isDisabled ? null : fields);
  const { task, activity } = offersOf(suggestions);

  function onKeyDown(event: KeyboardEvent): void {
    const field = event.target;
    if (event.key !== 'Tab' || event.shiftKey || !(field instanceof HTMLInputElement) || field.value !== '')
      return;
    const isTask = field.closest('[data-code-kind="task"]') !== null;
    const offer = isTask ? task : activity;
    if (!offer) return;
    onChange(isTask ? { taskCode: offer.code } : { activityCode: offer.code });
    announce(words.entryEditor.taken(offer.code, offer.name));
  }

  return (
    // The keys are those of the fields inside.
    <div className="flex flex-col gap-2" onKeyDownCapture={onKeyDown}>
      {children}
      <SuggestionRows suggestions={suggestions} byKey onTake={onChange} />
    </div>
  );
}
