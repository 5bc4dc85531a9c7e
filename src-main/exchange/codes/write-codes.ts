import Papa from 'papaparse';
import type { UtbmsKind } from '../../../shared/domain/reference';
import type { CodeMappingRow } from '../../../shared/utbms/map-code';
import { guardCell } from '../sheet/formula-guard';

type WrittenCode = {
  readonly code: string;
  readonly name: string;
  readonly parent?: string | null | undefined;
  readonly kind: UtbmsKind;
  readonly description?: string | null;
};

/** A set as CSV that can be imported again as it is: UTF-8 with its mark, CRLF. */
export function codeSetCsv(codes: readonly WrittenCode[]): Buffer {
  const rows = codes.map(({ code, name, parent, kind, description }) => [
    code,
    name,
    parent ?? '',
    kind,
    description ?? '',
  ]);
  return csv(['Code', 'Name', 'Parent', 'Kind', 'Description'], rows);
}

export function mappingCsv(rows: readonly CodeMappingRow[]): Buffer {
  return csv(
    ['Firm code', 'Client code', 'Kind'],
    rows.map(({ firmCode, clientCode, kind }) => [firmCode, clientCode, kind]),
  );
}

function csv(fields: string[], data: string[][]): Buffer {
  // All of it, codes too: a client's own codes come from a file that somebody sent.
  const guarded = data.map((row) => row.map(guardCell));
  return Buffer.from(`\uFEFF${Papa.unparse({ fields, data: guarded }, { newline: '\r\n' })}\r\n`, 'utf8');
}
