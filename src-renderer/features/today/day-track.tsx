import type { KeyboardEvent } from 'react';
import { moved } from '../../../shared/day/timeline';
import type { AgendaEvent } from '../../../shared/ipc/calendar-calls';
import type { DayTimeline } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { useMinute, useToday } from '../../state/clock';
import { formatClock, formatHours, formatTotalHours } from '../../state/format';
import { editEntry, focusQuickEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { FileDrop } from '../../ui/file-button';
import { Section } from '../../ui/screen';
import { Note } from '../../ui/text';
import { Track, type TrackItem } from '../../ui/track';
import { words } from '../../words';
import { AgendaHead, CalendarButton } from '../agenda/agenda-head';
import { dismissAgendaEvent, takeAgendaEvent } from '../agenda/take-event';
import { useCalendarFile } from '../agenda/use-calendar-file';
import { typeInFront } from '../quick-entry/draft-store';
import { gapPrefix, offerId, stepMs, trackOf } from './track-items';

const edgeOf = (event: KeyboardEvent) =>
  event.altKey && event.shiftKey ? 'both' : event.altKey ? 'from' : event.shiftKey ? 'to' : null;

/** The line of the day beside its list: gaps to type into, blocks whose edges move, absences under timers. */
export function DayTrack({ day }: { day: string }) {
  const { data: view } = useQuery('dayTimeline', { workDate: day });
  const { data: events } = useQuery('calendarDay', { workDate: day });
  if (view === undefined) return null;
  return <Drawn view={view} events={events ?? []} />;
}

function Drawn({ view, events }: { view: DayTimeline; events: readonly AgendaEvent[] }) {
  const file = useCalendarFile();
  const timed = events.filter(({ allDay }) => allDay === null);
  const today = useToday();
  const minute = useMinute();
  const isToday = view.workDate === today;
  const track = trackOf(view, timed, isToday ? minute : null);
  const bounds = { from: Date.parse(view.fromAt), to: Date.parse(view.toAt) };
  const itemOf = (id: string) => track.items.find((item) => item.id === id);
  const blockOf = (id: string) => view.blocks.find((block) => block.id === id);

  async function move(id: string, edge: 'from' | 'to' | 'both', byMs: number): Promise<void> {
    const block = blockOf(id);
    const item = itemOf(id);
    if (!block?.isMovable || block.entryId === null || block.revision === null || item === undefined) return;
    const after = moved(item, edge, byMs, bounds);
    if (after === null) return;
    const result = await runCommand('entryPlace', {
      id: block.entryId,
      revision: block.revision,
      fromAt: new Date(after.from).toISOString(),
      toAt: new Date(after.to).toISOString(),
    });
    if (!result.ok) return;
    const [from, to] = [after.from, after.to].map((at) => formatClock(new Date(at).toISOString()));
    announce(words.today.spanSaid(from, to, formatHours(result.value.entry.workedSeconds)));
  }

  function fill(gap: TrackItem, letter: string): void {
    typeInFront(`${gapPrefix(gap, view.workDate, today)}${letter}`);
    focusQuickEntry();
  }

  const offerOf = (id: string) => timed.find((event) => offerId(event) === id);

  function open(id: string): void {
    const offer = offerOf(id);
    if (offer) void takeAgendaEvent(offer);
    const item = itemOf(id);
    if (item?.look === 'gap') fill(item, '');
    const block = blockOf(id);
    if (block?.entryId) editEntry(block.entryId);
  }

  function onKey(id: string, event: KeyboardEvent): boolean {
    const item = itemOf(id);
    if (item === undefined) return false;
    const offer = offerOf(id);
    if (offer && event.key === 'Delete') {
      void dismissAgendaEvent(offer);
      return true;
    }
    const edge = edgeOf(event);
    if (edge !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      void move(id, edge, event.key === 'ArrowUp' ? -stepMs : stepMs);
      return true;
    }
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (item.look !== 'gap' || !isLetter) return false;
    fill(item, event.key);
    return true;
  }

  return (
    <FileDrop
      label={words.today.calendarFileCanBeDropped}
      onFile={(dropped) => void file.read(dropped)}
      className="min-h-full"
    >
      <Section title={words.today.byClock} className="px-3 py-2" actions={<CalendarButton file={file} />}>
        <AgendaHead file={file} wholeDays={events.filter(({ allDay }) => allDay !== null)} />
        {events.length > 0 ? (
          <Button
            size="small"
            variant="quiet"
            className="-ml-2 mb-1 self-start"
            onPress={() => void runCommand('calendarForget', {})}
          >
            {words.today.forgetCalendar}
          </Button>
        ) : null}
        <Note className="pb-2">{summaryOf(track.gapMs, track.overlapMs, view.unplaced)}</Note>
        <Track
          label={words.today.dayByClock}
          from={track.from}
          to={track.to}
          hours={track.hours}
          items={track.items}
          stepMs={stepMs}
          onOpen={open}
          onKey={onKey}
          onMove={(id, edge, byMs) => void move(id, edge, byMs)}
        />
      </Section>
    </FileDrop>
  );
}

function summaryOf(gapMs: number, overlapMs: number, unplaced: number): string {
  const hours = (ms: number) => words.today.hoursShort(formatTotalHours(Math.round(ms / 1000)));
  const parts = [
    gapMs > 0 ? words.today.ofGaps(hours(gapMs)) : '',
    overlapMs > 0 ? words.today.twice(hours(overlapMs)) : '',
    unplaced > 0 ? words.today.withoutTime(unplaced) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : words.today.noGapsNothingTwice;
}
