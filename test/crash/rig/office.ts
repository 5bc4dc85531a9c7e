import type { OfficeActionInput } from '../../pms-server/office/action';
import type { Dice } from '../../simulation/world/dice';
import { matterNumbers, people } from '../../simulation/world/firm';
import type { SimulatedVendor } from '../../simulation/world/vendor';

/** Nobody sees a record and changes it sooner; within the second the vendor's times could not tell that it was changed. */
const seenAfterMs = 2_000;

/** Something that a colleague does on the PMS's own pages while a laptop works, syncs and dies. */
export function doSomethingAtTheOffice(vendor: SimulatedVendor, dice: Dice, now: number): void {
  const madeAt = new Map(
    vendor.groundTruth().activities.map(({ id, createdAt }) => [id, Date.parse(createdAt)]),
  );
  const seen = vendor.records().filter(({ id }) => now - (madeAt.get(id) ?? 0) >= seenAfterMs);
  const record = dice.pick(seen.filter(({ isOnBill }) => !isOnBill));
  if (record === undefined) return;
  const mark = /#\S+\s*$/.exec(record.note)?.[0] ?? '';
  const act: OfficeActionInput = dice.one<OfficeActionInput>([
    { do: 'edit', activityId: record.id, changes: { note: `Changed at the office ${mark}` } },
    { do: 'edit', activityId: record.id, changes: { seconds: 360 * dice.between(1, 40) } },
    { do: 'edit', activityId: record.id, changes: { date: '2026-11-17' } },
    { do: 'delete', activityId: record.id },
    { do: 'bill', activityIds: [record.id] },
    {
      do: 'create',
      entry: {
        date: '2026-11-18',
        seconds: 360 * dice.between(1, 40),
        note: `Made at the office #office-${dice.below(1_000_000)}`,
        matter: dice.one(matterNumbers),
        timekeeper: people[0],
      },
    },
  ]);
  vendor.office(act);
}
