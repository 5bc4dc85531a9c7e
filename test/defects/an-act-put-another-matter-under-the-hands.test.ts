import { beforeEach, expect, it } from 'vitest';
import { actOnLines } from '../../src-main/commands/prebill-act';
import { prebillMatters } from '../../src-main/queries/prebill-matters';
import { requireEntry } from '../../src-main/store/entries';
import { keepOpen, openMatterOf } from '../../src-renderer/features/prebill/open-matter';
import { useUi } from '../../src-renderer/state/ui-store';
import { savedEntry } from '../helpers/engine/entries';
import { sample, sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/**
 * The pre-bill that a person looked at was simply the first of the list, and the list goes by money: taking the charge off its
 * lines put another matter in its place, and the next key acted on that one.
 */

beforeEach(() => useUi.setState({ prebillMatterId: null }));

function firm() {
  const store = testStore();
  sampleFirm(store);
  const line = { workDate: '2026-11-18', narrative: 'Hearing', taskCode: 'L350', activityCode: 'A103' };
  const larger = savedEntry(store, { ...line, matterId: sample.smith, workedSeconds: 7200 });
  savedEntry(store, { ...line, matterId: sample.acme, workedSeconds: 3600 });
  /** What the screen shows of the list as it is now; once shown, it is kept. */
  const look = () => {
    const open = openMatterOf(prebillMatters(store), 'waiting', useUi.getState().prebillMatterId);
    keepOpen(open?.matterId ?? null);
    return open?.matterId ?? null;
  };
  const noCharge = () => {
    const { id, revision } = requireEntry(store, larger.id);
    actOnLines(store, { kind: 'no_charge', lines: [{ id, revision }], reason: 'A courtesy' });
  };
  return { store, look, noCharge };
}

it('keeps the pre-bill that is open when an act changes the order of the list', () => {
  const { store, look, noCharge } = firm();
  expect(look()).toBe(sample.smith);
  noCharge();
  expect(prebillMatters(store)[0]?.matterId).toBe(sample.acme);
  expect(look()).toBe(sample.smith);
});

it('opens the first of the list where nothing was open, or what was open is gone', () => {
  const { look, noCharge } = firm();
  noCharge();
  keepOpen('01900000-0000-7000-9000-0000000000ff');
  expect(look()).toBe(sample.acme);
});
