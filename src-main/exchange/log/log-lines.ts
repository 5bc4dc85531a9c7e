import type { Database } from '../../store/database';
import { logRows } from '../../store/log-rows';
import { type LogHeader, type LogKind, logRow } from './log-format';
import { firstSeal, sealOf } from './log-line';
import { logRowOf } from './log-row';

export type WrittenLine = { readonly kind: LogKind; readonly text: string };

/** The lines of a log, one at a time, each sealed to the one before. @param shown what of a row may be read */
export function* logLines(
  snapshot: Database,
  header: LogHeader,
  shown: (row: unknown) => unknown,
): Generator<WrittenLine> {
  let n = 0;
  let seal = firstSeal;
  const line = (kind: LogKind, row: unknown): WrittenLine => {
    n += 1;
    const body = { n, kind, row: shown(row) };
    seal = sealOf(seal, body);
    return { kind, text: `${JSON.stringify({ ...body, seal })}\n` };
  };
  const rows: Record<string, number> = {};
  yield line('header', header);
  for (const raw of logRows(snapshot)) {
    const { kind, row } = logRowOf(raw);
    rows[kind] = (rows[kind] ?? 0) + 1;
    yield line(kind, row);
  }
  yield line('end', logRow.end.parse({ rows }));
}
