import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useToday } from '../../state/clock';
import { addDays, formatMoney, formatTotalHours, formatWorkDateLong } from '../../state/format';
import { useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { TotalHours } from '../../ui/figures';
import { IconButton } from '../../ui/icon-button';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { TimersPanel } from '../timers/timers-panel';
import { DayList } from './day-list';
import { WeekStrip } from './week-strip';

const showDay = (day: string) => useUi.setState({ day });

/** The day: its entries, the week around it, and the timers. */
export function TodayScreen() {
  const day = useUi((state) => state.day);
  const today = useToday();
  const reference = useReference();
  const {
    data: view,
    error,
    isLoading,
    isOld,
    retry,
  } = useQuery('dayView', {
    workDate: day,
    timekeeperId: null,
  });
  const currency = reference?.currency ?? 'USD';
  return (
    <Screen
      title={day === today ? 'Today' : formatWorkDateLong(day)}
      facts={
        <>
          {day === today ? <span>{formatWorkDateLong(day)}</span> : null}
          {view && !isOld ? (
            <span className="figures text-faint">
              <TotalHours seconds={view.billedSeconds} /> of {formatTotalHours(view.targetSeconds)} h ·{' '}
              {formatMoney(view.amountMinor, currency)}
            </span>
          ) : null}
        </>
      }
      actions={
        <>
          {day !== today ? (
            <Button size="small" onPress={() => showDay(today)}>
              Back to today
            </Button>
          ) : null}
          <IconButton icon={ChevronLeft} label="Previous day" onPress={() => showDay(addDays(day, -1))} />
          <IconButton icon={ChevronRight} label="Next day" onPress={() => showDay(addDays(day, 1))} />
        </>
      }
    >
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_14rem] xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-h-0 flex-col">
          {view ? <WeekStrip view={view} today={today} onChoose={showDay} /> : null}
          <div className="min-h-0 flex-1 overflow-y-auto">
            {error && !view ? <Failed message={error.message} onRetry={retry} /> : null}
            {isLoading ? <Loading label="Reading the day" /> : null}
            {view ? <DayList view={view} currency={currency} /> : null}
          </div>
        </div>
        <aside
          aria-label="Timers beside the day"
          className="min-h-0 overflow-y-auto border-l border-line bg-canvas px-3 py-2"
        >
          <TimersPanel />
        </aside>
      </div>
    </Screen>
  );
}
