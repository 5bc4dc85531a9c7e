import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { Settings } from '../../../shared/ipc/views';
import {
  groupTitles,
  type ReportGroup,
  type ReportKind,
  reports,
} from '../../../shared/reports/report-kinds';
import { type Days, type Span, SpanUnit, shortDays, spanName } from '../../../shared/reports/span';
import { formatWorkDate } from '../../state/format';
import type { ReferenceIndex } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Toolbar } from '../../ui/screen';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import { Muted, Strong, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { ClientPicker } from '../entry-editor/client-picker';
import { MatterPicker } from '../entry-editor/matter-picker';
import { TimekeeperFilter } from '../entry-editor/timekeeper-filter';
import {
  allDays,
  chooseDays,
  groupBy,
  narrow,
  showReport,
  spanOf,
  stepSpan,
  toggleMeasure,
  type Whose,
} from './report-store';

const kinds = Object.keys(reports) as ReportKind[];
type SpanKind = Span['kind'];
const spans: readonly { id: SpanKind; label: string }[] = [
  { id: 'week', label: words.reports.week },
  { id: 'month', label: words.reports.month },
  { id: 'quarter', label: words.reports.quarter },
  { id: 'year', label: words.reports.year },
  { id: 'all', label: words.reports.all },
  { id: 'custom', label: words.reports.days },
];

/** Which report, grouped by what, in amounts or hours. */
export function ReportBar({
  report,
  group,
  measure,
}: {
  report: ReportKind;
  group: ReportGroup;
  measure: 'money' | 'hours';
}) {
  const { groups, chart } = reports[report];
  return (
    <Toolbar label={words.reports.report}>
      <SegmentedControl
        label={words.reports.report}
        segments={kinds.map((id) => ({ id, label: reports[id].title }))}
        value={report}
        onChange={showReport}
      />
      <div className="flex-1" />
      {chart.hours.length > 0 && chart.money.length > 0 ? (
        <SegmentedControl
          label={words.reports.chartIn}
          segments={[
            { id: 'money', label: words.reports.amounts },
            { id: 'hours', label: words.common.hours },
          ]}
          value={measure}
          onChange={(wanted) => {
            if (wanted !== measure) toggleMeasure();
          }}
        />
      ) : null}
      <Muted className="flex items-center gap-2">
        {words.reports.by}
        <Select
          label={words.reports.groupedBy}
          hideLabel
          options={groups.map((id) => ({ id, label: groupTitles[id] }))}
          value={group}
          onChange={groupBy}
          className="w-36"
        />
      </Muted>
    </Toolbar>
  );
}

/** Which days and whose work. */
export function ReportFilters({
  report,
  span,
  days,
  whose,
  today,
  settings,
  reference,
}: {
  report: ReportKind;
  span: Span;
  days: Days;
  whose: Whose;
  today: string;
  settings: Settings | undefined;
  reference: ReferenceIndex | undefined;
}) {
  const { isAsOfToday } = reports[report];
  const weekStart = settings?.weekStart ?? 0;
  const choose = (kind: SpanKind): void => {
    const unit = SpanUnit.safeParse(kind);
    if (unit.success) spanOf(unit.data);
    else if (kind === 'all') allDays();
    else chooseDays(today, weekStart);
  };
  const isNarrowed = Object.values(whose).some((one) => one !== null);
  return (
    <Toolbar label={words.reports.daysAndWhoseWork}>
      {isAsOfToday ? (
        <Muted>{words.reports.asOfWhateverWorkDate(formatWorkDate(today, ''))}</Muted>
      ) : (
        <>
          <SegmentedControl label={words.reports.days} segments={spans} value={span.kind} onChange={choose} />
          {span.kind === 'custom' ? (
            <ChosenDays days={span.days} onChange={(chosen) => chooseDays(today, weekStart, chosen)} />
          ) : (
            <span className="flex items-center gap-1">
              {span.kind === 'all' ? null : (
                <>
                  <IconButton
                    icon={ChevronLeft}
                    label={words.reports.periodBefore(span.kind)}
                    shortcut="report_before"
                    onPress={() => stepSpan(-1)}
                  />
                  <IconButton
                    icon={ChevronRight}
                    label={words.reports.periodAfter(span.kind)}
                    shortcut="report_after"
                    onPress={() => stepSpan(1)}
                  />
                </>
              )}
              <output aria-label={words.reports.daysShown} className="figures whitespace-nowrap">
                <Strong>{spanName(span)}</Strong>
                {span.kind === 'all' ? null : <Muted> · {shortDays(days)}</Muted>}
              </output>
            </span>
          )}
        </>
      )}
      <div className="flex-1" />
      <ClientPicker
        label={words.reports.onlyThisClient}
        hideLabel
        placeholder={words.reports.anyClient}
        className="w-30"
        clients={reference?.clients ?? []}
        value={whose.clientId}
        onChange={(clientId) => narrow({ clientId })}
      />
      <MatterPicker
        label={words.reports.onlyThisMatter}
        hideLabel
        value={whose.matterId}
        onChange={(matterId) => narrow({ matterId })}
        className="w-34"
      />
      <TimekeeperFilter
        timekeepers={reference?.timekeepers ?? []}
        value={whose.timekeeperId}
        onChange={(timekeeperId) => narrow({ timekeeperId })}
      />
      {isNarrowed ? (
        <Button
          size="small"
          variant="quiet"
          icon={X}
          onPress={() => narrow({ clientId: null, matterId: null, timekeeperId: null })}
        >
          {words.reports.clear}
        </Button>
      ) : null}
    </Toolbar>
  );
}

function ChosenDays({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const isTurned = days.from !== null && days.to !== null && days.to < days.from;
  return (
    <span className="flex items-center gap-1">
      <TextField
        label={words.reports.from}
        hideLabel
        type="date"
        value={days.from ?? ''}
        onChange={(from) => onChange({ ...days, from: from === '' ? null : from })}
        className="w-29"
      />
      <Muted>{words.reports.toWord}</Muted>
      <TextField
        label={words.reports.to}
        hideLabel
        type="date"
        value={days.to ?? ''}
        onChange={(to) => onChange({ ...days, to: to === '' ? null : to })}
        className="w-29"
      />
      {isTurned ? (
        <Text role="alert" tone="danger">
          {words.reports.lastDayIsBeforeFirst}
        </Text>
      ) : null}
    </span>
  );
}
