import { powerMonitor } from 'electron';
import type { PowerEvent } from '../timer-watch';

const events = {
  suspend: 'suspend',
  resume: 'resume',
  'lock-screen': 'lock',
  'unlock-screen': 'unlock',
  shutdown: 'shutdown',
} as const satisfies Record<string, PowerEvent>;

type Listener = {
  /** For the timers: sleep is taken from its stamps, and a locked screen is not idle. */
  readonly power: (event: PowerEvent) => void;
  /** Coming back from sleep or from the lock screen is the best moment to try the network again (contract 20). */
  readonly woke: () => void;
  /** The laptop sleeps, or its screen is locked: whoever comes next may be somebody else. */
  readonly left: () => void;
  readonly unlocked: () => void;
};

/** Passes on what the laptop goes through. */
export function onPower({ power, woke, left, unlocked }: Listener): void {
  for (const [name, event] of Object.entries(events)) {
    // The names come from the table above; Electron types each by itself.
    (powerMonitor as NodeJS.EventEmitter).on(name, () => power(event));
  }
  powerMonitor.on('resume', woke);
  powerMonitor.on('suspend', left);
  powerMonitor.on('lock-screen', left);
  powerMonitor.on('unlock-screen', unlocked);
}
