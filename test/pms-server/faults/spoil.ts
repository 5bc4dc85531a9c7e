import { isObject } from '../core/call';
import type { PmsAnswer } from '../core/messages';

/** Ids of records that exist in a spoilt answer only. */
export const phantomId = 990_000_001;

/** Puts something into a list that a client of today can't read; other answers stay as they are. */
export function spoilList(answer: PmsAnswer, kind: 'unknownField' | 'unknownEnum' | 'wrongType'): PmsAnswer {
  if (answer.status !== 200 || answer.body === '') return answer;
  const parsed: unknown = JSON.parse(answer.body);
  if (!isObject(parsed) || !('data' in parsed) || !Array.isArray(parsed.data)) return answer;
  const records = parsed.data as object[];
  return { ...answer, body: JSON.stringify({ ...parsed, data: spoil(records, kind) }) };
}

function spoil(
  records: readonly object[],
  kind: 'unknownField' | 'unknownEnum' | 'wrongType',
): readonly object[] {
  if (kind === 'unknownField') {
    return records.map((record, index) =>
      index === 0 ? { ...record, surcharge: { kind: 'night_court', percent: 12.5 } } : record,
    );
  }
  const model = records.at(-1) ?? {};
  const phantom = { ...model, id: phantomId, etag: `"phantom-${phantomId}"` };
  return [
    ...records,
    kind === 'unknownEnum'
      ? { ...phantom, type: 'RetainerDrawdown', status: 'Dormant' }
      : { ...phantom, quantity: 'half an hour', date: 20_261_118, display_number: 7 },
  ];
}
