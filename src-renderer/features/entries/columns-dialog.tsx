import { ArrowDown, ArrowUp, FoldHorizontal, UnfoldHorizontal } from 'lucide-react';
import { columnsAtFirst, EntryColumnId } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { BareIconButton, Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { focusFirstRow } from '../../ui/focus-first-row';
import { Kbd } from '../../ui/kbd';
import { RowList } from '../../ui/row-list';
import { Note, Text } from '../../ui/text';
import { TickBox } from '../../ui/tick-box';
import { words } from '../../words';
import { setColumns, useArrangement, withMoved, withShown, withWidth } from './arrangement';
import { columnNames } from './column-names';
import { sizeAtFirst } from './entry-columns';

const widthStep = 16;

/** Opening puts the focus on the first column: the next key acts on it. */
function focusRows(part: HTMLDivElement | null): (() => void) | undefined {
  return part === null ? undefined : focusFirstRow(part, null, () => true);
}

/** Which columns are shown, in which order, how wide: each by a key, and the grid behind follows at once. */
export function ColumnsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const columns = useArrangement((state) => state.columns);
  const withColumn = (act: (id: EntryColumnId) => void) => (focused: string | null) => {
    const id = EntryColumnId.safeParse(focused);
    if (id.success) act(id.data);
  };
  const show = (id: EntryColumnId): void => {
    const next = withShown(columns, id);
    setColumns(next);
    const isShown = next.find((column) => column.id === id)?.isShown;
    announce(words.entries.shownHidden(columnNames[id], isShown === true));
  };
  const move = (id: EntryColumnId, by: number): void => {
    const next = withMoved(columns, id, by);
    setColumns(next);
    announce(words.entries.columnMovedTo(columnNames[id], next.findIndex((column) => column.id === id) + 1));
  };
  const widen = (id: EntryColumnId, by: number): void => {
    const own = columns.find((column) => column.id === id)?.width ?? sizeAtFirst(id);
    const next = withWidth(columns, id, own + by);
    setColumns(next);
    announce(
      words.entries.columnIsWide(columnNames[id], next.find((column) => column.id === id)?.width ?? own),
    );
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.entries.columns}
      width="narrow"
      footer={
        <>
          <Button onPress={() => setColumns(columnsAtFirst)}>{words.entries.asTheyCame}</Button>
          <Button variant="primary" onPress={onClose}>
            {words.common.done}
          </Button>
        </>
      }
    >
      <Note className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{words.entries.keyShowsOrHides(<Kbd keys="Space" />)}</span>
        <span>{words.entries.keyMoves(<Kbd keys="Alt ↑ ↓" />)}</span>
        <span>{words.entries.keyWidth(<Kbd keys="Alt ← →" />)}</span>
      </Note>
      <div ref={focusRows} tabIndex={-1} className="outline-none">
        <RowList
          label={words.entries.columns}
          items={columns}
          rowName={({ id, isShown }) => words.entries.shownHiddenDialog(columnNames[id], isShown)}
          onOpen={({ id }) => show(id)}
          keys={{
            ' ': withColumn(show),
            'alt+arrowup': withColumn((id) => move(id, -1)),
            'alt+arrowdown': withColumn((id) => move(id, 1)),
            'alt+arrowleft': withColumn((id) => widen(id, -widthStep)),
            'alt+arrowright': withColumn((id) => widen(id, widthStep)),
          }}
        >
          {({ id, isShown, width }) => (
            <div className="flex h-9 items-center gap-2 px-1">
              {/* biome-ignore lint/a11y/noStaticElementInteractions: Space shows and hides */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
              <span className="flex min-w-0 flex-1 items-center gap-2" onClick={() => show(id)}>
                <TickBox isTicked={isShown} />
                <span className="truncate">{columnNames[id]}</span>
                {width === null ? null : (
                  <Text tone="faint" size="note" className="figures">
                    {words.entries.pixels(width)}
                  </Text>
                )}
              </span>
              <BareIconButton
                icon={FoldHorizontal}
                label={words.entries.narrower(columnNames[id])}
                size="small"
                onPress={() => widen(id, -widthStep)}
              />
              <BareIconButton
                icon={UnfoldHorizontal}
                label={words.entries.wider(columnNames[id])}
                size="small"
                onPress={() => widen(id, widthStep)}
              />
              <BareIconButton
                icon={ArrowUp}
                label={words.entries.columnUp(columnNames[id])}
                size="small"
                onPress={() => move(id, -1)}
              />
              <BareIconButton
                icon={ArrowDown}
                label={words.entries.columnDown(columnNames[id])}
                size="small"
                onPress={() => move(id, 1)}
              />
            </div>
          )}
        </RowList>
      </div>
    </Dialog>
  );
}
