import { expect, it } from 'vitest';
import { prebillHandlers } from '../../src-main/handlers/prebill';
import { entryView } from '../../src-main/queries/entry-view';
import { requireEntry } from '../../src-main/store/entries';
import { savedEntry } from '../helpers/engine/entries';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

// A write-down to a total took seconds off the lines and met the last cents by another rate on one of them: the client's bill
// then showed odd hours, and a rate that nobody had agreed to.

it('writes lines down to a total without touching their hours or the timekeeper’s rate', () => {
  const store = testStore();
  sampleFirm(store);
  const work = { matterId: sample.smith, workDate: '2026-11-18', taskCode: 'L350', activityCode: 'A103' };
  const ids = [3600, 1080, 4320].map(
    (workedSeconds, at) => savedEntry(store, { ...work, workedSeconds, narrative: `Draft part ${at}` }).id,
  );
  const lines = ids.map((id) => ({ id, revision: requireEntry(store, id).revision }));
  const before = ids.map((id) => entryView(store, id));
  prebillHandlers(store).prebillAct({
    kind: 'write_down',
    lines,
    how: { to: 'total', amountMinor: 100_001 },
    reason: 'Flat fee as agreed',
  });
  const after = ids.map((id) => entryView(store, id));
  expect(after.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(100_001);
  for (const figure of ['billedSeconds', 'rateMinor'] as const) {
    expect(after.map((view) => view[figure])).toEqual(before.map((view) => view[figure]));
  }
});
