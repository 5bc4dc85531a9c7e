import { FileInput, FolderOpen, Plus, SearchX } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { MatterSum } from '../../../shared/ipc/views';
import { useMinute } from '../../state/clock';
import { formatAge, formatMoney } from '../../state/format';
import { openEntries, openPrebill, showSettings } from '../../state/ui-store';
import { usePmsName } from '../../state/use-pms-name';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FileButton } from '../../ui/file-button';
import { focusFirstRow } from '../../ui/focus-first-row';
import { Loading } from '../../ui/loading';
import { Screen, Toolbar } from '../../ui/screen';
import { SegmentedControl } from '../../ui/segmented-control';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { useWidth } from '../../ui/use-width';
import { words } from '../../words';
import { reportOfMatter } from '../reports/report-store';
import { ImportMattersDialog } from './import-matters-dialog';
import { type MatterItem, matterColumns } from './matter-columns';
import { MatterDialog } from './matter-dialog';
import { type MatterShow, matterOrder } from './matter-order';
import { MatterSearch } from './matter-search';
import { OwnMatterDialog } from './own-matter-dialog';
import { useMatterRows } from './use-matter-rows';

/** Two screens of rows; scrolling on brings more. */
const pageLength = 50;
const nothing: readonly MatterSum[] = [];
/** From the search into the list. */
const isField = (active: Element | null): boolean => active?.tagName === 'INPUT';

/** The firm's matters, as last read from the PMS, with what is asked of work on them and what waits for a bill. */
export function MattersScreen() {
  const reference = useReference();
  const { data: summed } = useQuery('matterSums', {});
  const pmsName = usePmsName();
  const { data: status } = useQuery('statusGet', {});
  // Once a PMS has told whose laptop this is, matters are its (contract 25).
  const isOwn = status !== undefined && status.person !== 'from_pms';
  const [isMaking, setMaking] = useState(false);
  const [list, setList] = useState<File | null>(null);
  const [show, setShow] = useState<MatterShow>('open');
  const [asked, setAsked] = useState('');
  const [shown, setShown] = useState(pageLength);
  const [openId, setOpenId] = useState<string | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { ref: widthRef, width } = useWidth<HTMLDivElement>();
  const sums = summed?.sums ?? nothing;
  const ids = useMemo(
    () => (reference ? matterOrder(reference, sums, show, asked) : []),
    [reference, sums, show, asked],
  );
  const inSight = useMemo(() => ids.slice(0, shown), [ids, shown]);
  const kept = useKeptFocus(inSight, null);
  const rows = useMatterRows(inSight);
  const sumsById = useMemo(() => Map.groupBy(sums, ({ matterId }) => matterId), [sums]);
  const items = inSight.flatMap((id): MatterItem[] => {
    const matter = reference?.matterById.get(id);
    return matter ? [{ id, matter, row: rows.get(id), sums: sumsById.get(id) ?? nothing }] : [];
  });
  const columns = useMemo(() => matterColumns(width), [width]);
  const on = (act: (id: string) => void) => (id: string | null) => {
    if (id !== null) act(id);
  };
  const search = useCallback((words: string) => {
    setAsked(words);
    setShown(pageLength);
  }, []);
  const enterList = (): void => {
    if (kept.ref.current !== null) focusFirstRow(kept.ref.current, null, isField);
  };
  return (
    <Screen
      title={words.matters.matters}
      facts={
        reference ? (
          <Facts count={ids.length} sums={sums} readAt={reference.readAt.matters} pmsName={pmsName} />
        ) : null
      }
    >
      <Toolbar label={words.matters.whichMatters}>
        <MatterSearch onSearch={search} onEnterList={enterList} inputRef={searchRef} />
        <SegmentedControl
          label={words.matters.mattersShown}
          segments={[
            { id: 'open', label: words.matters.open },
            { id: 'unbilled', label: words.matters.withUnbilledWork },
            { id: 'all', label: words.matters.all },
          ]}
          value={show}
          onChange={(next) => {
            setShow(next);
            setShown(pageLength);
          }}
        />
        {isOwn ? (
          <>
            <Button size="small" icon={Plus} onPress={() => setMaking(true)}>
              {words.matters.newMatterButton}
            </Button>
            <FileButton types={['.csv', 'text/csv', '.txt']} icon={FileInput} onFile={setList}>
              {words.matters.importMatters}
            </FileButton>
          </>
        ) : null}
      </Toolbar>
      <div {...kept} tabIndex={-1} className="min-h-0 flex-1 outline-none">
        <div ref={widthRef} className="h-full">
          {reference === undefined ? (
            <Loading label={words.matters.readingMatters} />
          ) : (
            <DataTable
              label={words.matters.matters}
              columns={columns}
              rows={items}
              onOpen={({ id }) => setOpenId(id)}
              keys={{
                matter_entries: on((id) => openEntries({ matterId: id })),
                matter_prebill: on(openPrebill),
                matter_report: on(reportOfMatter),
                matter_settings: () => showSettings('rates'),
                matter_search: () => searchRef.current?.focus(),
              }}
              {...(ids.length > shown ? { onLoadMore: () => setShown((count) => count + pageLength) } : {})}
              empty={<NoMatters isSearch={asked.trim() !== '' || show !== 'open'} isOwn={isOwn} />}
            />
          )}
        </div>
      </div>
      {openId === null ? null : (
        <MatterDialog id={openId} pmsName={pmsName} isOwn={isOwn} onClose={() => setOpenId(null)} />
      )}
      {isMaking ? <OwnMatterDialog matter={null} clientName="" onClose={() => setMaking(false)} /> : null}
      {list === null ? null : <ImportMattersDialog file={list} onClose={() => setList(null)} />}
    </Screen>
  );
}

function Facts({
  count,
  sums,
  readAt,
  pmsName,
}: {
  count: number;
  sums: readonly MatterSum[];
  readAt: string | null;
  pmsName: string;
}) {
  const now = useMinute();
  const amounts = [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, own]) =>
    formatMoney(
      own.reduce((sum, one) => sum + one.unbilledMinor + one.invoicedHereMinor, 0),
      currency,
    ),
  );
  return (
    <>
      <output aria-label={words.matters.mattersShown} className="figures whitespace-nowrap">
        {words.counts.matters(count)}
      </output>
      <span aria-hidden="true">·</span>
      <span className="figures truncate">
        {amounts.length === 0
          ? words.matters.nothingUnbilled
          : words.matters.unbilledInAll(amounts.join(' and '))}
      </span>
      <span aria-hidden="true">·</span>
      <span className="truncate">
        {readAt === null
          ? words.matters.neverReadFromScreen(pmsName)
          : words.matters.readFrom(pmsName, formatAge(readAt, now))}
      </span>
    </>
  );
}

function NoMatters({ isSearch, isOwn }: { isSearch: boolean; isOwn: boolean }) {
  return isSearch ? (
    <EmptyState icon={SearchX} title={words.matters.noMatterFits}>
      {words.matters.nothingOnThisLaptop}
    </EmptyState>
  ) : (
    <EmptyState icon={FolderOpen} title={words.matters.noMattersYet}>
      {isOwn ? words.matters.ownFirst : words.matters.theyComeWithFirstSync}
    </EmptyState>
  );
}
