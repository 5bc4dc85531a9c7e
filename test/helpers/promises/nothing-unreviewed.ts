import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { Book } from './book';
import { type Finding, finding } from './verdict';

/** P4: what left was approved before, in exactly that content. */
export function nothingUnreviewed(book: Book): Finding[] {
  const sent = book.outbox.filter((row) => row.attempts > 0 && row.operation !== 'delete');
  const approvals = book.audit.filter((event) => event.action === 'approval.give');
  const broken: string[] = [];
  for (const row of sent) {
    if (row.payload === null || row.payloadHash !== sha256(canonicalJson(row.payload))) {
      broken.push(`${row.operationId}: payload and hash differ`);
    } else if (
      !approvals.some(
        (event) =>
          event.at <= (row.attemptedAt ?? '') &&
          JSON.stringify(event.after).includes(String(row.payloadHash)),
      )
    ) {
      broken.push(`${row.operationId}: sent without an approval of this content`);
    }
  }
  return [finding('P4', 'everything sent was approved before, in exactly that content', sent.length, broken)];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
