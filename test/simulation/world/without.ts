import type { Knobs } from './knobs';

/** What can be left out of a world, to see whether a failure needs it. */
export const omissions = [
  /** Nothing happens to requests. */
  'faults',
  'crashes',
  /** No older copy is ever put back. */
  'amnesia',
  /** An older copy is put back by hand: nobody reads the database that it takes the place of. */
  'replaced',
  /** All clocks go right. */
  'clocks',
  /** Everybody sees everything, always. */
  'permissions',
  'office',
  /** No other laptop. */
  'others',
  /** Whole pages, no limits, lists that never lag. */
  'limits',
] as const;
export type Omission = (typeof omissions)[number];

const left: Readonly<Record<Omission, (knobs: Knobs) => Knobs>> = {
  faults: (knobs) => ({ ...knobs, hostility: 0 }),
  crashes: (knobs) => ({ ...knobs, crashes: false }),
  amnesia: (knobs) => ({ ...knobs, amnesia: false }),
  replaced: (knobs) => ({ ...knobs, readsReplaced: false }),
  clocks: (knobs) => ({ ...knobs, clocks: false, serverClock: 'still', serverSkewMs: 0 }),
  permissions: (knobs) => ({ ...knobs, permissions: false, hidesHours: false }),
  office: (knobs) => ({ ...knobs, office: false }),
  others: (knobs) => ({ ...knobs, laptops: knobs.laptops.slice(0, 1) }),
  limits: (knobs) => ({ ...knobs, pageSize: null, behaviour: {} }),
};

/** A world that lacks some things, and is the same otherwise as far as its dice go. */
export function withoutThese(knobs: Knobs, omitted: readonly Omission[]): Knobs {
  return omitted.reduce((rest, omission) => left[omission](rest), knobs);
}
