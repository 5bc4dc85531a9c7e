import { expect, it } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { dayView } from '../../src-main/queries/day-view';
import { entriesPage } from '../../src-main/queries/entries-page';
import { entryView } from '../../src-main/queries/entry-view';
import { prebillGet } from '../../src-main/queries/prebill';
import { prebillMatters } from '../../src-main/queries/prebill-matters';
import { pushDryRun } from '../../src-main/queries/push-dry-run';
import { requireEntry } from '../../src-main/store/entries';
import { colesWork } from '../helpers/sync/colleagues-work';
import { ana, rig } from '../helpers/sync/rig';

/** What all the sums say of the colleague's day and matter. */
function sums({ store }: Awaited<ReturnType<typeof rig>>, timekeeperId: string, matterId: string) {
  const day = dayView(store, { workDate: colesWork.date, timekeeperId });
  const { total, totalSeconds, totalMinor } = entriesPage(store, {
    filter: { timekeeperId, from: colesWork.date, to: colesWork.date },
    after: null,
    limit: 50,
  });
  const { totals } = prebillGet(store, { matterId });
  const matter = prebillMatters(store).find((one) => one.matterId === matterId);
  return {
    total,
    page: [totalSeconds, totalMinor],
    day: [day.workedSeconds, day.billedSeconds, day.amountMinor],
    week: day.week.find(({ workDate }) => workDate === colesWork.date)?.billedSeconds,
    prebill: [totals.workedSeconds, totals.billedSeconds, totals.standardMinor, totals.billedMinor],
    matter: [matter?.billedSeconds, matter?.amountMinor],
  };
}

it('hours that were known and are hidden by now are left out of every sum (contract 5)', async () => {
  const laptop = await rig();
  const { store, control } = laptop;
  const matterId = laptop.matterId(colesWork.matter);
  const [activityId = 0] = await control.office({ do: 'create', entry: colesWork });
  await laptop.cycle();
  const id = String(store.db.prepare("SELECT id FROM entry WHERE narrative = 'Cole'").pluck().get());
  const { timekeeperId } = requireEntry(store, id);
  const known = sums(laptop, timekeeperId, matterId);
  const { amountMinor } = entryView(store, id);
  expect(amountMinor).toBeGreaterThan(0);

  await control.rights({ email: ana, hoursVisibility: 'own' });
  await control.office({ do: 'edit', activityId, changes: { note: 'Cole, later' } });
  await laptop.cycleAfter(700_000);
  expect(entryView(store, id)).toMatchObject({ hidden: ['seconds'], amountMinor: 0 });
  const less = (figures: readonly (number | undefined)[], by: readonly number[]) =>
    figures.map((figure, at) => (figure ?? 0) - (by[at] ?? 0));
  const both = [5400, amountMinor];
  expect(sums(laptop, timekeeperId, matterId)).toEqual({
    total: known.total,
    page: less(known.page, both),
    day: less(known.day, [5400, 5400, amountMinor]),
    week: (known.week ?? 0) - 5400,
    prebill: less(known.prebill, [5400, 5400, amountMinor, amountMinor]),
    matter: less(known.matter, both),
  });

  // Nor are they money that a push would move.
  editEntry(store, {
    id,
    revision: requireEntry(store, id).revision,
    patch: { narrative: 'Cole, here' },
    reason: null,
  });
  laptop.approve(id);
  expect(pushDryRun(store)).toMatchObject({ updates: 1, amountMinor: 0 });
});
