import { figuresOf } from './curve';
import type { HerdOptions, HerdResult } from './herd';

export type HerdVerdict = { readonly holds: boolean; readonly words: string };

/** Requests of a laptop beside its deliveries: who it is, four lists of reference data, changes, and what is gone. */
const overhead = 8;

/** Nobody takes longer than this many times what the limit alone makes inevitable. */
const slowest = 2;
/** Of all requests at most so many are refused: a crowd feels its way, and no storm. */
const refusedAtMost = 0.2;

/** What must be so of a herd, whatever the policy (P1, P2, contract 15, 20). */
export function verdictsOn(options: HerdOptions, result: HerdResult): HerdVerdict[] {
  const figures = figuresOf(result);
  const inevitable = (result.entries + options.laptops * overhead) / options.perFirm;
  const patience = Math.max(2, inevitable * slowest);
  return [
    {
      holds: result.wrong === 0,
      words: `every entry is in the PMS exactly once (P1, P2): ${result.wrong} of ${result.entries} are not`,
    },
    {
      holds: figures.unfinished === 0,
      words: `every laptop delivers everything: ${figures.unfinished} of ${options.laptops} did not`,
    },
    {
      holds: figures.unfinished === 0 && figures.lastMinutes <= patience,
      words: `nobody starves: the last within ${patience.toFixed(1)} min, where the limit alone takes ${inevitable.toFixed(1)}`,
    },
    {
      holds: figures.refusedShare <= refusedAtMost,
      words: `no storm: at most ${refusedAtMost * 100} % of the requests refused`,
    },
    {
      holds: figures.lastThird < figures.firstThird || figures.lastThird < refusedAtMost / 4,
      words: 'refusals become fewer as time goes on',
    },
  ];
}
