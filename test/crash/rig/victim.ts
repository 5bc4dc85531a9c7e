import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Plant } from '../../simulation/run/plant';
import { bundledChild, healthy } from './bundle';
import type { ChildArguments, EntryState, Head, Line } from './protocol';

/** What a process had said before it died. */
export type Testament = {
  /** The last acknowledged state of each entry, and how long the chain was then. */
  readonly acknowledged: ReadonlyMap<string, EntryState & { readonly at: number }>;
  /** The end of the chain at the last acknowledgement of all. */
  readonly head: Head | null;
  /** The command under way and the entries that it may touch; null where none was. */
  readonly inFlight: { readonly command: string; readonly touches: readonly string[] } | null;
  readonly commands: number;
  /** The failpoints of a story that came to its end; null where the process was killed. */
  readonly passed: readonly string[] | null;
  /** Commands that were refused, with the code of the refusal. */
  readonly refused: readonly string[];
};

/** Of a file that no process of ours wrote last: nothing was acknowledged and nothing was under way. */
export const nobodySaid: Testament = {
  acknowledged: new Map(),
  head: null,
  inFlight: null,
  commands: 0,
  passed: null,
  refused: [],
};

export type Kill = { readonly afterCommands: number; readonly delayMs: number };

/**
 * Runs the process until it dies, and collects what it said. With `kill` it is killed once so many commands have returned
 * and `delayMs` more have passed: a moment that nobody chose.
 */
export async function runVictim(
  args: ChildArguments,
  kill: Kill | null,
  plants: readonly Plant[] = healthy,
): Promise<Testament> {
  const file = await bundledChild(plants);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(args)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const acknowledged = new Map<string, EntryState & { readonly at: number }>();
    let head: Head | null = null;
    let inFlight: Testament['inFlight'] = null;
    let passed: readonly string[] | null = null;
    const refused: string[] = [];
    let commands = 0;
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += String(data);
    });
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = parse(text);
      if (line === null) return;
      if ('begin' in line) {
        inFlight = { command: line.begin, touches: line.touches };
        return;
      }
      if ('ended' in line) {
        passed = line.ended;
        return;
      }
      inFlight = null;
      commands += 1;
      if ('refused' in line) refused.push(line.refused);
      if ('ack' in line) {
        head = line.head ?? head;
        for (const state of line.ack) acknowledged.set(state.id, { ...state, at: head?.sequence ?? 0 });
      }
      if (kill !== null && commands === kill.afterCommands) {
        setTimeout(() => child.kill('SIGKILL'), kill.delayMs);
      }
    });
    let end: NodeJS.Signals | number | null = null;
    child.on('exit', (code, signal) => {
      end = signal ?? code;
    });
    // The last lines may come after the exit: only the end of the pipe is the end.
    child.on('close', () => {
      if (end === 'SIGKILL' || (end === 0 && passed !== null))
        resolve({ acknowledged, head, inFlight, commands, passed, refused });
      else reject(new Error(`The process ended by itself (${end}): ${errors}`));
    });
  });
}

/** The line on which a process died may be cut short: it acknowledges nothing. */
function parse(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
