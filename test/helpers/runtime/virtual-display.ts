import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endsWithUs } from './ends-with-us';

export interface VirtualDisplay {
  /** The value for `DISPLAY`, such as `:3`. */
  display: string;
  stop(): Promise<void>;
}

/** Whether this machine has a screen that we may open a window on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const SCREEN = '1920x1080x24';
const START_MS = 10_000;

/**
 * Starts a virtual X display. The server itself picks a number that is free and tells it, so that several runs
 * on one machine never share one.
 */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const [program = '', ...rest] = [...endsWithUs(), 'Xvfb', ...args];
  // In a process group of its own: Ctrl+C in the terminal must not take the display from an app that is still closing.
  const server = spawn(program, rest, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const number = await displayNumber(server);
  const stopNow = (): void => void server.kill('SIGTERM');
  process.once('exit', stopNow);
  return {
    display: `:${number}`,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', stopNow);
        if (server.exitCode !== null || server.signalCode !== null) return resolve();
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}

function displayNumber(server: ChildProcess): Promise<number> {
  const told = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the virtual display did not start in time')), START_MS);
    let text = '';
    told.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(Number(text));
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the virtual display ended at once (${code})`)));
  });
}
