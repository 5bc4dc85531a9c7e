import { expect, test } from 'vitest';
import type { StoreContext } from '../../../src-main/store/database';
import { conflictFromRow } from '../../../src-main/store/sync/conflict-row';

const id = (tail: number) => `01930000-0000-7000-8001-${String(tail).padStart(12, '0')}`;
const facts = {
  timekeeperId: id(1),
  matterId: id(2),
  workDate: '2026-03-02',
  seconds: 3600,
  narrative: 'Call',
  taskCode: 'L120',
  activityCode: 'A103',
  rateMinor: 45_000,
  billing: 'billable',
};
const remote = {
  remoteId: '77',
  etag: '"v1"',
  facts,
  hidden: [],
  onBill: false,
  billLabel: null,
  createdAt: '2026-03-02T10:00:00.000Z',
  updatedAt: '2026-03-02T10:00:00.000Z',
};
/** A row as it comes from the database each time. */
const rowWith = (change: Record<string, unknown>) => ({
  id: id(3),
  entryId: id(4),
  kind: 'same_field',
  base: JSON.stringify(facts),
  local: JSON.stringify({ facts, deleted: false }),
  remote: JSON.stringify(remote),
  candidates: '[]',
  suggestion: null,
  stakeMinor: 0,
  openedAt: '2026-03-02T11:00:00.000Z',
  snoozedUntil: null,
  returnedAt: null,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  closedAt: null,
  closedAs: null,
  ...change,
});
// A whole row asks the database for nothing.
const read = (change: Record<string, unknown>) => conflictFromRow({} as StoreContext, rowWith(change));

test('a conflict that was read before is read anew where anything in its row has changed', () => {
  const first = read({});
  expect(first.damaged).toBeNull();
  expect(read({})).toBe(first);
  expect(read({ snoozedUntil: '2026-03-02T12:00:00.000Z' }).snoozedUntil).toBe('2026-03-02T12:00:00.000Z');
  expect(read({ closedAs: 'keep_pms' }).closedAs).toBe('keep_pms');
  expect(read({ remote: JSON.stringify({ ...remote, etag: '"v2"' }) }).remote?.etag).toBe('"v2"');
  expect(read({})).toEqual(first);
});

test('one whose row was spoilt after it was read is told to be damaged, and whole again once it is mended', () => {
  expect(read({}).damaged).toBeNull();
  expect(read({ remote: '{' }).damaged).toBe('the PMS’s version');
  expect(read({ stakeMinor: 'much' }).damaged).toBe('what hangs on it');
  expect(read({}).damaged).toBeNull();
});
