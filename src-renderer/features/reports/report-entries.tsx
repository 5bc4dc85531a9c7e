import { ArrowLeft, SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { EntryView } from '../../../shared/ipc/views';
import { groupTitles, isTimeGroup, reports } from '../../../shared/reports/report-kinds';
import type { ReportRequest } from '../../../shared/reports/request';
import { formatCount, formatWorkDate } from '../../state/format';
import { editEntry } from '../../state/ui-store';
import { Button } from '../../ui/button';
import { DataTable, type TableColumn } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { focusFirstRow } from '../../ui/focus-first-row';
import { Failed, Loading } from '../../ui/loading';
import { Toolbar } from '../../ui/screen';
import { Muted, Text } from '../../ui/text';
import { isNowhere } from '../../ui/use-kept-focus';
import { words } from '../../words';
import { Amount, BilledHours } from '../entries/entry-figures';
import { type OpenRow, openRow } from './report-store';
import { useReportEntries } from './use-report-entries';

type Row = { id: string; view: EntryView };

/** The entries that a row of the report sums. Enter opens one in the editor, Backspace goes back to the report. */
export function ReportEntryList({
  request,
  row,
  entries,
}: {
  request: ReportRequest;
  row: OpenRow;
  /** How many the row sums; null where the report has no such figure. */
  entries: number | null;
}) {
  const { rows, isRead, error, hasMore, readMore, retry } = useReportEntries(request, row);
  const bodyRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isRead || bodyRef.current === null) return;
    return focusFirstRow(bodyRef.current, null, isNowhere);
  }, [isRead]);
  const back = (): void => openRow(null);
  const columns: TableColumn<Row>[] = [
    {
      id: 'date',
      title: words.common.date,
      width: 134,
      cell: ({ view }) => <span className="figures truncate">{formatWorkDate(view.entry.workDate, '')}</span>,
    },
    {
      id: 'who',
      title: words.common.timekeeper,
      width: 130,
      cell: ({ view }) => <span className="truncate">{view.timekeeperName}</span>,
    },
    {
      id: 'matter',
      title: words.common.matter,
      width: 200,
      cell: ({ view }) => <span className="truncate">{view.matterName || words.reports.noMatter}</span>,
    },
    {
      id: 'narrative',
      title: words.common.narrative,
      width: '1fr',
      minWidth: 160,
      isRowHeader: true,
      cell: ({ view }) => (
        <span className="truncate" title={view.entry.narrative}>
          {view.entry.narrative || words.reports.noNarrative}
        </span>
      ),
    },
    {
      id: 'codes',
      title: words.reports.codes,
      width: 108,
      cell: ({ view }) => (
        <Muted className="figures truncate">
          {[view.entry.taskCode, view.entry.activityCode].filter(Boolean).join(' ')}
        </Muted>
      ),
    },
    {
      id: 'hours',
      title: words.common.billed,
      width: 76,
      align: 'end',
      cell: ({ view }) => <BilledHours view={view} />,
    },
    {
      id: 'amount',
      title: words.common.amount,
      width: 104,
      align: 'end',
      cell: ({ view }) => <Amount view={view} />,
    },
  ];
  const counted = entries ?? (hasMore ? null : rows.length);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from whatever has the focus inside
    <div
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <Toolbar label={words.reports.entriesOfRow}>
        <Button size="small" icon={ArrowLeft} shortcut="report_back" onPress={back}>
          {words.reports.backTo(reports[request.report].title)}
        </Button>
        <Text as="h2" size="base" weight="medium" className="min-w-0 truncate">
          {isTimeGroup(request.group) ? row.label : `${groupTitles[request.group]}: ${row.label}`}
        </Text>
        {counted === null ? null : (
          <Muted as="output" aria-label={words.reports.entriesOfRow} className="figures">
            {formatCount(counted)} {counted === 1 ? words.reports.entry : words.reports.entries}
          </Muted>
        )}
      </Toolbar>
      <div ref={bodyRef} tabIndex={-1} className="min-h-0 flex-1 outline-none">
        {error !== null && !isRead ? (
          <Failed message={error} onRetry={retry} />
        ) : isRead ? (
          <DataTable
            label={words.reports.entriesOf(row.label)}
            columns={columns}
            rows={rows.map((view): Row => ({ id: view.entry.id, view }))}
            keys={{ report_back: back }}
            onOpen={({ id }) => editEntry(id)}
            {...(hasMore ? { onLoadMore: readMore } : {})}
            empty={
              <EmptyState icon={SearchX} title={words.reports.noEntryAnyMore}>
                {words.reports.whatThisRowHeld}
              </EmptyState>
            }
          />
        ) : (
          <Loading label={words.reports.readingEntries} />
        )}
      </div>
    </div>
  );
}
