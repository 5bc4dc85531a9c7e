import { useState } from 'react';
import type { ConflictView, EntryView } from '../../../shared/ipc/views';
import { formatTotalHours } from '../../state/format';
import { CustodyMark } from '../../ui/custody-mark';
import { InstantLabel } from '../../ui/date-label';
import { Hours } from '../../ui/figures';
import { Surface } from '../../ui/surface';
import { Tabs } from '../../ui/tabs';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';

type EvidenceTab = 'day' | 'timer' | 'history';

/** What helps to decide: that day's other entries, when the timer ran, and everything that happened to this one. */
export function Evidence({ view }: { view: ConflictView }) {
  const [tab, setTab] = useState<EvidenceTab>('day');
  const seconds = view.sameDay.reduce((sum, row) => sum + row.billedSeconds, 0);
  return (
    <Tabs
      label={words.conflicts.evidence}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'day',
          label: words.conflicts.thatDayEntriesH(view.sameDay.length, formatTotalHours(seconds)),
          content: <SameDay rows={view.sameDay} entryId={view.summary.entryId} />,
        },
        ...(view.segments.length === 0
          ? []
          : [
              {
                id: 'timer' as const,
                label: words.conflicts.timerSpans(view.segments.length),
                content: <Segments view={view} />,
              },
            ]),
        { id: 'history', label: words.conflicts.history, content: <History events={view.history} /> },
      ]}
    />
  );
}

/** The raw spans of the timer that became this entry: nothing that was typed since changes them (P7). */
function Segments({ view }: { view: ConflictView }) {
  return (
    <Surface as="ul" edge="between">
      {view.segments.map(({ startedAt, stoppedAt }) => (
        <li key={startedAt} className="figures grid grid-cols-[16rem_minmax(0,1fr)] gap-2 px-4 py-1.5">
          <span>
            <InstantLabel at={startedAt} /> –{' '}
            {stoppedAt === null ? words.conflicts.stillRunning : <InstantLabel at={stoppedAt} />}
          </span>
          {stoppedAt === null ? null : (
            <Hours
              seconds={Math.max(0, Math.floor((Date.parse(stoppedAt) - Date.parse(startedAt)) / 1000))}
            />
          )}
        </li>
      ))}
    </Surface>
  );
}

function SameDay({ rows, entryId }: { rows: readonly EntryView[]; entryId: string }) {
  if (rows.length === 0) {
    return (
      <Muted as="p" className="px-4 py-3">
        {words.conflicts.noOtherEntry}
      </Muted>
    );
  }
  return (
    <Surface as="ul" edge="between">
      {rows.map((row) => (
        <Surface
          as="li"
          key={row.entry.id}
          ground={row.entry.id === entryId ? 'selected' : undefined}
          className="grid grid-cols-[3.5rem_minmax(6rem,10rem)_minmax(0,1fr)_auto] items-center gap-2 px-4 py-1.5"
        >
          <Hours seconds={row.billedSeconds} />
          <Muted className="truncate">{row.matterName}</Muted>
          <span className="truncate">
            {row.entry.id === entryId ? (
              <Text tone="faint" size="note">
                {words.conflicts.thisEntry}
                {' · '}
              </Text>
            ) : null}
            {row.entry.narrative}
          </span>
          <CustodyMark custody={row.custody} />
        </Surface>
      ))}
    </Surface>
  );
}

function History({ events }: { events: ConflictView['history'] }) {
  if (events.length === 0)
    return (
      <Muted as="p" className="px-4 py-3">
        {words.conflicts.nothingIsRecorded}
      </Muted>
    );
  return (
    <ol className="px-4 py-2">
      {events.map((event) => (
        <li
          key={`${event.at} ${event.words}`}
          className="grid grid-cols-[7rem_9rem_minmax(0,1fr)] gap-2 py-1"
        >
          <InstantLabel at={event.at} tone="muted" />
          <Muted className="truncate">{event.actor}</Muted>
          <span>{event.words}</span>
        </li>
      ))}
    </ol>
  );
}
