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
    const toldAt = firstTold(laptop);
    for (const row of sent) {
      const what = isForged(laptop, row) ? 'payload and hash differ' : wrongWith(row, approvedAt, toldAt);
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

function wrongWith(
  { operationId, payloadHash, entryId }: BookOutboxRow,
  approvedAt: Places,
  toldAt: Places,
): string | null {
  const approved = approvedAt.get(`${entryId} ${payloadHash}`);
  if (approved === undefined) return 'sent without an approval of this content';
  const told = toldAt.get(operationId) ?? Number.POSITIVE_INFINITY;
  return approved > told ? 'sent before its approval' : null;
}

/** Where in the chain something was first told. Places and not instants: a laptop's clock may be set back in between. */
type Places = ReadonlyMap<string, number>;

/** By entry and hash of content. */
function approvals({ book }: LaptopCase): Places {
  const first = new Map<string, number>();
  for (const { action, subjectId, after, sequence } of book.audit) {
    if (!action.startsWith('approval.')) continue;
    const hash = typeof after === 'object' && after !== null && 'hash' in after ? String(after.hash) : null;
    const key = `${subjectId} ${hash}`;
    if (hash !== null && !first.has(key)) first.set(key, sequence);
  }
  return first;
}

/** A row that was only looked up was not sent. */
const tellsOfSending = ['sync.pushed', 'sync.outcome_unknown'];

/** By operation. */
function firstTold({ book }: LaptopCase): Places {
  const first = new Map<string, number>();
  for (const { action, after, sequence } of book.audit) {
    if (!tellsOfSending.includes(action)) continue;
    if (typeof after !== 'object' || after === null || !('operationId' in after)) continue;
    const operationId = String(after.operationId);
    if (!first.has(operationId)) first.set(operationId, sequence);
  }
  return first;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
