import { useState } from 'react';
import type { Settings } from '../../../shared/ipc/views';
import { formatHours, parseHours } from '../../../shared/time/hours';
import { type RoundingPolicy, roundWhole } from '../../../shared/time/rounding';
import { Select } from '../../ui/select';
import { SettingRow } from '../../ui/setting-row';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';
import { useHeld } from './use-held';

type Change = (patch: Partial<Settings>) => Promise<boolean>;

const modes = [
  { id: 'up', label: words.settings.up },
  { id: 'nearest', label: words.settings.toNearest },
  { id: 'down', label: words.settings.down },
] as const;

const scopes = [
  { id: 'entry', label: words.settings.eachEntry },
  { id: 'day_and_matter', label: words.settings.eachDayAndMatter },
] as const;

const increments = [
  { id: '360', label: words.settings.tenthWithMinutes },
  { id: '900', label: words.settings.quarterWithMinutes },
  { id: '1800', label: words.settings.halfWithMinutes },
  { id: '60', label: words.settings.oneMinute },
  { id: '1', label: words.settings.exactToSecond },
] as const;

const minimums = [
  { id: '0', label: words.settings.none },
  { id: '360', label: words.settings.tenthOfHour },
  { id: '720', label: words.settings.fifthOfHour },
  { id: '900', label: words.settings.quarterOfHour },
] as const;

const weekdays = [
  { id: '0', label: words.settings.sunday },
  { id: '1', label: words.settings.monday },
  { id: '6', label: words.settings.saturday },
] as const;

const absences = [
  { id: '0', label: words.settings.never },
  { id: '5', label: words.settings.fiveMinutes },
  { id: '10', label: words.settings.tenMinutes },
  { id: '15', label: words.settings.fifteenMinutes },
  { id: '30', label: words.settings.thirtyMinutes },
  { id: '60', label: words.settings.anHour },
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
    : [...options, { id: value as T, label: words.settings.hoursUnit(formatHours(Number(value))) }];
}

/** Rounding, the day's target, absences and the start of the week. */
export function TimeSection({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const { rounding } = settings;
  const heldRounding = useHeld('rounding');
  const heldIdle = useHeld('idleMinutes');
  const setRounding = (patch: Partial<RoundingPolicy>) =>
    void onChange({ rounding: changed(rounding, patch) });
  return (
    <>
      <SettingRow
        title={words.settings.rounding}
        held={heldRounding}
        control={
          <div className="flex gap-2">
            <Select
              label={words.settings.directionOfRounding}
              hideLabel
              className="w-34"
              options={modes}
              value={rounding.mode}
              onChange={(mode) => setRounding({ mode })}
            />
            <Select
              label={words.settings.increment}
              hideLabel
              className="w-44"
              options={withValue(increments, String(rounding.incrementSeconds))}
              value={String(rounding.incrementSeconds)}
              onChange={(id) => setRounding({ incrementSeconds: Number(id) })}
            />
          </div>
        }
      >
        {words.settings.workedTimeStays(
          <span className="figures">
            {words.settings.hoursUnit(formatHours(roundWhole(exampleSeconds, rounding)))}
          </span>,
        )}
      </SettingRow>
      <SettingRow
        title={words.settings.whatIsRounded}
        held={heldRounding}
        control={
          <Select
            label={words.settings.whatIsRounded}
            hideLabel
            className="w-52"
            options={scopes}
            value={rounding.scope ?? 'entry'}
            onChange={(scope) => setRounding({ scope })}
          />
        }
      >
        {rounding.scope === 'day_and_matter'
          ? words.settings.sumOfTimekeepersDay
          : words.settings.eachEntryByItself}
      </SettingRow>
      <SettingRow
        title={words.settings.leastBilledTime}
        held={heldRounding}
        control={
          <Select
            label={words.settings.leastBilledTime}
            hideLabel
            className="w-44"
            options={withValue(minimums, String(rounding.minimumSeconds))}
            value={String(rounding.minimumSeconds)}
            onChange={(id) => setRounding({ minimumSeconds: Number(id) })}
          />
        }
      >
        {words.settings.forDayEntryWithAny(rounding.scope === 'day_and_matter')}
      </SettingRow>
      <SettingRow
        title={words.settings.targetOfDay}
        control={<DayTarget seconds={settings.dayTargetSeconds} onChange={onChange} />}
      >
        {words.settings.whatWeekStripMeasuresAgainst}
      </SettingRow>
      <SettingRow
        title={words.settings.askAboutAbsence}
        held={heldIdle}
        control={
          <Select
            label={words.settings.askAboutAbsenceAfter}
            hideLabel
            className="w-44"
            options={absences}
            value={absences.find(({ id }) => id === String(settings.idleMinutes))?.id ?? null}
            onChange={(id) => void onChange({ idleMinutes: Number(id) })}
          />
        }
      >
        {words.settings.whenNobodyTouchesLaptop}
      </SettingRow>
      <SettingRow
        title={words.settings.weekBeginsOn}
        control={
          <Select
            label={words.settings.firstDayOfWeek}
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
      label={words.settings.targetOfDayInHours}
      hideLabel
      className="w-44"
      inputClassName="figures text-right"
      value={text}
      onChange={setTyped}
      error={read === null ? words.settings.writeHours : null}
      onBlur={() => {
        if (typed === null || read === null) return;
        void onChange({ dayTargetSeconds: read }).then((ok) => ok && setTyped(null));
      }}
    />
  );
}
