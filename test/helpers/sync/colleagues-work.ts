import { ana, type Rig } from './rig';

/** What a colleague typed at the office. */

const hearing = { date: '2026-11-18', matter: '00231-004', codes: { task: 'L350', activity: 'A109' } };

/** Somebody else's entry, known by its narrative. */
export const colesWork = {
  ...hearing,
  timekeeper: 'daniel.cole@hollisrivera.example',
  seconds: 5400,
  note: 'Cole',
};

/** Here, once it was pulled. */
export function colesEntryId({ store }: Rig): string {
  return String(store.db.prepare("SELECT id FROM entry WHERE narrative = 'Cole'").pluck().get());
}

/** The same hearing as an entry of Ms. Rivera's, in other words and nearly the same time: its twin. */
export const hearingTwin = {
  ...hearing,
  timekeeper: ana,
  seconds: 4200,
  note: 'Attended hearing re motion to compel',
};
