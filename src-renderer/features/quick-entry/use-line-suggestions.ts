import type { LineSuggestions } from '../../../shared/ipc/views';
import type { QuickEntry } from '../../../shared/quick-entry/types';
import { noSuggestions, offersOf, useSuggestions } from '../suggest/use-suggestions';

/** Suggestions for a line with one entry; a second one (`++`) is typed too fast to be interrupted. */
export function useLineSuggestions(reading: QuickEntry | null): LineSuggestions {
  const entry = reading?.entries.length === 1 ? reading.entries[0] : null;
  const suggestions = useSuggestions(
    entry && entry.matter.kind !== 'several'
      ? { ...entry, matterId: entry.matter.kind === 'one' ? entry.matter.id : null }
      : null,
  );
  return entry ? suggestions : noSuggestions;
}

/** The offered codes as the line writes them. */
export function marksOf(suggestions: LineSuggestions): string[] {
  const { task, activity } = offersOf(suggestions);
  return [...(task ? [`#${task.code}`] : []), ...(activity ? [`/${activity.code}`] : [])];
}
