import { app } from 'electron';
import type { Handlers } from '../../shared/ipc/contract';
import type { PolicyInForce } from '../../shared/policy/in-force';
import type { Engine } from '../engine';
import type { Clock, Logger } from '../ports';
import { createUpdates } from '../updates/updates';
import { updateFeed } from './update-feed';

type World = {
  policy: PolicyInForce;
  clock: Clock;
  logger: Logger;
  onChanged: () => void;
};

type Calls = Pick<Handlers, 'updateGet' | 'updateLook' | 'updateInstall' | 'reviewOpen'>;

/** Updates of this installation: what the firm allows, what the person is doing, what is on this laptop alone. */
export function openUpdates(
  { handlers }: Pick<Engine, 'handlers'>,
  { policy: { policy, guarded }, clock, logger, onChanged }: World,
): { handlers: Calls; stop(): void } {
  // What a policy said and nobody could read stays closed.
  const channel = guarded.has('updateChannel') ? 'off' : (policy.updateChannel ?? 'stable');
  const updates = createUpdates({
    feed: channel === 'off' ? null : updateFeed(policy.updateServer ?? null, channel),
    current: app.getVersion(),
    channel,
    async facts() {
      const [timers, court, { unsynced }] = await Promise.all([
        handlers.timersList({}),
        handlers.courtGet({}),
        handlers.backupsGet({}),
      ]);
      return {
        timerRuns: timers.some(({ running }) => running),
        inCourt: court.since !== null,
        unsynced: unsynced.entries + unsynced.timers,
      };
    },
    async backUp() {
      await handlers.backupNow({});
    },
    clock,
    logger,
    onChanged,
  });
  updates.start();
  return {
    handlers: {
      updateGet: updates.view,
      updateLook: updates.look,
      updateInstall: updates.install,
      reviewOpen({ isOpen }) {
        updates.review(isOpen);
        return {};
      },
    },
    stop: updates.stop,
  };
}
