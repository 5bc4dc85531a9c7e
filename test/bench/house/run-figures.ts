import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BenchFirm, openBenchFirm } from '../firm/bench-firm';
import type { Bench, Figure } from './figure';
import { machineLine } from './machine';
import { type BenchOptions, readOptions, usage } from './options';
import { type Row, verdictOf } from './row';
import { table } from './table';

/**
 * Measures the figures of a folder, each a file of its own, and prints one table.
 * @param electron its version, where the app itself is measured
 * @returns the exit code: 1 where a figure could not be measured or, but for the short version, a bar was missed
 */
export async function runFigures(
  title: string,
  folder: string,
  args: readonly string[],
  electron: string | null = null,
): Promise<number> {
  let options: BenchOptions;
  let figures: readonly Figure[];
  try {
    options = readOptions(args);
    figures = chosen(await figuresIn(folder), options.only);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  console.log(
    `── ${title}${options.isShort ? ', the short version: it shows that everything runs, and judges nothing' : ''}`,
  );
  const from = performance.now();
  const place = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  const firms = new Map<number, BenchFirm>();
  const bench = benchIn(place, options, firms);
  const rows: Row[] = [];
  const broken: string[] = [];
  try {
    for (const figure of figures) {
      try {
        rows.push(...(await figure.measure(bench)));
      } catch (error) {
        broken.push(figure.name);
        console.error(`${figure.name} could not be measured:`, error);
      }
    }
  } finally {
    for (const firm of firms.values()) await firm.close();
    rmSync(place, { recursive: true, force: true });
  }
  console.log(`\n${table(rows)}\n\n${machineLine(electron)}`);
  const missed = rows.filter((row) => verdictOf(row) === 'fail').length;
  console.log(
    `${rows.length} figures, ${missed} beyond their bar${broken.length === 0 ? '' : `, not measured: ${broken.join(', ')}`}; ${options.rounds} rounds; ${((performance.now() - from) / 1000).toFixed(0)} s`,
  );
  return broken.length > 0 || (missed > 0 && !options.isShort) ? 1 : 0;
}

function benchIn(place: string, options: BenchOptions, firms: Map<number, BenchFirm>): Bench {
  const say = (words: string): void => console.log(words);
  const folder = (): string => mkdtempSync(join(place, 'folder-'));
  return {
    ...options,
    firm(entries) {
      const known = firms.get(entries) ?? openBenchFirm(entries, folder(), say);
      firms.set(entries, known);
      return known;
    },
    folder,
    times: (calls) => ({ rounds: options.rounds, calls: options.isShort ? Math.ceil(calls / 10) : calls }),
    say,
  };
}

async function figuresIn(folder: string): Promise<Figure[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const files = await Promise.all(names.sort().map((name) => import(pathToFileURL(join(folder, name)).href)));
  return files.map(({ figure }, at) => {
    if (figure === undefined) throw new Error(`${names[at]} exports no figure`);
    return figure as Figure;
  });
}

/** @throws Error for a name that no figure has */
function chosen(figures: readonly Figure[], only: readonly string[]): readonly Figure[] {
  const names = figures.map(({ name }) => name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`There is no figure ${unknown.join(', ')}: ${names.join(', ')}`);
  return only.length === 0 ? figures : figures.filter(({ name }) => only.includes(name));
}
