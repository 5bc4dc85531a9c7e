import type { AgendaEvent } from '../../../shared/ipc/calendar-calls';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';

/** Makes an entry of an event, with the matter that was shown beside it. */
export async function takeAgendaEvent({ uid, occurrence, matterId }: AgendaEvent): Promise<void> {
  const result = await runCommand('calendarTake', { uid, occurrence, matterId });
  if (!result.ok) return;
  const { entry, billedSeconds, matterName } = result.value;
  const text = words.agenda.savedFromCalendar(
    formatHours(billedSeconds),
    matterName || words.agenda.noMatterYet,
  );
  announce(text);
  showToast({ text, action: { label: words.common.edit, run: () => editEntry(entry.id) } });
}

/** Says that an event is nobody's time; the notice offers it back. */
export async function dismissAgendaEvent({ uid, occurrence, title }: AgendaEvent): Promise<void> {
  const which = { uid, occurrence };
  const result = await runCommand('calendarDismiss', { ...which, isDismissed: true });
  if (!result.ok) return;
  const text = words.agenda.isOfferedNoMore(title || words.agenda.anEvent);
  announce(text);
  const bringBack = () => void runCommand('calendarDismiss', { ...which, isDismissed: false });
  showToast({ text, action: { label: words.agenda.bringBack, run: bringBack } });
}
