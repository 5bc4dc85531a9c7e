import type { Calibration, Knots } from '../../../shared/utbms/suggest/calibration';
import { calibrated } from '../../../shared/utbms/suggest/calibration';
import type { Answer } from './figures';

/** One suggestion as the reading says it, in percent, and whether it was right. */
type Told = { readonly said: number; readonly isRight: boolean };

const edges = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 96, 101];
/** So many lines that are right just as often as was said stand in each bin beforehand: few lines move it little. */
const asSaid = 5;

/** Fits both tables to answers that were given uncalibrated. */
export function calibrationOf(answers: readonly Answer[]): Calibration {
  const told = (from: number, to: number): Told[] =>
    answers.flatMap(({ right, given }) =>
      given.slice(from, to).map(({ code, percent }) => ({ said: percent, isRight: code === right })),
    );
  return { first: knotsOf(told(0, 1)), further: knotsOf(told(1, 3)) };
}

/** How often it is right in each bin, made never to fall (pool adjacent violators). */
function knotsOf(told: readonly Told[]): Knots {
  type Pool = { lines: number; said: number; right: number };
  const pools: Pool[] = [];
  for (const [at, from] of edges.slice(0, -1).entries()) {
    const of = told.filter(({ said }) => said >= from && said < (edges[at + 1] ?? 101));
    if (of.length === 0) continue;
    const said = of.reduce((sum, one) => sum + one.said, 0) / of.length;
    const right = of.filter(({ isRight }) => isRight).length;
    const lines = of.length + asSaid;
    pools.push({ lines, said, right: (100 * right + asSaid * said) / lines });
    for (let last = pools.length - 1; last > 0; last -= 1) {
      const [before, now] = [pools[last - 1], pools[last]];
      if (!before || !now || before.right <= now.right) break;
      const sum = before.lines + now.lines;
      const mean = (one: number, other: number) => (one * before.lines + other * now.lines) / sum;
      const pooled = { lines: sum, said: mean(before.said, now.said), right: mean(before.right, now.right) };
      pools.splice(last - 1, 2, pooled);
    }
  }
  const knots = pools.map(({ said, right }) => [Math.round(said), Math.round(right)] as const);
  const first = knots[0] ?? [0, 0];
  const last = knots.at(-1) ?? [100, 100];
  const low = first[0] > 0 ? [[0, Math.min(first[1], Math.round(first[1] / 2))] as const] : [];
  return [...low, ...knots, ...(last[0] < 100 ? [[100, Math.max(last[1], 98)] as const] : [])];
}

/** The answers as they would be said by a table. */
export function saidBy({ first, further }: Calibration, answers: readonly Answer[]): Answer[] {
  return answers.map(({ right, given }) => ({
    right,
    given: given.map((one, at) => ({
      ...one,
      percent: Math.min(99, Math.round(calibrated(at === 0 ? first : further, one.percent / 100))),
    })),
  }));
}
