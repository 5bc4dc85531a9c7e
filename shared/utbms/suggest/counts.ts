/** How often features stood in narratives of a code. Whole numbers only, so that what was learnt can be unlearnt exactly. */
export type FeatureCounts = {
  /** Feature → code → how often. */
  readonly byFeature: Map<string, Map<string, number>>;
  /** Code → all its features. */
  readonly byCode: Map<string, number>;
  /** Feature → in all codes. */
  readonly ofFeature: Map<string, number>;
  total: number;
};

export function noCounts(): FeatureCounts {
  return { byFeature: new Map(), byCode: new Map(), ofFeature: new Map(), total: 0 };
}

/** Adds features to a code, or takes them away again. */
export function countFeatures(
  counts: FeatureCounts,
  code: string,
  features: Iterable<string>,
  times: 1 | -1,
): void {
  for (const feature of features) {
    const codes = counts.byFeature.get(feature) ?? new Map<string, number>();
    counts.byFeature.set(feature, codes);
    count(codes, code, times);
    if (codes.size === 0) counts.byFeature.delete(feature);
    count(counts.byCode, code, times);
    count(counts.ofFeature, feature, times);
    counts.total += times;
  }
}

/** Adds to a count; one that comes to nothing is gone, as if it had never been. */
export function count(counts: Map<string, number>, key: string, times: number): void {
  const now = (counts.get(key) ?? 0) + times;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** How often each code was written by somebody or on some matter, and in all. */
export type Tally = { readonly codes: Map<string, number>; total: number };

export function noTally(): Tally {
  return { codes: new Map(), total: 0 };
}

export function tally(counts: Tally, code: string, times: 1 | -1): void {
  count(counts.codes, code, times);
  counts.total += times;
}

/** Counts a code under somebody or something; an empty tally is gone, as if it had never been. */
export function tallyUnder(tallies: Map<string, Tally>, key: string, code: string, times: 1 | -1): void {
  const counts = tallies.get(key) ?? noTally();
  tallies.set(key, counts);
  tally(counts, code, times);
  if (counts.total === 0) tallies.delete(key);
}
