import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of a process and all that it started; other systems are not measured here. */

/** A process and its descendants, by number. */
export function processesOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = fieldOf(`/proc/${name}/status`, 'PPid');
    if (parent !== null) parents.set(Number(name), parent);
  }
  const isOurs = (one: number | undefined): boolean =>
    one !== undefined && (one === pid || isOurs(parents.get(one)));
  return [pid, ...[...parents.keys()].filter((one) => one !== pid && isOurs(one))];
}

/** MiB of all of them, where a page that several processes share counts in parts. */
export function memoryOf(pid: number): number {
  const kib = processesOf(pid).map((one) => fieldOf(`/proc/${one}/smaps_rollup`, 'Pss') ?? 0);
  return kib.reduce((sum, one) => sum + one, 0) / 1024;
}

/** How often a thread of them went to sleep and was woken, since they began. */
export function wakeUpsOf(pid: number): number {
  let sum = 0;
  for (const one of processesOf(pid))
    for (const thread of entriesOf(`/proc/${one}/task`))
      sum += fieldOf(`/proc/${one}/task/${thread}/status`, 'voluntary_ctxt_switches') ?? 0;
  return sum;
}

/** Hundredths of a second that they have computed, since they began. */
function computedBy(pid: number): number {
  let sum = 0;
  for (const one of processesOf(pid)) {
    const [, after = ''] = (textOf(`/proc/${one}/stat`) ?? '').split(') ');
    const fields = after.split(' ');
    sum += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return sum;
}

const LOOK_MS = 400;
const QUIET = 2;
const LOOKS = 60;

/** Waits until they compute next to nothing: whatever a start still does is done. */
export async function untilQuiet(pid: number): Promise<void> {
  let before = computedBy(pid);
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = computedBy(pid);
    if (now > 0 && now - before <= QUIET) return;
    before = now;
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it has ended meanwhile
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function fieldOf(file: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(textOf(file) ?? '');
  return found === null ? null : Number(found[1]);
}
