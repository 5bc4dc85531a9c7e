import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical-json';
import type { BookOutboxRow } from './book';
import type { Case, LaptopCase } from './case';
import { type Finding, finding } from './verdict';

/** P4: what left was approved before, in exactly that content. */
export function nothingUnreviewed({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const sent = laptop.book.outbox.filter((row) => row.attempts > 0 && row.operation !== 'delete');
    looked += sent.length;
    const approvedAt = approvals(laptop);
    for (const row of sent) {
      const what = isForged(laptop, row) ? 'payload and hash differ' : wrongWith(row, approvedAt);
      if (what !== null) broken.push(`${laptop.name}: ${row.operationId}: ${what}`);
    }
  }
  return [finding('P4', 'everything sent was approved before, in exactly that content', looked, broken)];
}

function isForged({ book }: LaptopCase, { payload, payloadHash }: BookOutboxRow): boolean {
  if (payload === null || payloadHash === null) return true;
  // Hidden texts have other hashes; that the approval names the same hash can still be judged.
  return book.hidden === undefined && payloadHash !== sha256(canonicalJson(payload));
}

function wrongWith({ payloadHash, entryId, attemptedAt }: BookOutboxRow, approved: Approvals) {
  const at = approved.first.get(`${entryId} ${payloadHash}`);
  if (at === undefined) return 'sent without an approval of this content';
  return approved.inOrder && at > (attemptedAt ?? '') ? 'sent before its approval' : null;
}

type Approvals = {
  /** Entry and hash of content, and when it was first approved. */
  readonly first: ReadonlyMap<string, string>;
  /** The laptop's clock was never set back, so that its times tell what came first. */
  readonly inOrder: boolean;
};

function approvals({ book }: LaptopCase): Approvals {
  const first = new Map<string, string>();
  for (const { action, subjectId, after, at } of book.audit) {
    if (!action.startsWith('approval.')) continue;
    const hash = typeof after === 'object' && after !== null && 'hash' in after ? String(after.hash) : null;
    const key = `${subjectId} ${hash}`;
    if (hash !== null && !first.has(key)) first.set(key, at);
  }
  return {
    first,
    inOrder: book.audit.every((event, index) => event.at >= (book.audit[index - 1]?.at ?? '')),
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
