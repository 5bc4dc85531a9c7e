import { useState } from 'react';
import type { Settings } from '../../../shared/ipc/views';
import { formatHours, parseHours } from '../../../shared/time/hours';
import { type RoundingPolicy, roundWhole } from '../../../shared/time/rounding';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { TextField } from '../../ui/text-field';

type Change = (patch: Partial<Settings>) => Promise<boolean>;

const modes = [
  { id: 'up', label: 'Up' },
  { id: 'nearest', label: 'To the nearest' },
  { id: 'down', label: 'Down' },
] as const;

const scopes = [
  { id: 'entry', label: 'Each entry' },
  { id: 'day_and_matter', label: 'Each day and matter' },
] as const;

const increments = [
  { id: '360', label: '0.1 h (6 minutes)' },
  { id: '900', label: '0.25 h (15 minutes)' },
  { id: '1800', label: '0.5 h (30 minutes)' },
  { id: '60', label: '1 minute' },
  { id: '1', label: 'Exact to the second' },
] as const;

const minimums = [
  { id: '0', label: 'None' },
  { id: '360', label: '0.1 h' },
  { id: '720', label: '0.2 h' },
  { id: '900', label: '0.25 h' },
] as const;

const weekdays = [
  { id: '0', label: 'Sunday' },
  { id: '1', label: 'Monday' },
  { id: '6', label: 'Saturday' },
] as const;

const absences = [
  { id: '0', label: 'Never' },
  { id: '5', label: '5 minutes' },
  { id: '10', label: '10 minutes' },
  { id: '15', label: '15 minutes' },
  { id: '30', label: '30 minutes' },
  { id: '60', label: 'An hour' },
] as const;

const exampleSeconds = 37 * 60;

/** A changed policy is a new version, so that an older figure can still be derived by the older one. */
function changed(policy: RoundingPolicy, patch: Partial<RoundingPolicy>): RoundingPolicy {
  return { ...policy, ...patch, version: policy.version + 1 };
}

/** A value that the list doesn't have is shown all the same. */
function withValue<T extends string>(options: readonly { id: T; label: string }[], value: string) {
  return options.some((option) => option.id === value)
    ? options
    : [...options, { id: value as T, label: `${formatHours(Number(value))} h` }];
}

/** Rounding, the day's target, absences and the start of the week. */
export function TimeSection({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const { rounding } = settings;
  const setRounding = (patch: Partial<RoundingPolicy>) =>
    void onChange({ rounding: changed(rounding, patch) });
  return (
    <>
      <SettingRow
        title="Rounding"
        control={
          <div className="flex gap-2">
            <Select
              label="Direction of rounding"
              hideLabel
              className="w-34"
              options={modes}
              value={rounding.mode}
              onChange={(mode) => setRounding({ mode })}
            />
            <Select
              label="Increment"
              hideLabel
              className="w-44"
              options={withValue(increments, String(rounding.incrementSeconds))}
              value={String(rounding.incrementSeconds)}
              onChange={(id) => setRounding({ incrementSeconds: Number(id) })}
            />
          </div>
        }
      >
        Worked time stays as it is; billed time is rounded once. 37 minutes become{' '}
        <span className="figures">{formatHours(roundWhole(exampleSeconds, rounding))} h</span>.
      </SettingRow>
      <SettingRow
        title="What is rounded"
        control={
          <Select
            label="What is rounded"
            hideLabel
            className="w-52"
            options={scopes}
            value={rounding.scope ?? 'entry'}
            onChange={(scope) => setRounding({ scope })}
          />
        }
      >
        {rounding.scope === 'day_and_matter'
          ? 'The sum of a timekeeper’s day on a matter, when its lines are approved: they share it out exactly. Until then they show their exact time.'
          : 'Each entry by itself.'}
      </SettingRow>
      <SettingRow
        title="Least billed time"
        control={
          <Select
            label="Least billed time"
            hideLabel
            className="w-44"
            options={withValue(minimums, String(rounding.minimumSeconds))}
            value={String(rounding.minimumSeconds)}
            onChange={(id) => setRounding({ minimumSeconds: Number(id) })}
          />
        }
      >
        For {rounding.scope === 'day_and_matter' ? 'a day' : 'an entry'} with any worked time.
      </SettingRow>
      <SettingRow
        title="Target of a day"
        control={<DayTarget seconds={settings.dayTargetSeconds} onChange={onChange} />}
      >
        What the week strip measures against.
      </SettingRow>
      <SettingRow
        title="Ask about an absence"
        control={
          <Select
            label="Ask about an absence after"
            hideLabel
            className="w-44"
            options={absences}
            value={absences.find(({ id }) => id === String(settings.idleMinutes))?.id ?? null}
            onChange={(id) => void onChange({ idleMinutes: Number(id) })}
          />
        }
      >
        When nobody touches the laptop for so long, a running timer goes on, and you are asked once whether
        the time counts. A locked screen is not an absence, and in court mode nothing is asked.
      </SettingRow>
      <SettingRow
        title="The week begins on"
        control={
          <Select
            label="First day of the week"
            hideLabel
            className="w-44"
            options={weekdays}
            value={weekdays.find((day) => day.id === String(settings.weekStart))?.id ?? null}
            onChange={(id) => void onChange({ weekStart: Number(id) })}
          />
        }
      />
    </>
  );
}

function DayTarget({ seconds, onChange }: { seconds: number; onChange: Change }) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? formatHours(seconds);
  const read = parseHours(text);
  return (
    <TextField
      label="Target of a day in hours"
      hideLabel
      className="w-44"
      inputClassName="figures text-right"
      value={text}
      onChange={setTyped}
      error={read === null ? 'Write hours, such as 7.5.' : null}
      onBlur={() => {
        if (typed === null || read === null) return;
        void onChange({ dayTargetSeconds: read }).then((ok) => ok && setTyped(null));
      }}
    />
  );
}
