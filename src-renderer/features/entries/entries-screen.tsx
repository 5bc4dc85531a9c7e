import { Columns3, FileClock, PanelRight, SearchX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { editEntry, focusQuickEntry, useUi } from '../../state/ui-store';
import { usePmsName } from '../../state/use-pms-name';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Amounts, TotalHours } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { ShortLabel } from '../../ui/short-label';
import { Surface } from '../../ui/surface';
import { ToggleButton } from '../../ui/toggle-button';
import { words } from '../../words';
import { deleteEntry } from '../entry-editor/delete-entry';
import { ExportEntries, exportShown, printShown } from '../files/export-entries';
import { GroupMenu, SortMenu } from './arrange-menus';
import { toggleGroup } from './arrangement';
import { ColumnsDialog } from './columns-dialog';
import { deleteTicked } from './delete-ticked';
import { EntryDetail } from './entry-detail';
import { EntryFilters } from './entry-filters';
import { EntryGrid } from './entry-grid';
import { amountsOf, type Kind, SelectionBar } from './selection-bar';
import { useShownList } from './shown-list';
import { useActiveRow } from './use-active-row';
import { useEntryWindow, viewAt } from './use-entry-window';
import { useKeptArrangement } from './use-kept-arrangement';
import { useSelection } from './use-selection';
import { ViewsMenu } from './views-menu';

