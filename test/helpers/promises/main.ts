import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ExportedLog, readExportedLog, UnusableLog } from './exported-log';
import { judgeLog } from './judged-log';
import type { Finding } from './verdict';

/** `npm run judge -- <file>`: judges a log that a person exported from the app. Ends with 1 where anything is broken. */
const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) end('Usage: npm run judge -- <a log exported from Daybook>');

try {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const log = await readExportedLog(lines);
  const findings = judgeLog(log);
  console.log(headingOf(log));
  for (const line of findings.flatMap(linesOf)) console.log(line);
  const broken = findings.filter((one) => one.broken.length > 0).length;
  console.log(
    broken === 0
      ? '\nEverything that could be looked at holds.'
      : `\n${broken} of ${findings.length} are broken.`,
  );
  process.exitCode = broken === 0 ? 0 : 1;
} catch (error) {
  if (error instanceof UnusableLog) end(`${file} cannot be judged. ${error.message}`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  end(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`);
}

function headingOf({ header, book, rows }: ExportedLog): string {
  const hidden = header.content === 'hidden';
  return [
    `Log of ${header.madeAt}, Daybook ${header.appVersion}, ${rows} rows: ${book.entries.length} entries, ${book.audit.length} events.`,
    hidden
      ? 'Content is hidden: whether each event fits its hash is what the app said when it wrote the log.'
      : 'Content is whole: each event’s hash is computed anew.',
    'Judged by the laptop alone: what the PMS holds and what was requested is not in a log, and is not judged.\n',
  ].join('\n');
}

/** A rule that had nothing to look at proves nothing, and says so. */
function linesOf({ promise, what, looked, broken }: Finding): string[] {
  const verdict = broken.length > 0 ? 'BROKEN' : looked === 0 ? '–' : 'holds';
  const shown = broken.slice(0, 10).map((one) => `             ${one}`);
  const more = broken.length > shown.length ? [`             and ${broken.length - shown.length} more`] : [];
  return [`${promise}  ${verdict.padEnd(7)}  ${what} (${looked})`, ...shown, ...more];
}

function end(words: string): never {
  console.error(words);
  process.exit(1);
}
