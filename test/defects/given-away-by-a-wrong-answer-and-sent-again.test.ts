import { describe, expect, test } from 'vitest';
import { undoConflict } from '../../src-main/commands/conflict-undo';
import { conflictView } from '../../src-main/queries/conflict-view';
import { instantIn } from '../../src-main/store/database';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import { listConflicts, openConflictOf } from '../../src-main/store/sync/conflict';
import { openRowsOf, rowsInState } from '../../src-main/store/sync/outbox';
import { putOff } from '../../src-main/store/sync/outbox-marks';
import { savedEntry } from '../helpers/engine/entries';
import { decideAsShown, shownConflict } from '../helpers/sync/decide-as-shown';
import { hearingWork } from '../helpers/sync/hearing';
import {
  capabilitiesOf,
  expectRest,
  expectSilence,
  minute,
  searching,
} from '../simulation/stories/profiles/about';
import { type VendorRig, vendorRig } from '../simulation/stories/profiles/vendor-rig';
import type { VendorProfile } from '../simulation/world/vendor';

/**
 * Two creates without an answer: the first never arrived, and the second's record was changed at the office before it was
 * looked for. Asked about the first, a person named the second's record. The second, looked for after that, found nothing that
 * was free and was sent again: one piece of work stood on the PMS twice, and nobody had been asked (P2, contract 10; seeds
 * 5002232 and 5004407).
 */
const never = 'Call with the client';
const made = 'Draft the motion';
const changed = 'Motion, second draft';

type Lost = {
  readonly rig: VendorRig;
  readonly first: string;
  readonly second: string;
  readonly record: string;
};

async function bothWithoutAnswer(profile: VendorProfile): Promise<Lost> {
  const rig = await vendorRig(profile);
  const first = rig.approved({ narrative: never });
  const second = rig.approved({ narrative: made });
  rig.meets('POST', { kind: 'never_arrives' });
  rig.meets('POST', { kind: 'answer_lost' });
  await rig.cycle();
  rig.clock.advance(2 * minute);
  const record = rig.truth(made)[0]?.id ?? 0;
  rig.vendor.office({ do: 'edit', activityId: record, changes: { note: changed, date: '2026-11-17' } });
  return { rig, first, second, record: String(record) };
}

/** The first is asked about alone, and a person says that it is the second's record. */
async function givenAway(profile: VendorProfile): Promise<Lost> {
  const lost = await bothWithoutAnswer(profile);
  const { rig, first, second, record } = lost;
  await rig.cycle();
  // Whose turn comes first is chance.
  const [row] = openRowsOf(rig.store, second);
  const later = { kind: 'unknown', status: null, message: 'Looked up later' } as const;
  putOff(rig.store, row?.operationId ?? '', instantIn(rig.store, 6 * minute), later);
  for (let n = 0; n < 3; n += 1) {
    rig.clock.advance(minute);
    await rig.cycle();
  }
  expect(listConflicts(rig.store, 'open')).toMatchObject([{ entryId: first, kind: 'outcome_ambiguous' }]);
  decideAsShown(rig, 'same_entry', {}, record);
  expect(getBase(rig.store, first)?.remoteId).toBe(record);
  for (let n = 0; n < 8; n += 1) await rig.cycleAfter(2 * minute);
  return lost;
}

const posted = ({ sent }: VendorRig): number =>
  sent.filter((one) => one === 'POST /api/v4/activities.json').length;

function shownOf({ store, pms }: VendorRig, entryId: string) {
  return conflictView(store, openConflictOf(store, entryId)?.id ?? '', pms.adapter.normalise);
}

async function untilSettled(rig: VendorRig): Promise<void> {
  for (let n = 0; n < 6; n += 1) await rig.cycleAfter(2 * minute);
}

