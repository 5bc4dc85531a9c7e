import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { sumByCurrency } from '../../../shared/money/amounts';
import { useToday } from '../../state/clock';
import { firstRowsAreThere } from '../../state/first-rows';
import { addDays, formatAmounts, formatTotalHours, formatWorkDateLong } from '../../state/format';
import { useUi } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { useReference } from '../../state/use-reference';
import { Button } from '../../ui/button';
import { TotalHours } from '../../ui/figures';
import { IconButton } from '../../ui/icon-button';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { Surface } from '../../ui/surface';
import { Faint } from '../../ui/text';
import { ToggleButton } from '../../ui/toggle-button';
import { words } from '../../words';
import { isWithoutRate } from '../entries/entry-figures';
import { TimersPanel } from '../timers/timers-panel';
import { Welcome } from '../welcome/welcome';
import { DayList } from './day-list';
import { DayTrack } from './day-track';
import { MissingTime } from './missing-time';
import { useDayKeys } from './use-day-keys';
import { WeekStrip } from './week-strip';

/** A week's target is that of its working days. */
const workingDays = 5;

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
  // A day without rows is shown together with what is read next, such as the welcome of the first morning.
  const isThere = view !== undefined || error !== null;
  const hasRows = (view?.rows.length ?? 0) > 0;
  useEffect(() => {
    if (isThere) firstRowsAreThere(hasRows);
  }, [isThere, hasRows]);
  const currency = reference?.currency ?? 'USD';
  const weekSeconds = view?.week.reduce((sum, { billedSeconds }) => sum + billedSeconds, 0) ?? 0;
  const isDone = view?.week.find(({ workDate }) => workDate === day)?.isDone ?? false;
  const setDone = (next: boolean) => void runCommand('dayDoneSet', { workDate: day, isDone: next });
  useDayKeys({
    day_before: () => showDay(addDays(day, -1)),
    day_after: () => showDay(addDays(day, 1)),
    day_done: () => setDone(!isDone),
  });
  const amounts = sumByCurrency([{ currency, minor: view?.amountMinor ?? 0 }, ...(view?.otherAmounts ?? [])]);
  const withoutRate = view?.rows.filter(isWithoutRate).length ?? 0;
  return (
    <Screen
      title={day === today ? words.today.today : formatWorkDateLong(day)}
      facts={
        <>
          {day === today ? <span>{formatWorkDateLong(day)}</span> : null}
          {view && !isOld ? (
            <Faint className="figures">
              {words.today.dayAndWeek(
                <TotalHours seconds={view.billedSeconds} />,
                formatTotalHours(view.targetSeconds),
                `${formatAmounts(amounts, currency)}${withoutRate === 0 ? '' : ` · ${words.entries.withoutRate(withoutRate)}`}`,
                formatTotalHours(weekSeconds),
                formatTotalHours(workingDays * view.targetSeconds),
              )}
            </Faint>
          ) : null}
        </>
      }
      actions={
        <>
          <ToggleButton icon={Check} shortcut="day_done" isSelected={isDone} onChange={setDone}>
            {words.today.dayDone}
          </ToggleButton>
          {day !== today ? (
            <Button size="small" onPress={() => showDay(today)}>
              {words.today.backToToday}
            </Button>
          ) : null}
          <IconButton
            icon={ChevronLeft}
            label={words.today.previousDay}
            shortcut="day_before"
            onPress={() => showDay(addDays(day, -1))}
          />
          <IconButton
            icon={ChevronRight}
            label={words.today.nextDay}
            shortcut="day_after"
            onPress={() => showDay(addDays(day, 1))}
          />
        </>
      }
    >
      <MissingTime />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_14rem] narrow:grid-cols-1 narrow:grid-rows-[minmax(16rem,auto)_auto] narrow:overflow-y-auto lg:grid-cols-[minmax(0,1fr)_13rem_14rem] xl:grid-cols-[minmax(0,1fr)_15rem_17rem]">
        <div className="flex min-h-0 flex-col">
          {view ? <WeekStrip view={view} today={today} onChoose={showDay} /> : null}
          <div className="min-h-0 flex-1 overflow-y-auto">
            {error && !view ? <Failed message={error.message} onRetry={retry} /> : null}
            {isLoading ? <Loading label={words.today.readingDay} /> : null}
            <Welcome />
            {view ? <DayList view={view} /> : null}
          </div>
        </div>
        <Surface
          as="aside"
          aria-label={words.today.dayByClock}
          edge="left"
          className="min-h-0 overflow-y-auto max-lg:hidden"
        >
          <DayTrack day={day} />
        </Surface>
        <aside
          aria-label={words.today.timersBesideDay}
          className="min-h-0 overflow-y-auto border-l border-line bg-canvas px-3 py-2 narrow:border-t narrow:border-l-0"
        >
          <TimersPanel />
        </aside>
      </div>
    </Screen>
  );
}
