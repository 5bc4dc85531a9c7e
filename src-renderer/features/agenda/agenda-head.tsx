import { CalendarPlus } from 'lucide-react';
import type { AgendaEvent } from '../../../shared/ipc/calendar-calls';
import { Button } from '../../ui/button';
import { FileButton } from '../../ui/file-button';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { dismissAgendaEvent, takeAgendaEvent } from './take-event';
import type { useCalendarFile } from './use-calendar-file';

/** Opens a calendar file. */
export function CalendarButton({ file }: { file: ReturnType<typeof useCalendarFile> }) {
  return (
    <FileButton
      types={['.ics', 'text/calendar']}
      icon={CalendarPlus}
      isDisabled={file.progress !== null}
      onFile={(chosen) => void file.read(chosen)}
    >
      {words.agenda.calendarFile}
    </FileButton>
  );
}

/** How far a file is, what was wrong with it, and the events of the day that have no hours. */
export function AgendaHead({
  file,
  wholeDays,
}: {
  file: ReturnType<typeof useCalendarFile>;
  wholeDays: readonly AgendaEvent[];
}) {
  const { progress, problems, stop, forgetProblems } = file;
  return (
    <>
      {progress ? (
        <Note role="status" className="flex items-center gap-2 pb-2">
          <span className="min-w-0 flex-1">{words.agenda.readEvents(progress.events)}</span>
          <Button size="small" variant="quiet" onPress={stop}>
            {words.agenda.stop}
          </Button>
        </Note>
      ) : null}
      {problems.length > 0 ? (
        <Text as="div" role="alert" tone="warn" size="note" className="pb-2">
          {problems.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <Button size="small" variant="quiet" onPress={forgetProblems}>
            {words.agenda.iHaveReadIt}
          </Button>
        </Text>
      ) : null}
      {wholeDays.length > 0 ? (
        <Text
          as="ul"
          aria-label={words.agenda.eventsOfWholeDay}
          size="note"
          className="flex flex-col gap-1 pb-2"
        >
          {wholeDays.map((event) => (
            <li key={`${event.uid} ${event.occurrence}`} className="flex items-center gap-1">
              <span className="min-w-0 flex-1 truncate" title={event.title}>
                {event.title || words.agenda.anEvent}
              </span>
              <Button size="small" variant="quiet" onPress={() => void takeAgendaEvent(event)}>
                {words.agenda.take}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={words.agenda.notTimeNamed(event.title)}
                onPress={() => void dismissAgendaEvent(event)}
              >
                {words.agenda.notTime}
              </Button>
            </li>
          ))}
        </Text>
      ) : null}
    </>
  );
}
