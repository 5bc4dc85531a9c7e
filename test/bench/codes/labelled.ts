import { readFileSync } from 'node:fs';

/** One labelled line of the bench, in the order in which it was written on its matter. */
export type LabelledLine = {
  readonly matter: string;
  readonly timekeeper: string;
  readonly set: string;
  readonly task: string;
  readonly activity: string;
  readonly narrative: string;
  readonly style: 'shorthand' | 'written out';
};

const files = [
  ['narratives-litigation.txt', 'shorthand'],
  ['narratives-other.txt', 'shorthand'],
  ['narratives-formal.txt', 'written out'],
] as const;

/**
 * Reads the labelled narratives: `@matter | set` opens a matter, each further line is `who task activity narrative`.
 * @throws where a line is neither, with file and line number
 */
export function labelledLines(): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const [file, style] of files) {
    let [matter, set] = ['', ''];
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    for (const [at, line] of text.split('\n').entries()) {
      if (line === '' || line.startsWith('//')) continue;
      if (line.startsWith('@')) {
        [matter = '', set = ''] = line.slice(1).split(' | ');
        continue;
      }
      const found = /^([A-Z]{3}) ([A-Z]{1,3}\d{2,3}) (A\d{3}) (.+)$/.exec(line);
      if (!found || matter === '') throw new Error(`${file}:${at + 1}: no labelled line`);
      const [, timekeeper = '', task = '', activity = '', narrative = ''] = found;
      lines.push({ matter, timekeeper, set, task, activity, narrative, style });
    }
  }
  return lines;
}

/** Every third matter is for development, the others are only ever reported on. */
export function splitByMatter(lines: readonly LabelledLine[]): {
  development: LabelledLine[];
  heldOut: LabelledLine[];
} {
  const matters = [...new Set(lines.map((line) => line.matter))];
  const isDevelopment = (line: LabelledLine) => matters.indexOf(line.matter) % 3 === 2;
  return { development: lines.filter(isDevelopment), heldOut: lines.filter((line) => !isDevelopment(line)) };
}
