import { Info } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ReportView } from '../../../shared/ipc/views';
import { type ReportColumn, reports } from '../../../shared/reports/report-kinds';
import { Explanations } from '../../ui/explanations';
import { Surface } from '../../ui/surface';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import { figureText } from './figure-text';

/** The totals of a report, each a button that says how it is counted and which entries it holds. */
export function ReportTotals({ view }: { view: ReportView }) {
  const { columns } = reports[view.request.report];
  return (
    <Surface
      as="section"
      aria-label={words.reports.totals}
      edge="bottom"
      className="flex shrink-0 flex-col px-2 py-1.5"
    >
      {view.totals.map(({ currency, figures, withoutRate }) => (
        <div key={currency} className="flex flex-wrap items-stretch gap-x-1">
          {columns.map((column, at) =>
            isShare(column) ? null : (
              <Total
                key={column.id}
                column={column}
                text={figureText(column.kind, figures[at] ?? null, currency)}
                suffix={view.totals.length > 1 ? words.reports.inCurrency(currency) : ''}
                explained={view.explained}
              />
            ),
          )}
          {withoutRate === 0 ? null : (
            <Text
              tone="warn"
              size="note"
              title={words.entries.inNoSum}
              className="self-end px-2 py-1 whitespace-nowrap"
            >
              {words.counts.linesWithoutRate(withoutRate)}
            </Text>
          )}
        </div>
      ))}
    </Surface>
  );
}

/** Of the total a share is always all. */
const isShare = ({ id }: ReportColumn): boolean => id.endsWith('Share');

function Total({
  column,
  text,
  suffix,
  explained,
}: {
  column: ReportColumn;
  text: string;
  suffix: string;
  explained: ReportView['explained'];
}) {
  const columns = new Set(Object.values(reports).flatMap((one) => one.columns.map(({ title }) => title)));
  const own = explained.filter(({ name }) => name === column.title);
  const common = explained.filter(({ name }) => !columns.has(name));
  return (
    <DialogTrigger>
      <Button className="focus-ring group flex cursor-default flex-col items-start rounded-control px-2 py-1 data-hovered:bg-hover">
        <Note as="span" className="flex items-center gap-1">
          {column.title}
          {suffix}
          <Info
            aria-hidden="true"
            className="size-3 text-faint opacity-0 group-data-focus-visible:opacity-100 group-data-hovered:opacity-100"
          />
        </Note>
        <Text size="lead" weight="semibold" className="figures whitespace-nowrap">
          <span className="sr-only">: </span>
          {text}
          <span className="sr-only">{words.reports.howCountedSuffix}</span>
        </Text>
      </Button>
      <Popover
        offset={4}
        placement="bottom start"
        className="max-w-110 rounded-panel bg-raised text-ink shadow-floating forced-colors:border"
      >
        <Dialog
          aria-label={words.reports.howIsCounted(column.title.toLowerCase())}
          className="p-4 outline-none"
        >
          <Explanations items={[...own.slice(0, 1), ...common.filter((one) => !own.includes(one))]} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
