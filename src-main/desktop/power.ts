import { powerMonitor } from 'electron';

/** Coming back from sleep or from the lock screen is the best moment to try the network again (contract 20). */
export function onReturn(tryAgain: () => void): void {
  powerMonitor.on('resume', tryAgain);
  powerMonitor.on('unlock-screen', tryAgain);
}
