import { open } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Diagnostics, Finding, StatusView } from '../../shared/ipc/views';

/** The end of the log that goes along: some days of an ordinary laptop. */
const LOG_BYTES = 200_000;

type ReportFacts = {
  readonly at: string;
  readonly diagnostics: Diagnostics;
  readonly findings: readonly Finding[];
  readonly status: StatusView;
  readonly log: string;
};

const HEAD = `Daybook: a report for a help desk

Read it before you send it: this is all of it, and Daybook sends nothing by itself. It holds versions, counts, what was tried
just now and the end of Daybook’s log. No narrative, no name of a client, matter or person, no amount and no key is in it.`;

/** The report as a person reads it. Where a folder lies in somebody's home, the home is not named. */
export function reportText({ at, diagnostics, findings, status, log }: ReportFacts): string {
  const { versions, ...facts } = diagnostics;
  const parts: [title: string, lines: readonly string[]][] = [
    ['Made', [at]],
    ['Versions', Object.entries(versions).map(line)],
    ['This laptop', Object.entries(facts).map(line)],
    [
      'Where the work is',
      Object.entries(status)
        .filter(([, value]) => typeof value === 'number' || typeof value === 'boolean')
        .map(line),
    ],
    ['Tried just now', findings.map(({ title, verdict, words }) => `${title}: ${verdict}. ${words}`)],
    ['The end of the log', [log.trim() === '' ? '(empty)' : log.trim()]],
  ];
  const text = [
    HEAD,
    ...parts.map(([title, lines]) => `${title}\n${'-'.repeat(title.length)}\n${lines.join('\n')}`),
  ];
  return `${withoutHome(text.join('\n\n'))}\n`;
}

const line = ([name, value]: [string, unknown]): string => `${name}: ${String(value)}`;

function withoutHome(text: string): string {
  const home = homedir();
  return home.length > 1 ? text.replaceAll(home, '~') : text;
}

/** The last whole lines of a log; nothing where there is none. */
export async function endOfLog(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const from = Math.max(0, size - LOG_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      const text = buffer.toString('utf8', 0, bytesRead);
      return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
