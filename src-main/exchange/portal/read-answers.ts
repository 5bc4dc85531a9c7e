import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { jsonRows } from '../../../shared/rejections/json-rows';
import { EngineError } from '../../engine-error';
import { decodeText } from '../sheet/decode-text';
import { bytesOf, maxSheetRows, readSheet, type Sheet } from '../sheet/read-sheet';

/**
 * Reads a portal's file of answers: JSON by its name's ending, else CSV or XLSX.
 * @throws EngineError 'invalid' with what is wrong and where; 'store' where the disk does not give it
 */
export function readAnswers(file: string): Promise<Sheet> {
  return extname(file).toLowerCase() === '.json'
    ? Promise.resolve().then(() => fromJson(file))
    : readSheet(file);
}

function fromJson(file: string): Sheet {
  const bytes = bytesOf(file);
  const { text, encoding } = decodeText(bytes);
  const table = jsonRows(parsed(text));
  if (table === null) {
    throw new EngineError(
      'invalid',
      'There is no list of answers in this file: it should hold an array of objects.',
    );
  }
  if (table.rows.length > maxSheetRows) {
    throw new EngineError(
      'invalid',
      `The file has ${table.rows.length} answers, and ${maxSheetRows} is the most at once.`,
    );
  }
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
