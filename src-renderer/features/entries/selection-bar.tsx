import { SendHorizontal, Trash2, X } from 'lucide-react';
import type { EntryView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { formatMoney, plural } from '../../state/format';
import { showToast } from '../../state/toasts';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { TotalHours } from '../../ui/figures';
import { Toolbar } from '../../ui/screen';

/** What can be done with the ticked entries; count and money are said first. */
export function SelectionBar({ rows, onClear }: { rows: readonly EntryView[]; onClear: () => void }) {
  const seconds = rows.reduce((sum, row) => sum + row.billedSeconds, 0);
  const minor = rows.reduce((sum, row) => sum + row.amountMinor, 0);
  const drafts = rows.filter(
    ({ entry }) => entry.reviewState === 'draft' || entry.reviewState === 'returned',
  );
  const deletable = rows.filter(({ entry, conflictId }) => entry.deletedAt === null && conflictId === null);

  const submit = async (): Promise<void> => {
    const sent = await runCommand('prebillSubmit', { entryIds: drafts.map(({ entry }) => entry.id) });
    if (!sent.ok) return;
    const text = `${plural(sent.value.changed, 'entry', 'entries')} sent to review.`;
    showToast({ text });
    announce(text);
    onClear();
  };
  const remove = async (): Promise<void> => {
    let deleted = 0;
    for (const { entry } of deletable) {
      const done = await runCommand('entryDelete', { id: entry.id, revision: entry.revision });
      if (!done.ok) break;
      deleted += 1;
    }
    const text = `${plural(deleted, 'entry', 'entries')} deleted. Undo takes them back one by one.`;
    showToast({ text });
    announce(text);
    onClear();
  };
  return (
    <Toolbar label="Ticked entries">
      <span className="font-medium">
        {plural(rows.length, 'entry', 'entries')} · <TotalHours seconds={seconds} /> · {formatMoney(minor)}
      </span>
      <Button
        size="small"
        icon={SendHorizontal}
        isDisabled={drafts.length === 0}
        onPress={() => void submit()}
      >
        Submit to review
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={Trash2}
        isDisabled={deletable.length === 0}
        onPress={() => void remove()}
      >
        Delete
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onClear}>
        Clear ticks
      </Button>
    </Toolbar>
  );
}
