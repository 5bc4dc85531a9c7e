import type { EntryPatch } from '../../../shared/ipc/views';
import type { StoreContext } from '../../../src-main/store/database';
import { allMatters } from '../../../src-main/store/reference';

/** The work that tests of sync are about: Ms. Rivera in court. */
export const ana = 'ana.rivera@hollisrivera.example';
export const matterNumber = '00231-004';
export const workDate = '2026-11-18';
export const note = 'Attend hearing on motion to compel';

/** @throws Error where the laptop has not heard of the matter */
export function matterIdOf(store: StoreContext, number: string): string {
  const matter = allMatters(store).find((one) => one.number === number);
  if (matter === undefined) throw new Error(`No matter ${number} in the cache`);
  return matter.id;
}

/** An hour in court on the hearing's matter, with its codes; whole tenths, which every vendor keeps as they are. */
export function hearingWork(store: StoreContext): EntryPatch {
  return {
    matterId: matterIdOf(store, matterNumber),
    workDate,
    workedSeconds: 4320,
    narrative: note,
    taskCode: 'L350',
    activityCode: 'A109',
  };
}
