import type { AgendaEvent } from '../../../shared/ipc/calendar-calls';
import { announce } from '../../state/announcer';
import { formatHours } from '../../state/format';
import { showToast } from '../../state/toasts';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';

/** Makes an entry of an event, with the matter that was shown beside it. */
export async function takeAgendaEvent({ uid, occurrence, matterId }: AgendaEvent): Promise<void> {
  const result = await runCommand('calendarTake', { uid, occurrence, matterId });
  if (!result.ok) return;
  const { entry, billedSeconds, matterName } = result.value;
  const text = `Saved ${formatHours(billedSeconds)} h, ${matterName || 'no matter yet'}, from the calendar.`;
  announce(text);
  showToast({ text, action: { label: 'Edit', run: () => editEntry(entry.id) } });
}

/** Says that an event is nobody's time; the notice offers it back. */
export async function dismissAgendaEvent({ uid, occurrence, title }: AgendaEvent): Promise<void> {
  const which = { uid, occurrence };
  const result = await runCommand('calendarDismiss', { ...which, isDismissed: true });
  if (!result.ok) return;
  const text = `“${title || 'An event'}” is offered no more.`;
  announce(text);
  const bringBack = () => void runCommand('calendarDismiss', { ...which, isDismissed: false });
  showToast({ text, action: { label: 'Bring back', run: bringBack } });
}