describe.each(searching)(
  'a record that a person gave to another entry, at a vendor like %s',
  (_, profile) => {
    test('is asked about before its own maker is sent again (P2)', async () => {
      const { rig, first, second, record } = await givenAway(profile);
      expect(posted(rig)).toBe(2);
      expect(shownOf(rig, second).candidates).toMatchObject([{ remoteId: record, saidToBe: never }]);
      expect(getBase(rig.store, first)?.remoteId).toBe(record);
    });

    test('goes to its maker once a person says so, and the other is asked about in turn', async () => {
      const { rig, first, second, record } = await givenAway(profile);
      decideAsShown(rig, 'same_entry', {}, record);
      expect(getBase(rig.store, second)?.remoteId).toBe(record);
      expect(getBase(rig.store, first)).toBeNull();
      await untilSettled(rig);
      expect(posted(rig)).toBe(2);
      expect(shownOf(rig, first).candidates).toMatchObject([{ remoteId: record, saidToBe: made }]);
      decideAsShown(rig, 'keep_laptop', {}, undefined, shownOf(rig, first));
      for (const id of [first, second]) {
        if (requireEntry(rig.store, id).reviewState !== 'approved') rig.approve(id);
      }
      await untilSettled(rig);
      expectRest(rig);
      expect(rig.truth(never)).toHaveLength(1);
      expect(rig.truth(made)).toMatchObject([{ id: Number(record) }]);
      await expectSilence(rig);
    });

    test('stays where it is once a person says that its maker was never sent', async () => {
      const { rig, first, second, record } = await givenAway(profile);
      decideAsShown(rig, 'keep_laptop');
      await untilSettled(rig);
      expect(posted(rig)).toBe(3);
      expect(getBase(rig.store, first)?.remoteId).toBe(record);
      expect(rig.truth(made)).toMatchObject([{ id: rig.record(second) }]);
      expect(rowsInState(rig.store, 'unknown')).toEqual([]);
    });

    test('is told of in a question that was open before it was given away', async () => {
      const { rig, first, second, record } = await bothWithoutAnswer(profile);
      await untilSettled(rig);
      expect(shownOf(rig, second).candidates).toMatchObject([{ remoteId: record, saidToBe: null }]);
      decideAsShown(rig, 'same_entry', {}, record, shownOf(rig, first));
      expect(shownOf(rig, second).candidates).toMatchObject([{ remoteId: record, saidToBe: never }]);
    });

    test('is free again when the answer that took it back is undone, and both are asked about', async () => {
      const { rig, first, second, record } = await givenAway(profile);
      const { id } = shownOf(rig, second).summary;
      decideAsShown(rig, 'same_entry', {}, record);
      undoConflict(rig.store, id);
      await untilSettled(rig);
      expect(posted(rig)).toBe(2);
      for (const entryId of [first, second]) {
        expect(shownOf(rig, entryId).candidates).toMatchObject([{ remoteId: record, saidToBe: null }]);
      }
    });
  },
);

/** Changed within the second in which it was made, a record looks untouched, and like an entry that was never sent. */
async function joinedAsTwin(profile: VendorProfile): Promise<Lost> {
  const rig = await vendorRig(profile);
  const second = rig.approved({ narrative: made });
  rig.meets('POST', { kind: 'answer_lost' });
  await rig.cycle();
  const record = rig.truth(made)[0]?.id ?? 0;
  rig.vendor.office({ do: 'edit', activityId: record, changes: { note: changed } });
  const { id: first } = savedEntry(rig.store, { ...hearingWork(rig.store), narrative: changed });
  await rig.cycle();
  decideAsShown(rig, 'same_entry');
  expect(getBase(rig.store, first)?.remoteId).toBe(String(record));
  await untilSettled(rig);
  return { rig, first, second, record: String(record) };
}

/** Without versions every record may have been changed, and is asked about by the search alone. */
const versioned = searching.filter(([, profile]) => capabilitiesOf(profile).updateGuard === 'if_match');

describe.each(versioned)(
  'a record that a person joined to another entry, at a vendor like %s',
  (_, profile) => {
    test('is asked about before its own maker is sent again, and goes to it once a person says so (P2)', async () => {
      const { rig, first, second, record } = await joinedAsTwin(profile);
      expect(posted(rig)).toBe(1);
      expect(shownConflict(rig)).toMatchObject({ candidates: [{ remoteId: record, saidToBe: changed }] });
      decideAsShown(rig, 'same_entry', {}, record);
      expect(getBase(rig.store, second)?.remoteId).toBe(record);
      expect(getBase(rig.store, first)).toBeNull();
      expect(requireEntry(rig.store, first).reviewState).toBe('in_review');
      await untilSettled(rig);
      expect(posted(rig)).toBe(1);
      expect(rowsInState(rig.store, 'unknown')).toEqual([]);
    });
  },
);
