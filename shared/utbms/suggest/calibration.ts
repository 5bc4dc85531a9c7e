import type { UtbmsKind } from '../../domain/reference';

/** From what the reading says to how often that is right, both in percent: straight lines between these points. */
export type Knots = readonly (readonly [said: number, right: number])[];

/** For the first suggestion, and for those under it: the same share means another thing there. */
export type Calibration = { readonly first: Knots; readonly further: Knots };

const asSaid: Knots = [
  [0, 0],
  [100, 100],
];
export const uncalibrated: Calibration = { first: asSaid, further: asSaid };

/**
 * Words that come together say the same thing twice, which makes the reading too sure at the top and too modest at the bottom.
 * Measured on lines that words and weights were not set on (`npm run bench:codes -- --fit` prints these); the bench tells how
 * far off it is on matters that a table was made without. Of expenses nothing is measured.
 */
export const calibrations: Readonly<Record<UtbmsKind, Calibration>> = {
  task: {
    first: [
      [0, 4],
      [7, 7],
      [16, 29],
      [25, 31],
      [34, 42],
      [44, 46],
      [55, 62],
      [64, 62],
      [80, 74],
      [97, 94],
      [100, 98],
    ],
    further: [
      [0, 3],
      [3, 6],
      [14, 17],
      [25, 21],
      [43, 36],
      [100, 98],
    ],
  },
  activity: {
    first: [
      [0, 14],
      [17, 27],
      [23, 30],
      [35, 40],
      [44, 48],
      [59, 59],
      [74, 72],
      [85, 81],
      [93, 87],
      [98, 97],
      [100, 98],
    ],
    further: [
      [0, 3],
      [3, 6],
      [16, 19],
      [36, 26],
      [100, 98],
    ],
  },
  expense: uncalibrated,
};

/** @param share of the whole, 0 to 1 @returns percent, 0 to 100, not rounded */
export function calibrated(knots: Knots, share: number): number {
  const said = share * 100;
  const at = knots.findIndex(([from]) => from >= said);
  const [to, from] = [knots[at === -1 ? knots.length - 1 : at], knots[at <= 0 ? 0 : at - 1]];
  if (to === undefined || from === undefined) return said;
  if (at <= 0) return at === -1 ? to[1] : from[1];
  const part = (said - from[0]) / (to[0] - from[0]);
  return from[1] + part * (to[1] - from[1]);
}
