import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { jsonRows, maxJsonNames } from '../../../shared/rejections/json-rows';
import { EngineError } from '../../engine-error';
import { readWhole } from '../read-whole';
import { decodeText } from '../sheet/decode-text';
import { maxRowsInOneStep, readSheet, type Sheet, tooManyRows } from '../sheet/read-sheet';

/**
 * Reads a portal's file of answers: JSON by its name's ending, else CSV or XLSX.
 * @throws EngineError 'invalid' with what is wrong and where; 'store' where the disk does not give it
 */
export function readAnswers(file: string): Promise<Sheet> {
  return extname(file).toLowerCase() === '.json' ? fromJson(file) : readSheet(file);
}

/** JSON is understood as a whole or not at all: five thousand answers are some megabytes. */
const maxJsonBytes = 16 * 1024 * 1024;

async function fromJson(file: string): Promise<Sheet> {
  const bytes = await readWhole(file, maxJsonBytes, 'Split it into several files.');
  const { text, encoding } = decodeText(bytes);
  const table = jsonRows(parsed(text), maxRowsInOneStep);
  if (table === null) {
    throw new EngineError(
      'invalid',
      'There is no list of answers in this file: it should hold an array of objects.',
    );
  }
  if (table.headings.length === 0 || table.headings.length > maxJsonNames) {
    throw new EngineError(
      'invalid',
      `The answers in this file have ${table.headings.length.toLocaleString('en-US')} different names; 1 to ${maxJsonNames} can be columns. Is it a list of answers?`,
    );
  }
  if (table.rows.length > maxRowsInOneStep) throw tooManyRows(maxRowsInOneStep, 'answers');
  return {
    headings: table.headings,
    rows: table.rows.map((cells, index) => ({ row: index + 1, cells })),
    format: `JSON, ${encoding}`,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The runtime's own words name the place, and quote what stands there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = at === undefined ? '' : text.slice(0, Number(at));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    const where = at === undefined ? 'at its end' : `in line ${line}, column ${column}`;
    throw new EngineError('invalid', `This is no JSON: it breaks off or goes wrong ${where}.`);
  }
}
