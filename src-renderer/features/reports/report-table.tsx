import type { ReportRow, ReportView } from '../../../shared/ipc/views';
import { groupTitles, reports } from '../../../shared/reports/report-kinds';
import { DataTable, type TableColumn } from '../../ui/data-table';
import type { ListKeys } from '../../ui/list-keys';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { figureText } from './figure-text';

/** A letter or figure takes about so many px, and a column so many beside its text. */
const letter = { title: 6.6, figure: 7.6, around: 18 } as const;

/** A column is as wide as what stands in it: ten columns of money fit side by side. */
function widthOf(title: string, texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return Math.ceil(Math.max(title.length * letter.title, longest * letter.figure) + letter.around);
}

type Row = Pick<ReportRow, 'id' | 'label' | 'detail' | 'currency' | 'figures' | 'withoutRate'>;

/** The figures of a report. Enter opens the entries of a row. */
export function ReportTable({
  view,
  keys,
  onOpen,
}: {
  view: ReportView;
  keys: ListKeys;
  onOpen: (rowId: string) => void;
}) {
  const { report, group } = view.request;
  const { columns, title } = reports[report];
  const isMixed = view.totals.length > 1;
  const rest = view.rest.map(
    (one): Row => ({
      ...one,
      id: `rest ${one.currency}`,
      label: words.reports.moreRowsSummed(one.rows),
      detail: words.reports.narrowReportOrExport,
    }),
  );
  const shown: TableColumn<Row>[] = [
    {
      id: 'label',
      title: groupTitles[group],
      width: '1fr',
      minWidth: 170,
      isRowHeader: true,
      cell: ({ label, detail, withoutRate }) => (
        <span className="truncate" title={`${label} ${detail}`.trim()}>
          {label}
          {detail === '' ? null : <Note as="span"> {detail}</Note>}
          {withoutRate === 0 ? null : (
            <Text tone="warn" size="note">
              {' '}
              · {words.counts.linesWithoutRate(withoutRate)}
            </Text>
          )}
        </span>
      ),
    },
    ...(isMixed
      ? [
          {
            id: 'currency',
            title: words.reports.currency,
            width: 76,
            cell: ({ currency }: Row) => currency,
          } as const,
        ]
      : []),
    ...columns.map(
      ({ id, title: heading, kind }, at): TableColumn<Row> => ({
        id,
        title: heading,
        width: widthOf(
          heading,
          [...view.totals, ...view.rows.slice(0, 50)].map(({ figures, currency }) =>
            figureText(kind, figures[at] ?? null, currency),
          ),
        ),
        align: 'end',
        cell: ({ figures, currency }) => (
          <span className="figures truncate">{figureText(kind, figures[at] ?? null, currency)}</span>
        ),
      }),
    ),
  ];
  return (
    <DataTable
      label={words.reports.byChart(title, groupTitles[group].toLowerCase())}
      columns={shown}
      rows={[...view.rows, ...rest]}
      keys={keys}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}
