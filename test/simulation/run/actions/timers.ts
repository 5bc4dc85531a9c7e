import { finishTimer } from '../../../../src-main/commands/timer-finish';
import { pauseTimer } from '../../../../src-main/commands/timer-pause';
import { recoverTimer } from '../../../../src-main/commands/timer-recover';
import { resumeTimer } from '../../../../src-main/commands/timer-resume';
import { startTimer } from '../../../../src-main/commands/timer-start';
import { openTimers } from '../../../../src-main/store/timers';
import type { World } from '../../world/world';
import { type Action, aSeat, command } from './command';
import { knownMatters, narrative } from './texts';

/** What is done with timers. */
export const timerActions: readonly Action[] = [
  { name: 'timer start', weight: 2, run: start },
  { name: 'timer finish', weight: 2, run: finish },
  { name: 'timer pause', weight: 0.5, run: pauseOrResume },
];

function start(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  if (openTimers(seat.life.store).length > 2) return false;
  const matter = world.decisions.pick(
    knownMatters(seat.life.store).filter(({ status }) => status === 'open'),
  );
  const mark = `${seat.machine.name}-${world.recorder.history.length}t`;
  const text = narrative(world.texts, mark);
  if (openTimers(seat.life.store).length > 0) world.recorder.probe('two timers');
  command(world, seat, 'timer start', [], 'starts a timer', ({ store }) =>
    startTimer(store, {
      matterId: matter?.id ?? null,
      narrative: text,
      taskCode: 'L110',
      activityCode: 'A103',
    }),
  );
  return true;
}

function finish(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const timer = world.decisions.pick(openTimers(seat.life.store));
  if (timer === undefined) return false;
  if (timer.recoveredFrom !== null) {
    const keep = world.decisions.one(['all', 'until_seen'] as const);
    world.recorder.probe('timer recovered');
    command(world, seat, 'timer recover', [], 'says how long it ran', ({ store }) =>
      recoverTimer(store, { id: timer.id, keep }),
    );
    return true;
  }
  command(world, seat, 'timer finish', [], 'ends a timer', ({ store }) => finishTimer(store, timer.id));
  return true;
}

function pauseOrResume(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const timer = world.decisions.pick(openTimers(seat.life.store));
  if (timer === undefined) return false;
  const isRunning = timer.segments.some((segment) => segment.stoppedAt === null);
  command(world, seat, 'timer pause', [], isRunning ? 'pauses a timer' : 'lets it run on', ({ store }) =>
    isRunning ? pauseTimer(store, timer.id) : resumeTimer(store, timer.id),
  );
  return true;
}
