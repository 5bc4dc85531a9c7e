import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError } from '../engine-error';

/** What says that a folder is the sample firm's, and whether it was filled to the end. */
const mark = 'sample-firm.json';

/** The sample firm's data folder: beside the real one, never in it. */
export function sampleFolderOf(dataFolder: string): string {
  return `${dataFolder}-sample-firm`;
}

/** Whether the sample firm in this folder is whole; a fill that was cut short is not, and is begun anew. */
export function isFilled(folder: string): boolean {
  return read(folder) === 'filled';
}

/**
 * Makes the folder ready to be filled: what a cut-short fill left of a database goes.
 * @throws EngineError 'not_allowed' where a database lies there that is not the sample firm's
 */
export function beginFilling(folder: string): void {
  const databases = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith('daybook.db'))
    : [];
  if (databases.length > 0 && read(folder) === null)
    throw new EngineError('not_allowed', `In ${folder} lies a database that is not the sample firm’s.`);
  for (const name of databases) rmSync(join(folder, name));
  mkdirSync(folder, { recursive: true });
  write(folder, 'filling');
}

export function endFilling(folder: string): void {
  write(folder, 'filled');
}

/** Deletes the sample firm with all that was written in it; a folder without its mark is left alone. */
export function deleteSample(folder: string): void {
  if (read(folder) === null) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

type State = 'filling' | 'filled';

function write(folder: string, state: State): void {
  writeFileSync(join(folder, mark), JSON.stringify({ state }));
}

/** Null: there is no mark. A mark that can't be read is one, of a fill that was cut short. */
function read(folder: string): State | null {
  try {
    return readFileSync(join(folder, mark), 'utf8') === JSON.stringify({ state: 'filled' })
      ? 'filled'
      : 'filling';
  } catch {
    return null;
  }
}
