import type { ReactNode } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { CellBox } from '../../ui/cell-box';
import { cx } from '../../ui/class-names';
import { Text } from '../../ui/text';
import { CellEditor } from './cell-editor';
import { isEditable } from './edit-cell';
import type { CellCursor } from './use-cell-cursor';

/** The name by which the grid tells its active cell. */
export const cellId = (rowId: string, column: string): string => `${rowId}-${column}`;

/** One cell: what it says, and over it the field while it is edited or why it can't be. */
export function EntryGridCell({
  rowId,
  column,
  colIndex,
  isEnd,
  view,
  isActiveRow,
  cursor,
  children,
}: {
  rowId: string;
  column: string;
  colIndex: number;
  isEnd: boolean;
  view: EntryView | null;
  isActiveRow: boolean;
  cursor: CellCursor;
  children: ReactNode;
}) {
  const { edit, note } = cursor;
  const isHere = (at: { readonly id: string; readonly column: string } | null) =>
    at !== null && view !== null && at.id === view.entry.id && at.column === column;
  const isActive = isActiveRow && cursor.column === column;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its rows and cells
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold rows that are placed one by one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's
    <div
      id={cellId(rowId, column)}
      role="gridcell"
      aria-colindex={colIndex}
      aria-readonly={!isEditable(column)}
      onClick={() => {
        // The first press marks the row, a second one its cell.
        if (isActiveRow) cursor.pointAt(column);
      }}
      className={cx(
        'relative flex h-full min-w-0 items-center px-2',
        isEnd && 'justify-end',
        isActive && 'outline-2 -outline-offset-2 outline-transparent group-focus-visible:outline-focus',
      )}
    >
      {children}
      {edit !== null && view !== null && isHere(edit) ? (
        <CellEditor
          view={view}
          edit={edit}
          onType={cursor.type}
          onCommit={cursor.commit}
          onCancel={cursor.cancel}
        />
      ) : null}
      {note !== null && isHere(note) ? (
        <CellBox width={300}>
          <Text as="p" tone="danger" size="note" className="px-2 py-1 whitespace-normal">
            {note.words}
          </Text>
        </CellBox>
      ) : null}
    </div>
  );
}
