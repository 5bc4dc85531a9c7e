import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { Book, BookAuditEvent, BookEntry } from './book';
import type { Case, LaptopCase } from './case';
import { type Image, imageOf } from './image';
import { sha256 } from './nothing-unreviewed';
import { type Finding, finding } from './verdict';

/** P6: the chain verifies, by our own arithmetic and not the app's, and folding it gives each row. */
export function everythingTraced({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  const untold: string[] = [];
  let events = 0;
  let entries = 0;
  for (const laptop of laptops) {
    const say = (what: string) => `${laptop.name}: ${what}`;
    events += laptop.book.audit.length;
    entries += laptop.book.entries.length;
    broken.push(...brokenLinks(laptop).map(say));
    untold.push(...laptop.book.entries.flatMap((entry) => untoldOf(laptop, entry)).map(say));
  }
  return [
    finding('P6', 'the audit chain verifies', events, broken),
    finding('P6', 'the trail of every entry ends in what its row holds', entries, untold),
  ];
}

function brokenLinks({ book }: LaptopCase): string[] {
  const broken: string[] = [];
  let previous = '0'.repeat(64);
  for (const { hash, ...body } of book.audit) {
    if (body.previousHash !== previous || !isFitting(book, body, hash)) broken.push(`event ${body.sequence}`);
    previous = hash;
  }
  return broken;
}

/** Where content is hidden only the app that wrote the log could tell. */
function isFitting({ hidden }: Book, body: Omit<BookAuditEvent, 'hash'>, hash: string): boolean {
  return hidden === undefined ? sha256(canonicalJson(body)) === hash : !hidden.unfit.has(body.sequence);
}

/** Rates, rounding and review are told by events of their own; what a person wrote must be in the last image. */
const told = [
  'matterId',
  'workDate',
  'narrative',
  'workedSeconds',
  'taskCode',
  'activityCode',
  'billing',
  'revision',
] as const satisfies readonly (keyof Image & keyof BookEntry)[];

function untoldOf({ trailOf }: LaptopCase, entry: BookEntry): string[] {
  const trail = trailOf.get(entry.id) ?? [];
  const last = trail.reduce<Image | null>((image, event) => imageOf(event.after) ?? image, null);
  if (last === null) return [`${entry.id}: no history`];
  const differing = told.filter((name) => last[name] !== entry[name]);
  if ((last.deletedAt === null) !== (entry.deletedAt === null))
    return [`${entry.id}: its deletion is not told`];
  return differing.length === 0 ? [] : [`${entry.id}: ${differing.join(', ')} changed without a word`];
}
