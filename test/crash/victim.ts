import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Acknowledged, Begun, ChildArguments, EntryState } from './protocol';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

/** What a killed process had said before it died. */
export type Testament = {
  /** The last acknowledged state of each entry. */
  readonly acknowledged: Map<string, EntryState>;
  /** The entries that the command in flight may have touched; empty where none was in flight. */
  readonly inFlight: readonly string[];
  readonly commands: number;
};

/**
 * Runs the child until it dies and collects what it said. Without a failpoint it is killed once `killAfter` commands have
 * been acknowledged and `delayMs` more have passed: a moment that nobody chose.
 */
export function runVictim(
  args: ChildArguments,
  kill: { killAfter: number; delayMs: number } | null,
): Promise<Testament> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, ['--import', 'tsx', child, JSON.stringify(args)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const acknowledged = new Map<string, EntryState>();
    let inFlight: readonly string[] = [];
    let commands = 0;
    let errors = '';
    process_.stderr.on('data', (data) => {
      errors += String(data);
    });
    const lines = createInterface({ input: process_.stdout });
    lines.on('line', (line) => {
      const said = parse(line);
      if (said === null) return;
      if ('begin' in said) {
        inFlight = said.begin;
        return;
      }
      for (const state of said.ack) acknowledged.set(state.id, state);
      inFlight = [];
      commands += 1;
      if (kill !== null && commands === kill.killAfter) {
        setTimeout(() => process_.kill('SIGKILL'), kill.delayMs);
      }
    });
    let signal: NodeJS.Signals | null = null;
    process_.on('exit', (_code, by) => {
      signal = by;
    });
    // The last lines may come after the exit: only the end of the pipe is the end.
    process_.on('close', () => {
      if (signal === 'SIGKILL') resolve({ acknowledged, inFlight, commands });
      else reject(new Error(`The child ended by itself: ${errors}`));
    });
  });
}

/** The line on which the process died may be cut short: it acknowledges nothing. */
function parse(line: string): Begun | Acknowledged | null {
  try {
    return JSON.parse(line) as Begun | Acknowledged;
  } catch {
    return null;
  }
}
