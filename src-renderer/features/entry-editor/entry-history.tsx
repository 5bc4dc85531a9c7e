import type { CallOutput } from '../../../shared/ipc/contract';
import { InstantLabel } from '../../ui/date-label';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { words } from '../../words';

/** What was typed first, and every change since, from the audit chain (P6). */
export function EntryHistory({ view }: { view: CallOutput<'entryGet'> }) {
  return (
    <DisclosurePanel title={words.entryEditor.historyCount(view.history.length)}>
      {view.entry.rawText ? (
        <p className="mb-2 text-note text-muted">
          {words.entryEditor.typedAs(<span data-copy>{view.entry.rawText}</span>)}
        </p>
      ) : null}
      <ol className="flex flex-col gap-1">
        {view.history.map((event) => (
          <li key={event.sequence} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2 text-note">
            <InstantLabel at={event.at} className="text-faint" />
            <span>
              {event.words}{' '}
              <span className="text-faint">
                {event.actor}, {event.machine}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </DisclosurePanel>
  );
}
