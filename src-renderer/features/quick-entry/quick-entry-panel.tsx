import type { LineSuggestions } from '../../../shared/ipc/views';
import type { QuickEntry } from '../../../shared/quick-entry/types';
import { modKey } from '../../state/keymap';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { Surface } from '../../ui/surface';
import { words } from '../../words';
import { commands } from '../commands/commands';
import { SuggestionRows } from '../suggest/suggestion-rows';
import { CandidateList } from './candidate-list';
import { CodeList } from './code-list';
import { EntryPreview } from './entry-preview';
import { LiveChecks } from './live-checks';
import { PhraseList } from './phrase-list';
import { type QuickEntryKeys, takeCodes } from './use-quick-entry-keys';

/** Under the line: what would be saved, entry by entry, and what may be meant. */
export function QuickEntryPanel({
  reading,
  keys,
  suggestions,
  hasNotes,
}: {
  reading: QuickEntry;
  keys: QuickEntryKeys;
  suggestions: LineSuggestions;
  /** Whether longer notes can be opened from here. */
  hasNotes: boolean;
}) {
  const reference = useReference();
  const { data: settings } = useQuery('settingsGet', {});
  if (!reference) return null;
  const [only] = reading.entries;
  const count = reading.entries.length;
  return (
    // Pressing anywhere in here must not take the focus from the line.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onMouseDown={(event) => event.preventDefault()}>
      <Surface
        id="quick-entry-reading"
        edge="top"
        className="flex max-h-80 flex-col gap-2 overflow-y-auto px-3 py-2"
      >
        {reading.entries.map((parsed) => (
          <EntryPreview key={parsed.start} parsed={parsed} reference={reference} settings={settings} />
        ))}
        <SuggestionRows
          suggestions={suggestions}
          byKey
          onTake={({ taskCode, activityCode }) =>
            takeCodes([...(taskCode ? [`#${taskCode}`] : []), ...(activityCode ? [`/${activityCode}`] : [])])
          }
        />
        {count === 1 ? <LiveChecks parsed={only} reference={reference} settings={settings} /> : null}
      </Surface>
      {keys.several ? <CandidateList reading={keys.several} active={keys.active} onPick={keys.pick} /> : null}
      {keys.completion?.kind === 'codes' ? <CodeList offers={keys.completion} active={keys.active} /> : null}
      {keys.completion?.kind === 'phrases' ? (
        <PhraseList phrases={keys.completion} active={keys.active} />
      ) : null}
      <Surface edge="top" tone="faint" size="note" className="flex items-center gap-2 px-3 py-1.5">
        <span className="min-w-0 flex-1 truncate">{words.quickEntry.escapeKeepsTextBeginsSecond}</span>
        {hasNotes ? (
          <Button
            size="small"
            variant="quiet"
            shortcut="notes"
            excludeFromTabOrder
            preventFocusOnPress
            onPress={commands.notes}
          >
            {words.quickEntry.notes}
          </Button>
        ) : null}
        <Button
          size="small"
          variant="quiet"
          keys={`${modKey} Enter`}
          excludeFromTabOrder
          preventFocusOnPress
          onPress={keys.startTimer}
        >
          {only.seconds === null ? words.quickEntry.startTimer : words.quickEntry.saveAndStartTimer}
        </Button>
        <Button
          size="small"
          variant="primary"
          keys="Enter"
          excludeFromTabOrder
          preventFocusOnPress
          onPress={keys.save}
        >
          {count > 1 ? words.quickEntry.saveEntries(count) : words.common.save}
        </Button>
      </Surface>
    </div>
  );
}
