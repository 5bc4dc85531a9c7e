import type { SeedOptions, SeedResult } from './seed-result';

/** What a process tells of a seed that it has played. */
export type Played = Pick<SeedResult, 'seed' | 'profile' | 'broken' | 'traceHash' | 'probes'> & {
  /** What the engine or the rig threw; null where the seed was played to its end. */
  readonly thrown: string | null;
  /** Milliseconds of CPU that the process took for it, whatever else the machine did meanwhile. */
  readonly cpuMs: number;
};

export const isFailed = ({ broken, thrown }: Played): boolean => broken.length > 0 || thrown !== null;

/** A seed that was not played to its end. */
export function unplayed({ seed, profile }: SeedOptions, thrown: string): Played {
  return { seed, profile, broken: [], traceHash: '', probes: {}, thrown, cpuMs: 0 };
}
