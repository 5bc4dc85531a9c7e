import type { HerdResult } from './herd';
import { type Stretch, sumOf } from './tally';

/** What a herd came to, in figures. Minutes are virtual, shares from 0 to 1. */
export type Figures = {
  readonly unfinished: number;
  readonly medianMinutes: number;
  readonly lateMinutes: number;
  readonly lastMinutes: number;
  /** Of all requests until the last delivery, how many were refused with 429. */
  readonly refusedShare: number;
  /** The same of the first and of the last third of that time. */
  readonly firstThird: number;
  readonly lastThird: number;
};

export function figuresOf({ finishedMs, tally }: HerdResult): Figures {
  const done = finishedMs.filter((at): at is number => at !== null).sort((a, b) => a - b);
  const at = (share: number) =>
    (done[Math.min(done.length - 1, Math.floor(done.length * share))] ?? 0) / 60_000;
  const busy = tally.stretches.slice(0, Math.floor((done.at(-1) ?? 0) / 10_000) + 1);
  const third = Math.ceil(busy.length / 3);
  return {
    unfinished: finishedMs.length - done.length,
    medianMinutes: at(0.5),
    lateMinutes: at(0.95),
    lastMinutes: at(1),
    refusedShare: shareOf(busy),
    firstThird: shareOf(busy.slice(0, third)),
    lastThird: shareOf(busy.slice(-third)),
  };
}

function shareOf(stretches: readonly Stretch[]): number {
  const { requests, refused } = sumOf(stretches);
  return requests === 0 ? 0 : refused / requests;
}

const width = 60;

/** The crowd before the door as a chart: a line for each ten seconds, `#` let through, `x` refused. */
export function chartOf({ tally }: HerdResult): string {
  const highest = Math.max(1, ...tally.stretches.map((one) => one.requests));
  const lines = tally.stretches.map(({ requests, refused, delivered }, index) => {
    const through = Math.round(((requests - refused) * width) / highest);
    const turned = Math.round((refused * width) / highest);
    const bar = `${'#'.repeat(through)}${'x'.repeat(turned)}`.padEnd(width + 1);
    return `${clock(index * 10)} ${bar} ${column(requests)} ${column(refused)} ${column(delivered)}`;
  });
  return [
    `${'min:s'.padEnd(6)} ${'# let through, x refused (429)'.padEnd(width + 1)}  asked    429   done`,
    ...lines,
  ].join('\n');
}

const column = (value: number) => String(value).padStart(6);
const clock = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
