import { powerMonitor } from 'electron';

/** Coming back from sleep or from the lock screen is the best moment to try the network again (contract 20). */
export function onReturn(back: { woke: () => void; unlocked: () => void }): void {
  powerMonitor.on('resume', back.woke);
  powerMonitor.on('unlock-screen', back.unlocked);
}
