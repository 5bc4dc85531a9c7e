import { useEffect, useState } from 'react';
import type { TimerView } from '../../../shared/ipc/views';
import { formatClock } from '../../state/format';
import { runCommand } from '../../state/use-command';
import { useQuery } from '../../state/use-query';
import { type ReferenceIndex, useReference } from '../../state/use-reference';
import { BigSwitch } from '../../ui/big-switch';
import { Button } from '../../ui/button';
import { FullCover } from '../../ui/full-cover';
import { isTyping } from '../../ui/list-keys';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { MatterPicker } from '../entry-editor/matter-picker';
import { Elapsed } from '../timers/elapsed';
import { timerName } from '../timers/timer-name';
import { toggleCourt } from './toggle-court';

/** So many switches have a key of their own. */
const keyed = 9;
/** Matters of late that have no timer yet, offered below those that have one. */
const offered = 4;

type Row = {
  readonly id: string;
  readonly press: () => void;
  readonly view: SwitchView;
};
type SwitchView = { readonly title: string; readonly note: string; readonly timer: TimerView | null };

/** Court mode over everything: dark, silent, one large start and stop per matter. */
export function CourtCover() {
  const { data: court } = useQuery('courtGet', {});
  const since = court?.since ?? null;
  return (
    <FullCover
      isOpen={since !== null}
      title={words.court.courtMode}
      head={
        <>
          <Text as="p" tone="muted" size="base" className="min-w-0 flex-1">
            {words.court.nothingWillAskTell(since === null ? null : words.court.since(formatClock(since)))}
          </Text>
          <Button shortcut="court" onPress={() => void toggleCourt()}>
            {words.court.leaveCourtMode}
          </Button>
        </>
      }
    >
      <CourtSwitches />
    </FullCover>
  );
}

function CourtSwitches() {
  const { data: timers } = useQuery('timersList', {});
  const reference = useReference();
  const [picked, setPicked] = useState(0);
  const rows = [...timerRows(timers ?? []), ...matterRows(timers ?? [], reference)];

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const row = rows[Number(event.key) - 1];
      if (row === undefined) return;
      event.preventDefault();
      row.press();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <div className="mx-auto flex max-w-220 flex-col gap-3 p-6">
      <ul aria-label={words.court.matters} className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <li key={row.id}>
            <BigSwitch
              isOn={row.view.timer?.running ?? false}
              state={
                row.view.timer === null
                  ? words.court.noTimerYet
                  : row.view.timer.running
                    ? words.court.running
                    : words.court.stopped
              }
              {...(index < keyed ? { keys: String(index + 1) } : {})}
              title={row.view.title}
              note={row.view.note}
              figure={row.view.timer ? <Elapsed view={row.view.timer} /> : '–'}
              onPress={row.press}
            />
          </li>
        ))}
      </ul>
      {/* A new key after each choice empties the field for the next one. */}
      <MatterPicker
        key={picked}
        label={words.court.startTimerForAnotherMatter}
        value={null}
        onChange={(matterId) => {
          if (matterId === null) return;
          setPicked(picked + 1);
          void runCommand('timerStart', { matterId, narrative: '' });
        }}
      />
    </div>
  );
}

function timerRows(timers: readonly TimerView[]): Row[] {
  return timers.map((timer) => {
    const { id } = timer.timer;
    const title = timerName(timer);
    return {
      id,
      press: () => void runCommand(timer.running ? 'timerPause' : 'timerResume', { id }),
      view: { title, note: [timer.matterNumber, timer.timer.narrative].filter(Boolean).join(' · '), timer },
    };
  });
}

function matterRows(timers: readonly TimerView[], reference: ReferenceIndex | undefined): Row[] {
  const withTimer = new Set(timers.map(({ timer }) => timer.matterId));
  const recent = reference?.recentMatterIds.filter((id) => !withTimer.has(id)) ?? [];
  return recent.slice(0, offered).flatMap((id) => {
    const matter = reference?.matterById.get(id);
    if (matter === undefined || matter.status === 'closed') return [];
    return {
      id,
      press: () => void runCommand('timerStart', { matterId: id, narrative: '' }),
      view: { title: matter.name, note: matter.number, timer: null },
    };
  });
}
