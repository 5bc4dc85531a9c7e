import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { SuggestionRows } from './suggestion-rows';
import { useSuggestions } from './use-suggestions';

/** Suggestions for a saved line whose codes are missing; taking one is an edit of the line, undone like any other. */
export function LineSuggestions({ view }: { view: EntryView }) {
  const { entry } = view;
  const isOpen =
    entry.deletedAt === null &&
    entry.reviewState !== 'approved' &&
    !view.custody.onBill &&
    view.conflictId === null;
  const suggestions = useSuggestions(isOpen ? entry : null);

  async function take(codes: { taskCode?: string; activityCode?: string }): Promise<void> {
    const result = await runCommand('entryEdit', {
      id: entry.id,
      revision: entry.revision,
      patch: codes,
      reason: null,
    });
    if (result.ok) announce(words.suggest.valuesTaken(Object.values(codes).join(' and ')));
  }

  return <SuggestionRows suggestions={suggestions} byKey={false} onTake={(codes) => void take(codes)} />;
}
