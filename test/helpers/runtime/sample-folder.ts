import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export interface SampleFolder {
  /** Where all of it is. */
  path: string;
  /** The books of the stand-in. */
  pms: string;
  /** Daybook's data folder. */
  laptop: string;
}

/** The folder that `npm start` uses when none is named; outside any clone of the repository. */
export function defaultSampleFolder(): string {
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'daybook-sample');
}

/** Makes the folder when it is not there. */
export function openSampleFolder(path: string): SampleFolder {
  const folder = { path, pms: join(path, 'pms'), laptop: join(path, 'laptop') };
  for (const needed of [folder.pms, folder.laptop]) mkdirSync(needed, { recursive: true });
  return folder;
}

/** Forgets the sample firm and what was written in it, so that the next start begins at its first morning. */
export function clearSampleFolder({ path, pms, laptop }: SampleFolder): void {
  for (const part of [pms, laptop]) rmSync(part, { recursive: true, force: true });
  openSampleFolder(path);
}

const Running = z.object({ pid: z.int().positive(), url: z.url() });
const ANSWER_MS = 2_000;
const recordIn = ({ path }: SampleFolder): string => join(path, 'running.json');

/** Leaves word for a second start; @returns what takes it away. */
export function tellRunning(folder: SampleFolder, url: string): () => void {
  writeFileSync(recordIn(folder), JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(recordIn(folder), { force: true });
}

/**
 * The address of the stand-in of a start that is still running in this folder, or null. Word left by a killed start may
 * name a process number that somebody else has by now, so the stand-in must answer as well.
 */
export async function runningStart(folder: SampleFolder): Promise<string | null> {
  try {
    const { pid, url } = Running.parse(JSON.parse(readFileSync(recordIn(folder), 'utf8')));
    process.kill(pid, 0);
    const answer = await fetch(`${url}/office/parts`, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok ? url : null;
  } catch {
    return null;
  }
}
