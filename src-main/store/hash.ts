import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json';

/** SHA-256 in lower-case hex over the canonical JSON of a value: the hash of the audit chain and of approved content. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
