import type { BookBase, BookEntry } from './book';
import type { Case } from './case';
import { custodyIn } from './custody';
import { type Finding, finding } from './verdict';

/** P1, contract 17: an entry that is said to be on the PMS, with nothing waiting, is what both sides agreed on. */
export function nothingLeftBehind({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const isReadable = laptop.book.hidden === undefined;
    for (const entry of isReadable ? laptop.book.entries : []) {
      const base = laptop.baseOf.get(entry.id);
      if (base === undefined || custodyIn(laptop, entry).state !== 'on_pms') continue;
      looked += 1;
      const differing = differencesOf(entry, base);
      if (differing.length > 0) broken.push(`${laptop.name}: ${entry.id}: ${differing.join(', ')}`);
    }
  }
  return [finding('P1', 'no change is left behind in what is said to be on the PMS', looked, broken)];
}

const compared = [
  'timekeeperId',
  'matterId',
  'workDate',
  'narrative',
  'taskCode',
  'activityCode',
  'billing',
] as const satisfies readonly (keyof BookEntry & keyof BookBase['facts'])[];

/** Hours that nobody froze are derived, and are the approval's to say. */
function differencesOf(entry: BookEntry, { facts, hidden }: BookBase): string[] {
  const isBilledApart =
    entry.billedSeconds !== null && entry.billedSeconds !== facts.seconds && !hidden.includes('seconds');
  return [
    ...compared.filter((name) => entry[name] !== facts[name] && !hidden.includes(name)),
    ...(isBilledApart ? ['hours'] : []),
  ];
}
