import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/domain/canonical-json';

export const LogLine = z.strictObject({
  n: z.int().min(1),
  kind: z.string(),
  row: z.unknown(),
  seal: z.string(),
});
export type LogLine = z.infer<typeof LogLine>;

/** What the first line names as the seal before it. */
export const firstSeal = '';

/**
 * The seal of a line: over its content and the seal before, so that a line that was cut, changed or moved is found by its
 * number. It guards against slips and damage; who wants to deceive can seal anew, and is caught by the audit chain, as far
 * as content is whole.
 */
export function sealOf(previous: string, { n, kind, row }: Omit<LogLine, 'seal'>): string {
  return createHash('sha256')
    .update(`${previous}${canonicalJson({ n, kind, row })}`)
    .digest('hex')
    .slice(0, 16);
}
