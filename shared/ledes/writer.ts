import type { LedesFormat, LedesInvoice } from './document';
import { encodeText, type LedesEncoding } from './encode';
import { fieldSeparator, fieldsOf, recordEnd, signatures } from './fields-98bi';
import { foldText, type Replacement } from './fold';
import { type LedesValues, type NumberForm, valuesOf } from './values';

export type FileForm = NumberForm & {
  readonly format: LedesFormat;
  readonly encoding: LedesEncoding;
  readonly lineEnds: 'CRLF' | 'LF';
};

/** What was replaced in one field of one line (from 0), for a person to look through before it is sent. */
export type FieldReplacement = Replacement & { readonly line: number; readonly field: string };

export type WrittenRecords = {
  /** One for each line of the invoice, folded, in the format's order of fields. */
  readonly records: readonly LedesValues[];
  readonly replaced: readonly FieldReplacement[];
};

/** The records of an invoice as they will stand in the file, with what had to be replaced in its texts. */
export function writeRecords(invoice: LedesInvoice, form: FileForm): WrittenRecords {
  const replaced: FieldReplacement[] = [];
  const records = invoice.lines.map((line, index) => {
    const values = valuesOf(invoice, line, form);
    return Object.fromEntries(
      fieldsOf[form.format].map(({ name, type }) => {
        const text = values[name] ?? '';
        if (type !== 'text') return [name, text];
        const folded = foldText(text, form.encoding);
        replaced.push(...folded.replaced.map((one) => ({ ...one, line: index, field: name })));
        return [name, folded.text];
      }),
    );
  });
  return { records, replaced };
}

/** The bytes of a file with these records: signature, field names, one line each, no BOM. */
export function encodeRecords(records: readonly LedesValues[], form: FileForm): Uint8Array {
  const fields = fieldsOf[form.format];
  const lineEnd = form.lineEnds === 'CRLF' ? '\r\n' : '\n';
  const lines = [
    signatures[form.format],
    fields.map((field) => field.name).join(fieldSeparator),
    ...records.map((values) => fields.map((field) => values[field.name] ?? '').join(fieldSeparator)),
  ];
  return encodeText(lines.map((line) => `${line}${recordEnd}${lineEnd}`).join(''), form.encoding);
}
