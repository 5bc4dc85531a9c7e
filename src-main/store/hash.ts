import { hash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json';

/** SHA-256 in lower-case hex over the canonical JSON of a value: the hash of the audit chain and of approved content. */
export function contentHash(value: unknown): string {
  return textHash(canonicalJson(value));
}

/** The same over what is canonical JSON already. */
export function textHash(canonical: string): string {
  return hash('sha256', canonical, 'hex');
}
