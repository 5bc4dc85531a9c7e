import { writeSync } from 'node:fs';
import { createEntry } from '../../src-main/commands/entry-create';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { editEntry } from '../../src-main/commands/entry-edit';
import { restoreEntry } from '../../src-main/commands/entry-restore';
import { discardTimer } from '../../src-main/commands/timer-discard';
import { finishTimer } from '../../src-main/commands/timer-finish';
import { startTimer } from '../../src-main/commands/timer-start';
import { redoLast, undoLast } from '../../src-main/commands/undo';
import { systemClock } from '../../src-main/providers/clock';
import { systemIds } from '../../src-main/providers/ids';
import { type StoreContext, storeContext } from '../../src-main/store/database';
import { getEntry } from '../../src-main/store/entries';
import { openStore } from '../../src-main/store/open-store';
import { openTimers } from '../../src-main/store/timers';
import { stepToRedo, stepToUndo } from '../../src-main/store/undo-steps';
import { silentLogger } from '../helpers/engine/quiet';
import { randomOf } from '../helpers/random';
import { type Acknowledged, type ChildArguments, stateOf } from './protocol';

/**
 * The process that is killed: the real store and the real commands, in a loop, each told before it begins and after it
 * returned. It never ends by itself.
 */
const { file, seed, failpoint, hits } = JSON.parse(process.argv[2] ?? '') as ChildArguments;
const random = randomOf(seed);

let left = hits;
const opened = openStore({
  file,
  rescueFolder: `${file}-rescue`,
  now: new Date(systemClock.now()).toISOString(),
  logger: silentLogger,
});
if (opened.problem !== null) throw new Error(opened.problem);
const store = storeContext({
  db: opened.db,
  clock: systemClock,
  ids: systemIds,
  failpoints: {
    hit(name) {
      if (name !== failpoint) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
    },
  },
  machine: 'crash-test',
  logger: silentLogger,
  emit: () => undefined,
});

/** Written by a system call at once: what is said here has been said when the process dies. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const words = ['draft', 'motion', 'compel', 'hearing', 'call', 'client', 'review', 'deposition'];
const narrative = () => Array.from({ length: 3 + random(40) }, () => words[random(words.length)]).join(' ');

const known: string[] = [];
const pick = () => known[random(known.length)] ?? '';

function add(): string[] {
  const requestId = systemIds.uuid();
  say({ begin: [requestId] });
  known.push(
    createEntry(store, {
      requestId,
      patch: { workedSeconds: random(86_400), narrative: narrative() },
      rawText: null,
      source: 'quick_entry',
      temporaryMatterName: random(4) === 0 ? `Matter ${random(5)}` : null,
    }),
  );
  return [requestId];
}

function change(id: string): string[] {
  const entry = getEntry(store, id);
  if (entry === null) return add();
  say({ begin: [id] });
  if (entry.deletedAt !== null) restoreEntry(store, id);
  else if (random(4) === 0) deleteEntry(store, { id, revision: entry.revision });
  else editEntry(store, { id, revision: entry.revision, patch: { narrative: narrative() }, reason: null });
  return [id];
}

function time(context: StoreContext): string[] {
  const [timer] = openTimers(context);
  // A timer's entry gets its id inside the command: no entry known so far is touched.
  say({ begin: ['timer'] });
  if (timer === undefined) startTimer(context, { matterId: null, narrative: narrative() });
  else if (random(3) === 0) discardTimer(context, timer.id);
  else return [finishTimer(context, timer.id)];
  return [];
}

function backAndForth(): string[] {
  const redo = stepToRedo(store);
  const back = redo === null || random(2) === 0;
  const step = back ? stepToUndo(store) : redo;
  if (step === null) return add();
  const touched = step.after.filter(({ table }) => table === 'entry').map(({ id }) => id);
  say({ begin: ['step', ...touched] });
  if (back) undoLast(store);
  else redoLast(store);
  return touched;
}

for (;;) {
  const turn = random(10);
  const touched =
    turn < 4 || known.length === 0
      ? add()
      : turn < 7
        ? change(pick())
        : turn < 9
          ? time(store)
          : backAndForth();
  const states = touched.flatMap((id): Acknowledged['ack'] => {
    const entry = getEntry(store, id);
    return entry === null ? [] : [stateOf(entry)];
  });
  say({ ack: states } satisfies Acknowledged);
}
