import { PenLine } from 'lucide-react';
import type { DayView } from '../../../shared/ipc/views';
import { editEntry, focusQuickEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { ListKeys } from '../../ui/list-keys';
import { RowList } from '../../ui/row-list';
import { words } from '../../words';
import { deleteEntry } from '../entry-editor/delete-entry';
import { EntryRow, entryRowName } from './entry-row';

/** The entries of one day, in the order they were made. */
export function DayList({ view }: { view: DayView }) {
  const rows = view.rows.map((row) => ({ id: row.entry.id, row }));
  const rowOf = (id: string | null) => rows.find((candidate) => candidate.id === id)?.row;
  const keys: ListKeys = {
    entry_edit: (id) => editEntry(id),
    f2: (id) => editEntry(id),
    entry_delete: (id) => {
      const row = rowOf(id);
      if (row) void deleteEntry(row);
    },
    entry_timer: (id) => {
      const row = rowOf(id);
      if (row) {
        const { matterId, narrative, taskCode, activityCode } = row.entry;
        void runCommand('timerStart', { matterId, narrative, taskCode, activityCode });
      }
    },
  };
  return (
    <RowList
      label={words.today.entriesOfDay}
      items={rows}
      selection="single"
      rowName={({ row }) => entryRowName(row)}
      keys={keys}
      onOpen={({ id }) => editEntry(id)}
      empty={
        <EmptyState
          icon={PenLine}
          title={words.today.noTimeOnThisDay}
          action={
            <Button shortcut="new_entry" onPress={focusQuickEntry}>
              {words.today.newTimeEntry}
            </Button>
          }
        >
          {words.today.typeIt}
        </EmptyState>
      }
    >
      {({ row }) => <EntryRow view={row} />}
    </RowList>
  );
}
