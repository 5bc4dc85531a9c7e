import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { applyChange, type Change, emptyState, type PmsState, snapshotOf } from '../core/state';
import { takeLock } from './lock';

/**
 * The ground truth on disk: an append-only file with one JSON line per request that changed something. A line is
 * written and synced before the answer leaves, so a killed server loses no acknowledged write; a line cut off by the
 * kill belongs to a request that nobody was answered, and is dropped.
 */
export type Journal = {
  readonly state: PmsState;
  /** True when the folder held no firm yet. */
  readonly isNew: boolean;
  /** Keeps changes that are already applied to the state. Returns after they are on disk. */
  append(changes: readonly Change[]): void;
  /** Replaces everything kept so far by the state as it is now. */
  rewrite(): void;
  close(): void;
};

const header = { format: 'daybook-pms-stand-in', version: 1 };
const fileName = 'ground-truth.jsonl';

/** Opens the folder's journal, replays it and writes it anew as one snapshot. Throws on a file it did not write. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, fileName);
  const release = takeLock(join(folder, 'ground-truth.lock'));
  const isNew = !existsSync(file);
  const state = isNew ? emptyState() : replay(file);
  let descriptor: number | null = null;

  function rewrite(): void {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = replaceFile(file, [header, { changes: snapshotOf(state) }]);
  }
  rewrite();

  return {
    state,
    isNew,
    append(changes) {
      if (changes.length === 0) return;
      if (descriptor === null) throw new Error('The journal is closed.');
      writeFileSync(descriptor, `${JSON.stringify({ changes })}\n`);
      fdatasyncSync(descriptor);
    },
    rewrite,
    close() {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
      release();
    },
  };
}

function replay(file: string): PmsState {
  const state = emptyState();
  const lines = readFileSync(file, 'utf8').split('\n');
  // What follows the last line break was cut off while it was written.
  lines.pop();
  const [first, ...rest] = lines;
  const found = first === undefined ? null : (JSON.parse(first) as Partial<typeof header>);
  if (found?.format !== header.format || found.version !== header.version) {
    throw new Error(`${file} is not a ground truth that this version can read.`);
  }
  for (const line of rest) {
    const { changes } = JSON.parse(line) as { changes: Change[] };
    for (const change of changes) applyChange(state, change);
  }
  return state;
}

/** Writes beside, syncs, renames: at no moment is there less than one whole file. Returns it open for appending. */
function replaceFile(file: string, lines: readonly object[]): number {
  const beside = `${file}.new`;
  const descriptor = openSync(beside, 'w');
  for (const line of lines) writeFileSync(descriptor, `${JSON.stringify(line)}\n`);
  fsyncSync(descriptor);
  renameSync(beside, file);
  // Windows has no handle on a folder to sync.
  if (process.platform !== 'win32') {
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
  return descriptor;
}
