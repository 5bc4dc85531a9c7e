import { Check } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { DayView } from '../../../shared/ipc/views';
import { exactTotalHours, formatTotalHours, formatWorkDate } from '../../state/format';
import { Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';

/** The week at a glance: hours of each day against the target, in a bar and in figures. */
export function WeekStrip({
  view,
  today,
  onChoose,
}: {
  view: DayView;
  today: string;
  onChoose: (workDate: string) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={words.today.daysOfThisWeek}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view.workDate]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) onChoose(String(chosen));
      }}
      className="grid shrink-0 grid-cols-7 narrow:grid-cols-4 gap-1 border-b border-line px-4 py-2"
    >
      {view.week.map((day) => (
        <ToggleButton
          key={day.workDate}
          id={day.workDate}
          aria-label={words.today.daySaid(
            formatWorkDate(day.workDate),
            exactHours(day.billedSeconds),
            day.isDone,
          )}
          {...(day.workDate === today ? { 'aria-current': 'date' } : {})}
          className="focus-ring group rounded-control px-1.5 py-1.5 text-left xl:px-2 data-hovered:bg-hover data-selected:bg-selected forced-colors:data-selected:outline-2"
        >
          <span className="flex flex-wrap items-baseline justify-between gap-x-1">
            <Text
              tone={day.workDate === today ? 'accent' : 'muted'}
              size="note"
              weight={day.workDate === today ? 'semibold' : undefined}
              className="whitespace-nowrap"
            >
              {formatWorkDate(day.workDate).replace(/ [A-Z][a-z]+$/, '')}
              {day.isDone ? (
                <ToneIcon aria-hidden="true" of={Check} tone="good" className="ml-1 inline size-3" />
              ) : null}
            </Text>
            <Text
              title={words.today.hoursShort(exactHours(day.billedSeconds))}
              tone={day.billedSeconds > 0 ? 'ink' : 'faint'}
              size="note"
              weight={day.billedSeconds > 0 ? 'medium' : undefined}
              className="figures"
            >
              {day.billedSeconds > 0 ? formatTotalHours(day.billedSeconds) : '–'}
            </Text>
          </span>
          <TargetBar seconds={day.billedSeconds} target={view.targetSeconds} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function exactHours(seconds: number): string {
  return exactTotalHours(seconds) ?? formatTotalHours(seconds);
}

/** A thin bar; beyond the target it is simply full. The figure beside it says the same. */
function TargetBar({ seconds, target }: { seconds: number; target: number }) {
  const share = target > 0 ? Math.min(1, seconds / target) : 0;
  return (
    <span
      aria-hidden="true"
      className="mt-1.5 block h-1 overflow-hidden rounded-full bg-line forced-colors:bg-canvas"
    >
      <span
        className="block h-full rounded-full bg-accent-solid forced-color-adjust-none forced-colors:bg-focus"
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
