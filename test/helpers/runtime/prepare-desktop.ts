import { describeElectron, type ElectronInUse, ensureElectron } from './ensure-electron';
import { ensureSystemLibraries } from './ensure-system-libraries';
import { say } from './say';
import { hasDisplay, startVirtualDisplay } from './virtual-display';

export interface Desktop {
  electron: ElectronInUse;
  /** Switches that this machine needs; they come before the path of the app. */
  switches: string[];
  /** What to add to the environment of the app. */
  env: Record<string, string>;
  /** Whether the window is one that nobody sees. */
  isVirtual: boolean;
  /** Ends the virtual display, when we started one. */
  stop(): Promise<void>;
}

/** Makes this machine able to show Daybook's window, and says what it used and did for that. */
export async function prepareDesktop(): Promise<Desktop> {
  const electron = await ensureElectron();
  say(describeElectron(electron));
  const isVirtual = !hasDisplay();
  ensureSystemLibraries(electron.executable, isVirtual);
  const display = isVirtual ? await startVirtualDisplay() : undefined;
  if (display) say(`no display here: running in a virtual one (${display.display})`);
  return {
    electron,
    switches: switchesFor(isVirtual),
    env: display ? { DISPLAY: display.display } : {},
    isVirtual,
    stop: async () => display?.stop(),
  };
}

function switchesFor(isVirtual: boolean): string[] {
  if (process.platform !== 'linux') return [];
  const isWaylandOnly = !isVirtual && !process.env.DISPLAY;
  return [
    // Chromium's sandbox refuses to run as root; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(isVirtual ? ['--disable-gpu'] : []),
    ...(isWaylandOnly ? ['--ozone-platform=wayland'] : []),
  ];
}
