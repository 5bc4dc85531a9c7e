import { create } from 'zustand';
import {
  isTimeGroup,
  type ReportGroup,
  type ReportKind,
  reports,
} from '../../../shared/reports/report-kinds';
import type { ReportFilter, ReportRowKey } from '../../../shared/reports/request';
import { type Days, daysOf, type Span, type SpanUnit } from '../../../shared/reports/span';
import { goTo } from '../../state/ui-store';

/** A row that is open: its entries are shown in place of the report. */
export type OpenRow = ReportRowKey & { readonly id: string; readonly label: string };

export type Whose = Pick<ReportFilter, 'clientId' | 'matterId' | 'timekeeperId'>;

type ReportState = {
  report: ReportKind;
  /** What each report was last grouped by. */
  groups: Partial<Record<ReportKind, ReportGroup>>;
  span: Span;
  whose: Whose;
  measure: 'money' | 'hours';
  row: OpenRow | null;
  /** The row that was open last: the focus comes back to it. */
  lastRowId: string | null;
};

const everybody: Whose = { clientId: null, matterId: null, timekeeperId: null };

/** What Reports shows: kept while one is elsewhere. */
export const useReports = create<ReportState>(() => ({
  report: 'work',
  groups: {},
  span: { kind: 'month', offset: 0 },
  whose: everybody,
  measure: 'money',
  row: null,
  lastRowId: null,
}));

const set = (change: Partial<ReportState>): void => useReports.setState({ row: null, ...change });

export function showReport(report: ReportKind): void {
  set({ report });
}

export function groupOf({ report, groups }: Pick<ReportState, 'report' | 'groups'>): ReportGroup {
  return groups[report] ?? reports[report].groups[0];
}

export function groupBy(group: ReportGroup): void {
  const { report, groups } = useReports.getState();
  set({ groups: { ...groups, [report]: group } });
}

/** The report or grouping after this one, round and round. */
export function nextReport(): void {
  const all = Object.keys(reports) as ReportKind[];
  showReport(after(all, useReports.getState().report));
}

export function nextGroup(): void {
  const state = useReports.getState();
  groupBy(after(reports[state.report].groups, groupOf(state)));
}

function after<T>(all: readonly T[], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length] ?? one;
}

export function spanOf(unit: SpanUnit): void {
  set({ span: { kind: unit, offset: 0 } });
}

export function allDays(): void {
  set({ span: { kind: 'all' } });
}

/** Chosen days begin as those that are shown. */
export function chooseDays(today: string, weekStart: number, days: Days | null = null): void {
  const { span } = useReports.getState();
  set({ span: { kind: 'custom', days: days ?? daysOf(span, today, weekStart) } });
}

/** One week, month, quarter or year back or on. */
export function stepSpan(by: 1 | -1): void {
  const { span } = useReports.getState();
  if ('offset' in span) set({ span: { ...span, offset: span.offset + by } });
}

export function narrow(change: Partial<Whose>): void {
  set({ whose: { ...useReports.getState().whose, ...change } });
}

export function toggleMeasure(): void {
  useReports.setState(({ measure }) => ({ measure: measure === 'money' ? 'hours' : 'money' }));
}

export function openRow(row: OpenRow | null): void {
  useReports.setState(row === null ? { row } : { row, lastRowId: row.id });
}

/** Opens Reports on one matter, from elsewhere: by month, over all days. */
export function reportOfMatter(matterId: string): void {
  useReports.setState({
    report: 'work',
    groups: { ...useReports.getState().groups, work: 'month' },
    span: { kind: 'all' },
    whose: { ...everybody, matterId },
    row: null,
  });
  goTo('reports');
}

export const isChronological = isTimeGroup;
