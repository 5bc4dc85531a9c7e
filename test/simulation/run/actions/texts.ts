import type { EntryPatch } from '../../../../shared/ipc/views';
import { prepared, type StoreContext } from '../../../../src-main/store/database';
import type { Dice } from '../../world/dice';
import { activityCodes, taskCodes, workDates } from '../../world/firm';

/** What people type. Every narrative carries a mark of its own, so that each record tells whose work it is. */

const phrases = [
  'Attend hearing on motion to compel',
  'Draft reply brief; review of the déposition of Mme Léger',
  'Call with opposing counsel re “meet & confer” ',
  '  Review lease,   section 4.2',
  'مراجعة العقد مع الموكل',
  '契約書の検討',
  'Email to client 📎 re exhibits A–F',
  'Prepare O’Brien for testimony\nand exhibits',
  "Robert'); DROP TABLE entry;--",
  'Zoë’s file: naïve façade',
] as const;

export function narrative(texts: Dice, mark: string): string {
  return `${texts.one(phrases)} #${mark}`;
}

const seconds = [359, 360, 361, 1, 360, 900, 3599, 3600, 0, 7201, 12_345, 86_400] as const;

/** A length of work: often at the edges of rounding. */
export function workedSeconds(texts: Dice): number {
  return texts.chance(0.3) ? texts.one(seconds) : texts.between(1, 5_000);
}

export function aDate(texts: Dice): string {
  return texts.one(workDates);
}

export type KnownMatter = { readonly id: string; readonly number: string; readonly status: string };

/** Matters that the laptop knows and that may be chosen. */
export function knownMatters(store: StoreContext): KnownMatter[] {
  return prepared(
    store.db,
    'SELECT id, number, status FROM matter ORDER BY number, id',
  ).all() as KnownMatter[];
}

/** Both codes or none, as Clio has them. */
export function codes(texts: Dice): Pick<EntryPatch, 'taskCode' | 'activityCode'> {
  if (texts.chance(0.25)) return { taskCode: null, activityCode: null };
  return { taskCode: texts.one(taskCodes), activityCode: texts.one(activityCodes) };
}

/** Something else in one to three fields. `mark` stays in a changed narrative. */
export function aChange(texts: Dice, store: StoreContext, mark: string): EntryPatch {
  const change: EntryPatch = {};
  for (let left = texts.between(1, 3); left > 0; left -= 1) {
    switch (texts.below(7)) {
      case 0:
      case 1:
        change.narrative = narrative(texts, mark);
        break;
      case 2:
        change.workedSeconds = workedSeconds(texts);
        break;
      case 3:
        change.workDate = aDate(texts);
        break;
      case 4:
        Object.assign(change, codes(texts));
        break;
      case 5:
        change.billing = texts.one(['billable', 'no_charge', 'non_billable']);
        break;
      case 6: {
        const matter = texts.pick(knownMatters(store).filter(({ status }) => status === 'open'));
        if (matter !== undefined) change.matterId = matter.id;
        break;
      }
    }
  }
  return change;
}

/** The mark at the end of a narrative, of one word or more; empty where it has none. */
export function markOf(text: string): string {
  return /#([^#]+)$/.exec(text)?.[1]?.trim() ?? '';
}

/** What of an entry stays as it was typed, one of these for each piece of work. */
const lastingTraits: readonly (readonly (keyof EntryPatch)[])[] = [
  ['narrative'],
  ['matterId', 'workDate'],
  ['matterId', 'workedSeconds'],
  ['workDate', 'workedSeconds'],
];

/**
 * The same change without what would make another piece of work of it: of one that is changed in its matter, day, hours and
 * words, nobody could tell what it was before, once an older copy has forgotten the change.
 */
export function recognisably(change: EntryPatch, mark: string): EntryPatch {
  const number = Number(/\d+/.exec(mark)?.[0] ?? 0);
  const lasting = lastingTraits[number % lastingTraits.length] ?? [];
  return Object.fromEntries(
    Object.entries(change).filter(([name]) => !lasting.includes(name as keyof EntryPatch)),
  );
}
