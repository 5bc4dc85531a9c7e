import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { omissions } from '../world/without';
import { root } from './bundle';

/** A seed that once found something. It is played on every run of the tests, and never thrown away. */
const Known = z.strictObject({
  seed: z.int().min(1),
  steps: z.int().min(1),
  profile: z.string(),
  without: z.array(z.enum(omissions)).optional(),
  /** What it found, in a sentence. */
  found: z.string().min(20),
});
export type Known = z.infer<typeof Known> & { readonly name: string };

/** @throws ZodError for a file that is none of this shape */
export function knownSeeds(): Known[] {
  const folder = join(root, 'test', 'simulation', 'seeds');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const known = Known.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return { ...known, name: file.slice(0, -'.json'.length) };
    });
}
