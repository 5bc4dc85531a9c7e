import type { BookAuditEvent, BookTimer } from './book';
import type { Case, LaptopCase } from './case';
import { imageOf } from './image';
import { type Finding, finding } from './verdict';

/**
 * P7: worked time changes by a person's hand alone: never by sync, for entries that were born on this laptop, and never by
 * a review, which is about billed time. The segments of a timer are what a person made them.
 */
export function timeIsAFact({ laptops }: Case): Finding[] {
  const say = (laptop: LaptopCase, events: readonly BookAuditEvent[]) =>
    events.map(({ sequence }) => `${laptop.name}: event ${sequence}`);
  const bySync = laptops.flatMap((laptop) => say(laptop, changedBySync(laptop)));
  const byReview = laptops.flatMap((laptop) => say(laptop, changedByReview(laptop)));
  const ofTimers = laptops.flatMap(({ name, book }) =>
    untoldTimers(book.timers ?? [], book.audit).map((id) => `${name}: timer ${id}`),
  );
  const entries = laptops.reduce((sum, { book }) => sum + book.entries.length, 0);
  const timers = laptops.reduce((sum, { book }) => sum + (book.timers?.length ?? 0), 0);
  return [
    finding('P7', 'sync changed no worked time', entries, bySync),
    finding('P7', 'no review changed worked time', entries, byReview),
    finding('P7', 'a timer ran when a person said so', timers, ofTimers),
  ];
}

function changedBySync({ book, entries }: LaptopCase): BookAuditEvent[] {
  return book.audit.filter(
    (event) =>
      event.subject === 'entry' &&
      event.actor === 'Daybook sync' &&
      (entries.get(event.subjectId)?.source ?? 'pms') !== 'pms' &&
      changesWorkedTime(event),
  );
}

/**
 * A split shares worked time out among the parts; that is a person's word about the work itself. A merge puts it together
 * again: what one line gains is what the lines that go into it had, to the second.
 */
function changedByReview({ book }: LaptopCase): BookAuditEvent[] {
  const plain = book.audit.filter(
    (event) =>
      event.action.startsWith('prebill.') &&
      event.action !== 'prebill.split' &&
      event.action !== 'prebill.merge' &&
      changesWorkedTime(event),
  );
  return [...plain, ...unevenMerges(book.audit)];
}

/** The events of a merge stand together: the lines that go into another, and last the one that they went into. */
function unevenMerges(audit: readonly BookAuditEvent[]): BookAuditEvent[] {
  const uneven: BookAuditEvent[] = [];
  let gone = 0;
  for (const event of audit) {
    if (event.action !== 'prebill.merge') continue;
    const earlier = imageOf(event.before);
    const later = imageOf(event.after);
    if (earlier === null || later === null) continue;
    if (later.deletedAt !== null) {
      gone += later.workedSeconds;
      if (later.workedSeconds !== earlier.workedSeconds) uneven.push(event);
      continue;
    }
    if (later.workedSeconds - earlier.workedSeconds !== gone) uneven.push(event);
    gone = 0;
  }
  return uneven;
}

function changesWorkedTime({ before, after }: BookAuditEvent): boolean {
  const earlier = imageOf(before);
  const later = imageOf(after);
  return earlier !== null && later !== null && earlier.workedSeconds !== later.workedSeconds;
}

/** Timers whose segments are not what the trail tells of them last. */
function untoldTimers(timers: readonly BookTimer[], audit: readonly BookAuditEvent[]): string[] {
  const told = new Map<string, string>();
  for (const { subject, subjectId, after } of audit) {
    if (subject === 'timer' && typeof after === 'object' && after !== null && 'segments' in after)
      told.set(subjectId, segmentsIn(after.segments as BookTimer['segments']));
  }
  return timers.flatMap(({ id, segments }) => (told.get(id) === segmentsIn(segments) ? [] : [id]));
}

function segmentsIn(segments: BookTimer['segments']): string {
  return segments.map(({ startedAt, stoppedAt }) => `${startedAt} ${stoppedAt}`).join('; ');
}
