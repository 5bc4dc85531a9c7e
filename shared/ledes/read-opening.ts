import { quoted } from './check-values';
import type { LedesFormat } from './document';
import { fieldSeparator, fieldsOf, recordEnd, signatures } from './fields-98bi';
import { errorOf, type Finding, warningOf } from './problem';

/** Other first lines that single tools write, and what they mean. */
const variants: Readonly<Record<string, LedesFormat>> = {
  'LEDES98BI V5': '98BI',
  'LEDES98BI V3': '98BI',
  LEDES98BI: '98BI',
  'LEDES1998BI V2': '98BI',
  LEDES1998BI: '98BI',
  LEDES98B: '1998B',
};

export type Signature = {
  /** Null: the second line has to tell. */
  readonly format: LedesFormat | null;
  readonly finding: Finding | null;
  /** Nothing of this file can be read. */
  readonly stop: boolean;
};

/** The first line: which LEDES this is. */
export function readSignature(line: string): Signature {
  const text = line.trim();
  const refuse = (message: string): Signature => ({
    format: null,
    finding: errorOf('signature', null, message),
    stop: true,
  });
  if (/^<(\?xml|[a-z!])/i.test(text)) {
    return refuse('This is an XML file. LEDES XML cannot be read yet; ask for LEDES 1998B or 98BI.');
  }
  if (!/^LEDES/i.test(text)) {
    return refuse(`This is no LEDES file: its first line should be ${signatures['1998B']}${recordEnd}.`);
  }
  const name = text.replace(/\[\]$/, '').trim();
  for (const format of ['1998B', '98BI'] as const) {
    if (name !== signatures[format]) continue;
    const isWhole = text.endsWith(recordEnd);
    return {
      format,
      finding: isWhole ? null : errorOf('record-end', null, `The first line does not end with ${recordEnd}.`),
      stop: false,
    };
  }
  const known = variants[name.toUpperCase()];
  if (known !== undefined) {
    const message = `The first line is ${quoted(text)}; most receivers want ${signatures[known]}${recordEnd}.`;
    return { format: known, finding: warningOf('signature', null, message), stop: false };
  }
  const message = `The first line is ${quoted(text)}; it should be ${signatures['1998B']}${recordEnd} or ${signatures['98BI']}${recordEnd}.`;
  return { format: null, finding: errorOf('signature', null, message), stop: false };
}

export type Header = {
  readonly format: LedesFormat | null;
  /** With the number of the field, from 0, that it is about. */
  readonly findings: readonly { readonly field: number; readonly finding: Finding }[];
};

/** The second line: the names of the fields. With another number of them nothing that follows can be told apart. */
export function readHeader(line: string, signed: LedesFormat | null): Header {
  const text = line.trimEnd();
  const findings: Header['findings'][number][] = [];
  if (!text.endsWith(recordEnd)) {
    findings.push({
      field: 0,
      finding: errorOf('record-end', null, `The line of field names does not end with ${recordEnd}.`),
    });
  }
  const names = text.replace(/\[\]$/, '').split(fieldSeparator);
  const byCount = (['1998B', '98BI'] as const).find((format) => fieldsOf[format].length === names.length);
  const format = signed ?? byCount ?? '1998B';
  const fields = fieldsOf[format];
  const at = fields.findIndex(
    (field, index) => names[index]?.trim().toUpperCase() !== field.name.toUpperCase(),
  );
  if (at >= 0) {
    const wanted = fields[at]?.name ?? '';
    const found = names[at];
    findings.push({
      field: at,
      finding: errorOf(
        'header',
        wanted,
        found === undefined
          ? `The field names end after ${names.length}; field ${at + 1} should be ${wanted}.`
          : `Field ${at + 1} should be ${wanted} and is ${quoted(found)}.`,
      ),
    });
  }
  if (names.length === fields.length) return { format, findings };
  findings.push({
    field: Math.min(names.length, fields.length) - 1,
    finding: errorOf(
      'columns',
      null,
      `There are ${names.length} field names; LEDES ${format} has ${fields.length}. The lines below cannot be read by them.`,
    ),
  });
  return { format: null, findings };
}
