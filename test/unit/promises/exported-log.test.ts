import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstSeal, type LogLine, sealOf } from '../../../src-main/exchange/log/log-line';
import { chosen, enter, offlineLaptop } from '../../helpers/engine/laptop';
import { brokenIn, logIn } from '../../helpers/promises/judged-log';

async function writtenLog(): Promise<string[]> {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  await enter(laptop, engine, 'Hearing');
  await enter(laptop, engine, 'Call');
  const file = join(laptop.folder, 'log.jsonl');
  const id = await chosen(laptop, engine, 'log', file);
  await engine.handlers.logExport({ chosen: id, withContent: true });
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

/** What reading says about a file of these lines; null where it is a whole log. */
async function saidOf(lines: readonly string[]): Promise<string | null> {
  try {
    await logIn(lines.join('\n'));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The same lines sealed anew, as somebody would who knows how. */
function sealedAnew(lines: readonly LogLine[]): string[] {
  let seal = firstSeal;
  return lines.map(({ kind, row }, index) => {
    const body = { n: index + 1, kind, row };
    seal = sealOf(seal, body);
    return JSON.stringify({ ...body, seal });
  });
}

const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as LogLine);

describe('a file that is no longer what was written names the line', () => {
  test('cut after any line', async () => {
    const lines = await writtenLog();
    for (let kept = 1; kept < lines.length; kept += 1) {
      expect(await saidOf(lines.slice(0, kept))).toBe(
        `The file ends after line ${kept} without the log's last line: it was cut off there.`,
      );
    }
  });

  test('cut in the middle of any line', async () => {
    const lines = await writtenLog();
    for (let n = 2; n <= lines.length; n += 1) {
      const line = lines[n - 1] ?? '';
      expect(await saidOf([...lines.slice(0, n - 1), line.slice(0, line.length / 2)])).toBe(
        `The file was cut off in line ${n}: the rest of the log is missing.`,
      );
    }
  });

  test('one digit changed in any line', async () => {
    const lines = await writtenLog();
    for (const [index, line] of lines.entries()) {
      const changed = line.replace(/"row":(.*?)(\d)/, (_, before: string, digit: string) => {
        return `"row":${before}${(Number(digit) + 1) % 10}`;
      });
      if (changed === line) continue;
      const said = await saidOf(lines.with(index, changed));
      expect(said).toMatch(new RegExp(`^Line ${index + 1}\\b`));
    }
  });

  test('a line torn in the middle of the file', async () => {
    const lines = await writtenLog();
    expect(await saidOf(lines.with(3, lines[3]?.slice(0, 30) ?? ''))).toMatch(/^Line 4 is not whole/);
  });

  test('lines taken out, moved and put in', async () => {
    const lines = await writtenLog();
    expect(await saidOf(lines.toSpliced(4, 2))).toBe(
      'Line 5 says that it is line 7: 2 before it were taken out.',
    );
    expect(await saidOf(lines.toSpliced(4, 0, lines[2] ?? ''))).toBe(
      'Line 5 says that it is line 3: it was moved or put in.',
    );
    expect(await saidOf([...lines, lines[2] ?? ''])).toMatch(/comes after the end of the log/);
  });
});

describe('a file that is something else', () => {
  test.each([
    ['nothing', [''], 'Line 1: this is not a log that Daybook wrote.'],
    ['another text', ['Dear counsel,', 'hello'], 'Line 1: this is not a log that Daybook wrote.'],
    ['other JSON', ['{"a":1}'], 'Line 1: this is not a log that Daybook wrote.'],
  ])('%s', async (_, lines, said) => {
    expect(await saidOf(lines)).toBe(said);
  });

  test('a newer log is told apart from a damaged one', async () => {
    const [header, ...rest] = parsed(await writtenLog());
    const newer = { ...header, row: { ...(header?.row as object), version: 2 } } as LogLine;
    expect(await saidOf(sealedAnew([newer, ...rest]))).toMatch(/written by a newer Daybook \(log version 2/);
  });

  test('a row that fits no table is told by field, never by what it holds', async () => {
    const lines = parsed(await writtenLog());
    const at = lines.findIndex(({ kind }) => kind === 'entry');
    const odd = { ...lines[at], row: { ...(lines[at]?.row as object), workDate: 'secret' } } as LogLine;
    const said = await saidOf(sealedAnew(lines.with(at, odd)));
    expect(said).toMatch(new RegExp(`^Line ${at + 1} \\(entry\\): workDate`));
    expect(said).not.toContain('secret');
    const stranger = { ...odd, kind: 'stranger' };
    expect(await saidOf(sealedAnew(lines.with(at, stranger)))).toMatch(/there is nothing called “stranger”/);
  });
});

test('who seals anew after a change is caught by the rules: the rows and their trail no longer agree', async () => {
  const lines = parsed(await writtenLog());
  const changed = lines.map((line) =>
    line.kind === 'entry' ? { ...line, row: { ...(line.row as object), workedSeconds: 7200 } } : line,
  );
  expect(brokenIn(await logIn(sealedAnew(changed).join('\n')))).toEqual([
    'P6 the trail of every entry ends in what its row holds',
  ]);
  const untold = lines.map((line) =>
    line.kind === 'audit' ? { ...line, row: { ...(line.row as object), reason: 'put in' } } : line,
  );
  expect(brokenIn(await logIn(sealedAnew(untold).join('\n')))).toEqual(['P6 the audit chain verifies']);
});
