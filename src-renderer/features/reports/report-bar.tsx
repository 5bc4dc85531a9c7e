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
import { TextField } from '../../ui/text-field';
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
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'quarter', label: 'Quarter' },
  { id: 'year', label: 'Year' },
  { id: 'all', label: 'All' },
  { id: 'custom', label: 'Days' },
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
    <Toolbar label="Report">
      <SegmentedControl
        label="Report"
        segments={kinds.map((id) => ({ id, label: reports[id].title }))}
        value={report}
        onChange={showReport}
      />
      <div className="flex-1" />
      {chart.hours.length > 0 && chart.money.length > 0 ? (
        <SegmentedControl
          label="Chart in"
          segments={[
            { id: 'money', label: 'Amounts' },
            { id: 'hours', label: 'Hours' },
          ]}
          value={measure}
          onChange={(wanted) => {
            if (wanted !== measure) toggleMeasure();
          }}
        />
      ) : null}
      <span className="flex items-center gap-2 text-muted">
        by
        <Select
          label="Grouped by"
          hideLabel
          options={groups.map((id) => ({ id, label: groupTitles[id] }))}
          value={group}
          onChange={groupBy}
          className="w-36"
        />
      </span>
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
    <Toolbar label="Days and whose work">
      {isAsOfToday ? (
        <span className="text-muted">As of {formatWorkDate(today, '')}, whatever the work date</span>
      ) : (
        <>
          <SegmentedControl label="Days" segments={spans} value={span.kind} onChange={choose} />
          {span.kind === 'custom' ? (
            <ChosenDays days={span.days} onChange={(chosen) => chooseDays(today, weekStart, chosen)} />
          ) : (
            <span className="flex items-center gap-1">
              {span.kind === 'all' ? null : (
                <>
                  <IconButton
                    icon={ChevronLeft}
                    label={`The ${span.kind} before`}
                    shortcut="report_before"
                    onPress={() => stepSpan(-1)}
                  />
                  <IconButton
                    icon={ChevronRight}
                    label={`The ${span.kind} after`}
                    shortcut="report_after"
                    onPress={() => stepSpan(1)}
                  />
                </>
              )}
              <output aria-label="Days shown" className="figures whitespace-nowrap">
                <span className="font-medium">{spanName(span)}</span>
                {span.kind === 'all' ? null : <span className="text-muted"> · {shortDays(days)}</span>}
              </output>
            </span>
          )}
        </>
      )}
      <div className="flex-1" />
      <ClientPicker
        label="Only this client"
        hideLabel
        placeholder="Any client"
        className="w-30"
        clients={reference?.clients ?? []}
        value={whose.clientId}
        onChange={(clientId) => narrow({ clientId })}
      />
      <MatterPicker
        label="Only this matter"
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
          Clear
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
        label="From"
        hideLabel
        type="date"
        value={days.from ?? ''}
        onChange={(from) => onChange({ ...days, from: from === '' ? null : from })}
        className="w-29"
      />
      <span className="text-muted">to</span>
      <TextField
        label="To"
        hideLabel
        type="date"
        value={days.to ?? ''}
        onChange={(to) => onChange({ ...days, to: to === '' ? null : to })}
        className="w-29"
      />
      {isTurned ? (
        <span role="alert" className="text-danger">
          The last day is before the first.
        </span>
      ) : null}
    </span>
  );
}
