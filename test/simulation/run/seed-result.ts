import type { Finals, History } from '../../helpers/promises/history';
import type { Finding } from '../../helpers/promises/verdict';
import type { Omission } from '../world/without';

/** What one seed is asked to play. The same options give the same run, event by event. */
export type SeedOptions = {
  readonly seed: number;
  /** Actions before the faults stop and everything comes to rest. */
  readonly steps: number;
  /** The name of a vendor profile, or `mixed`: the seed chooses. */
  readonly profile: string;
  /** Left out of the world, to see whether a failure needs it. */
  readonly without?: readonly Omission[];
};

export type SeedResult = {
  readonly seed: number;
  readonly profile: string;
  readonly steps: number;
  /** The findings that broke a promise; empty where all held. */
  readonly broken: readonly Finding[];
  /** SHA-256 over the whole history and the final states: the same seed gives the same hash. */
  readonly traceHash: string;
  /** How often each named rare situation was really met. */
  readonly probes: Readonly<Record<string, number>>;
  readonly history: History;
  readonly finals: Finals;
};
