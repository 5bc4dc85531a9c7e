import type { Case, LaptopCase } from './case';
import { imageOf } from './image';
import { type Finding, finding } from './verdict';

/** P7: worked time changes by a person's hand alone, never by sync, for entries that were born on this laptop. */
export function timeIsAFact({ laptops }: Case): Finding[] {
  const broken = laptops.flatMap((laptop) =>
    changedBySync(laptop).map((sequence) => `${laptop.name}: event ${sequence}`),
  );
  const looked = laptops.reduce((sum, { book }) => sum + book.entries.length, 0);
  return [finding('P7', 'sync changed no worked time', looked, broken)];
}

function changedBySync({ book, entries }: LaptopCase): number[] {
  return book.audit.flatMap((event) => {
    if (event.subject !== 'entry' || event.actor !== 'Daybook sync') return [];
    if ((entries.get(event.subjectId)?.source ?? 'pms') === 'pms') return [];
    const before = imageOf(event.before);
    const after = imageOf(event.after);
    const isChanged = before !== null && after !== null && before.workedSeconds !== after.workedSeconds;
    return isChanged ? [event.sequence] : [];
  });
}
