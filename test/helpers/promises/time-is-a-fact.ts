import type { Book } from './book';
import { type Finding, finding } from './verdict';

/** P7: worked time changes by a person's hand alone, never by sync, for entries that were born on this laptop. */
export function timeIsAFact(book: Book): Finding[] {
  const bornHere = book.entries.filter((entry) => entry.source !== 'pms');
  const ids = new Set(bornHere.map(({ id }) => id));
  const broken = book.audit.filter((event) => {
    if (event.subject !== 'entry' || event.actor !== 'Daybook sync' || !ids.has(event.subjectId))
      return false;
    const before = workedSeconds(event.before);
    const after = workedSeconds(event.after);
    return before !== null && after !== null && before !== after;
  });
  return [
    finding(
      'P7',
      'sync changed no worked time',
      bornHere.length,
      broken.map((event) => `event ${event.sequence}`),
    ),
  ];
}

function workedSeconds(image: unknown): number | null {
  if (typeof image !== 'object' || image === null || !('workedSeconds' in image)) return null;
  return typeof image.workedSeconds === 'number' ? image.workedSeconds : null;
}
