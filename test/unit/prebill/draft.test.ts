import { expect, test } from 'vitest';
import { type DraftLine, redline } from '../../../shared/prebill/draft';

const line = (over: Partial<DraftLine> = {}): DraftLine => ({
  entryId: '0198a0d0-0000-7000-8000-000000000001',
  workDate: '2026-11-18',
  timekeeperName: 'Ana Rivera',
  narrative: 'Draft motion',
  taskCode: 'L350',
  activityCode: null,
  billing: 'billable',
  workedSeconds: 4320,
  billedSeconds: 4320,
  rateMinor: 45_000,
  amountMinor: 54_000,
  ...over,
});
const other = '0198a0d0-0000-7000-8000-000000000002';

test('without a draft before, every line is as it is', () => {
  expect(redline([line()], null)).toMatchObject([{ kind: 'same', before: null }]);
});

test('what changed, came and went since the draft before is told line by line', () => {
  const before = [line(), line({ entryId: other, workDate: '2026-11-17', narrative: 'Call' })];
  const now = [
    line({ narrative: 'Draft motion to compel', billedSeconds: 3600 }),
    line({ entryId: '0198a0d0-0000-7000-8000-000000000003', workDate: '2026-11-19' }),
  ];
  const lines = redline(now, before);
  expect(lines.map(({ kind, line: one }) => [kind, one.workDate])).toEqual([
    ['removed', '2026-11-17'],
    ['changed', '2026-11-18'],
    ['added', '2026-11-19'],
  ]);
  expect(lines[1]?.before).toEqual(before[0]);
  expect(lines[1]?.narrative.at(-1)).toEqual({ kind: 'added', text: ' to compel' });
});

test('a draft of the same lines shows no change', () => {
  expect(redline([line()], [line()])).toMatchObject([{ kind: 'same' }]);
});
