import type { EntryView } from '../../../shared/ipc/views';
import type { ParsedEntry, QuickEntry } from '../../../shared/quick-entry/types';
import { parseClockRange } from '../../../shared/time/hours';
import { announce } from '../../state/announcer';
import { formatHours, formatWorkDate } from '../../state/format';
import { showToast } from '../../state/toasts';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { clearDraft, requestIdsFor, typeDraft, useDraft } from './draft-store';

/** An entry's content as the command takes it. What is missing stays missing: the entry is a draft with a flag. */
function patchOf(parsed: ParsedEntry) {
  return {
    matterId: parsed.matter.kind === 'one' ? parsed.matter.id : null,
    workDate: parsed.workDate,
    workedSeconds: parsed.seconds ?? 0,
    narrative: parsed.narrative,
    taskCode: parsed.taskCode,
    activityCode: parsed.activityCode,
    billing: parsed.billing,
  };
}

/** Where in its day the entry lies, where its hours were typed as a range of the clock. */
function clockOf(text: string, { spans }: ParsedEntry) {
  const hours = spans.find(({ kind }) => kind === 'hours');
  return hours === undefined ? null : parseClockRange(text.slice(hours.start, hours.end));
}

/**
 * Saves all entries of the line, in order. The line clears only when all are on disk; if one is refused, it and
 * those after it stay in the line. Returns what was saved.
 */
export async function saveDraft(reading: QuickEntry): Promise<readonly EntryView[]> {
  const { text } = useDraft.getState();
  const ids = await requestIdsFor(reading.entries.length);
  const saved: EntryView[] = [];
  for (const [index, parsed] of reading.entries.entries()) {
    const requestId = ids[index];
    if (requestId === undefined) break;
    const result = await runCommand('entryCreate', {
      requestId,
      patch: patchOf(parsed),
      rawText: text.slice(parsed.start, parsed.end),
      source: 'quick_entry',
      temporaryMatterName: parsed.matter.kind === 'temporary' ? parsed.matter.name : null,
      clock: clockOf(text, parsed),
    });
    if (!result.ok) {
      if (saved.length > 0) typeDraft(text.slice(parsed.start));
      tellSaved(saved);
      return saved;
    }
    saved.push(result.value);
  }
  // The person may have typed on while the disk was written; then that text is theirs.
  if (useDraft.getState().text === text) clearDraft();
  tellSaved(saved);
  return saved;
}

function tellSaved(saved: readonly EntryView[]): void {
  const first = saved[0];
  if (!first) return;
  const text =
    saved.length === 1
      ? words.quickEntry.savedH(
          formatHours(first.billedSeconds),
          first.matterName || words.quickEntry.noMatterYet,
          formatWorkDate(first.entry.workDate),
        )
      : words.quickEntry.savedEntries(saved.length);
  announce(text);
  showToast({ text, action: { label: words.common.undo, run: () => void removeAll(saved) } });
}

/** Takes the saved entries back; they go to the trash. */
async function removeAll(saved: readonly EntryView[]): Promise<void> {
  for (const { entry } of saved) {
    const result = await runCommand('entryDelete', { id: entry.id, revision: entry.revision });
    if (!result.ok) return;
  }
  announce(words.quickEntry.tookBackEntries(saved.length));
}
