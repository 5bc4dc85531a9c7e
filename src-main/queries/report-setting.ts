import { reports } from '../../shared/reports/report-kinds';
import type { ReportRequest } from '../../shared/reports/request';
import { isoToday } from '../../shared/time/calendar';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import type { ReportSetting } from '../store/report-sums';
import { getSettings } from '../store/settings';
import { currencyOf } from './reference-get';

/** A request with all that its sums depend on. @throws EngineError 'invalid' where the report has no such group */
export function reportSetting(store: StoreContext, request: ReportRequest): ReportSetting {
  if (!reports[request.report].groups.includes(request.group))
    throw new EngineError('invalid', 'This report can’t be grouped so.', 'group');
  const { from, to } = request.filter;
  if (from !== null && to !== null && to < from)
    throw new EngineError('invalid', 'The last day is before the first.', 'to');
  const { rounding, weekStart } = getSettings(store);
  return {
    request,
    policy: rounding,
    weekStart,
    today: isoToday(store.clock.now(), store.clock.zone()),
    currency: currencyOf(store),
  };
}