/** Every entry on this laptop, filtered as one likes; the status bar's numbers open exactly their rows here (P5). */
export function EntriesScreen() {
  const filter = useUi((state) => state.entryFilter);
  const kept = useKeptArrangement();
  const { window: rows, group, head, version, error, retry } = useEntryWindow(filter);
  const pmsName = usePmsName();
  const { activeIndex, activeRow, activeGroup, activate, toFirst } = useActiveRow(
    rows,
    version,
    head?.lines ?? 0,
  );
  const total = head?.total ?? 0;
  const ticks = useSelection(filter, total, (index) => viewAt(rows, index));
  const [opened, setOpened] = useState<'sort' | 'group' | 'columns' | 'views' | null>(null);
  const openedAs = (name: NonNullable<typeof opened>) => ({
    isOpen: opened === name,
    onOpenChange: (isOpen: boolean) => setOpened(isOpen ? name : null),
  });
  const [changing, setChanging] = useState<Kind | null>(null);
  const list = useShownList(filter);
  const [hasDetail, setDetail] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const isRead = head !== undefined && kept.isReady;

  const focusGrid = useCallback(
    () => bodyRef.current?.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')?.focus(),
    [],
  );

  // Letters act only where the focus is: opening the screen puts it into the grid.
  useEffect(() => {
    if (isRead) focusGrid();
  }, [isRead, focusGrid]);

  /** What is ticked changes; where nothing is, the marked row. */
  const change = (): void => {
    if (ticks.count === 0 && activeRow) ticks.tick(activeRow);
    if (ticks.count > 0 || activeRow) setChanging('matter');
  };
  /** What is ticked is deleted; where nothing is, the marked row. Of what is ticked out of sight a preview tells first. */
  const remove = async (): Promise<void> => {
    if (ticks.count === 0) return activeRow ? deleteEntry(activeRow) : undefined;
    if (ticks.selection.kind === 'all') return setChanging('delete');
    if (await deleteTicked(ticks.selection)) ticks.clear();
  };
  const withActive = (act: (row: EntryView) => void) => () => {
    if (activeRow) act(activeRow);
  };
  const currency = useReference()?.currency ?? 'USD';
  const open = (row: EntryView): void => editEntry(row.entry.id);
  const toggleDetail = (): void => setDetail((isOpen) => !isOpen);
  const keys = {
    entry_edit: withActive(open),
    list_open: () => (activeGroup ? toggleGroup(activeGroup.key) : withActive(open)()),
    entries_sort: () => setOpened('sort'),
    entries_group: () => setOpened('group'),
    entries_columns: () => setOpened('columns'),
    entries_views: () => setOpened('views'),
    list_tick: withActive(ticks.tick),
    list_all: ticks.tickAll,
    ...(total === 0
      ? {}
      : {
          entries_export: () => void exportShown(list),
          entries_print: () => void printShown(list),
        }),
    entries_change: change,
    ...(ticks.count > 0 ? { escape: ticks.clear } : {}),
    entry_delete: () => void remove(),
    entries_details: toggleDetail,
    entries_search: () => searchRef.current?.focus(),
  };

  return (
    <Screen
      title={words.entries.entries}
      facts={
        head ? (
          <output
            aria-label={words.entries.totals}
            className="figures flex max-h-10 min-w-0 flex-wrap items-center gap-x-2 overflow-hidden *:whitespace-nowrap"
          >
            <span>{words.counts.entries(head.total)}</span>
            <span aria-hidden="true">·</span>
            <TotalHours seconds={head.totalSeconds} />
            <span aria-hidden="true">·</span>
            <Amounts amounts={amountsOf(head, currency)} currency={currency} />
            {head.withoutRate === 0 ? null : (
              <>
                <span aria-hidden="true">·</span>
                <span title={words.entries.inNoSum}>{words.entries.withoutRate(head.withoutRate)}</span>
              </>
            )}
          </output>
        ) : null
      }
      actions={
        <>
          <ViewsMenu views={kept.views} filter={filter} {...openedAs('views')} />
          <SortMenu {...openedAs('sort')} />
          <GroupMenu {...openedAs('group')} />
          <Button
            variant="quiet"
            icon={Columns3}
            shortcut="entries_columns"
            onPress={() => setOpened('columns')}
          >
            <ShortLabel>{words.entries.columns}</ShortLabel>
          </Button>
          <ColumnsDialog isOpen={opened === 'columns'} onClose={() => setOpened(null)} />
          <ExportEntries list={list} isDisabled={total === 0} />
          <ToggleButton
            icon={PanelRight}
            shortcut="entries_details"
            isSelected={hasDetail}
            onChange={toggleDetail}
          >
            {words.entries.details}
          </ToggleButton>
        </>
      }
    >
      {ticks.count > 0 && head ? (
        <SelectionBar
          selection={ticks.selection}
          count={ticks.count}
          head={head}
          changing={changing}
          onChanging={setChanging}
          onDelete={() => void remove()}
          onClear={ticks.clear}
        />
      ) : (
        <EntryFilters
          filter={filter}
          pmsName={pmsName}
          searchRef={searchRef}
          onEnterList={(isAsked) => {
            toFirst(isAsked);
            focusGrid();
          }}
        />
      )}
      {error !== null && !head ? (
        <Failed message={error} onRetry={retry} />
      ) : head && kept.isReady ? (
        <div ref={bodyRef} className="flex min-h-0 flex-1">
          <EntryGrid
            window={rows}
            version={version}
            total={head.lines}
            group={group}
            activeIndex={activeIndex}
            isTicked={ticks.isTicked}
            keys={keys}
            onActive={(index) => {
              ticks.endStretch();
              activate(index);
            }}
            onStretch={(index) => {
              ticks.stretchTo(activeIndex, index);
              activate(index);
            }}
            onTick={ticks.tick}
            onOpen={open}
            empty={<NoEntries isFiltered={Object.values(filter).some((value) => value && value !== 'all')} />}
          />
          {hasDetail && activeRow ? (
            <Surface
              as="aside"
              aria-label={words.entries.entryDetails}
              edge="left"
              ground="canvas"
              className="w-88 shrink-0 overflow-auto"
            >
              <EntryDetail id={activeRow.entry.id} />
            </Surface>
          ) : null}
        </div>
      ) : (
        <Loading label={words.entries.readingEntries} />
      )}
    </Screen>
  );
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      icon={SearchX}
      title={words.entries.noEntryFits}
      action={
        <Button onPress={() => useUi.setState({ entryFilter: {} })}>{words.entries.showAllEntries}</Button>
      }
    >
      {words.entries.nothingMatchesFilters}
    </EmptyState>
  ) : (
    <EmptyState
      icon={FileClock}
      title={words.entries.noEntriesYet}
      action={<Button onPress={focusQuickEntry}>{words.entries.newTimeEntry}</Button>}
    >
      {words.entries.whatIsListedHere}
    </EmptyState>
  );
}
