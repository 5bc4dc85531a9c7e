import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { Book } from './book';
import { sha256 } from './nothing-unreviewed';
import { type Finding, finding } from './verdict';

/** P6: the chain verifies, by our own arithmetic and not the app's, and each entry's history begins in it. */
export function everythingTraced(book: Book): Finding[] {
  const broken: string[] = [];
  let previous = '0'.repeat(64);
  for (const { hash, ...body } of book.audit) {
    if (body.previousHash !== previous || sha256(canonicalJson(body)) !== hash)
      broken.push(`event ${body.sequence}`);
    previous = hash;
  }
  const told = new Set(
    book.audit.filter(({ subject }) => subject === 'entry').map(({ subjectId }) => subjectId),
  );
  const untold = book.entries.filter(({ id }) => !told.has(id));
  return [
    finding('P6', 'the audit chain verifies', book.audit.length, broken),
    finding(
      'P6',
      'every entry has a history in it',
      book.entries.length,
      untold.map(({ id }) => id),
    ),
  ];
}
