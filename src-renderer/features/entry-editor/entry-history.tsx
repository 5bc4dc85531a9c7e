import type { CallOutput } from '../../../shared/ipc/contract';
import { InstantLabel } from '../../ui/date-label';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { Faint, Note, Text } from '../../ui/text';
import { words } from '../../words';

/** What was typed first, and every change since, from the audit chain (P6). */
export function EntryHistory({ view }: { view: CallOutput<'entryGet'> }) {
  return (
    <DisclosurePanel title={words.entryEditor.historyCount(view.history.length)}>
      {view.entry.rawText ? (
        <Note className="mb-2">{words.entryEditor.typedAs(<span data-copy>{view.entry.rawText}</span>)}</Note>
      ) : null}
      <ol className="flex flex-col gap-1">
        {view.history.map((event) => (
          <Text
            as="li"
            key={event.sequence}
            size="note"
            className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2"
          >
            <InstantLabel at={event.at} tone="faint" />
            <span>
              {event.words}{' '}
              <Faint>
                {event.actor}, {event.machine}
              </Faint>
            </span>
          </Text>
        ))}
      </ol>
    </DisclosurePanel>
  );
}
