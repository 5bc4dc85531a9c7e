import type { SeedOptions } from './seed-result';

/** What to type to play a seed again. */
export function replayLine({ seed, steps, profile, without = [] }: SeedOptions): string {
  const profileWords = profile === 'mixed' ? '' : ` --profile ${profile}`;
  const withoutWords = without.length === 0 ? '' : ` --without ${without.join(',')}`;
  return `npm run simulate -- --replay ${seed} --steps ${steps}${profileWords}${withoutWords}`;
}
