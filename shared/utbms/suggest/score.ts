import type { UtbmsKind } from '../../domain/reference';
import type { FeatureCounts, Tally } from './counts';
import type { KindModel } from './model';

/**
 * How far each level is trusted: a level with as many lines as its number weighs as much as all below it. Set on the
 * development part of `test/bench/codes`, never on the part that is reported.
 */
export type Weights = {
  /** Lines of the firm against the lexicon's shares. */
  readonly firm: number;
  readonly timekeeper: number;
  readonly matter: number;
  /** Features that the lexicon's words for a code count as, against those of written narratives. */
  readonly lexicon: number;
  /** Features that the background counts as, against the lexicon's words for a code. */
  readonly background: number;
  /** How much words weigh against the habits: they repeat each other, so less than one. */
  readonly words: number;
  /** The same for two neighbours, and for the word that a narrative begins with. */
  readonly neighbours: number;
  readonly first: number;
  /** Times that a word must have been written before it is heard at half its weight: one narrative is no habit. */
  readonly seldom: number;
  /** How much more a caption's word makes its set likely, in thousandths of a natural logarithm. */
  readonly caption: number;
  /** How much less likely, for each line of the matter, a set makes a code that the matter never used. */
  readonly strange: number;
};

const common = {
  lexicon: 800,
  background: 20,
  words: 0.45,
  neighbours: 0.55,
  first: 0.45,
  seldom: 5,
  caption: 3000,
  strange: 200,
};

/** A person's activities are more of a habit than the tasks, which the matters bring. */
export const standardWeights: Readonly<Record<UtbmsKind, Weights>> = {
  task: { ...common, firm: 300, timekeeper: 150, matter: 60 },
  activity: { ...common, firm: 300, timekeeper: 40, matter: 60 },
  expense: { ...common, firm: 300, timekeeper: 40, matter: 60 },
};

/** A natural logarithm in whole thousandths: sums of these don't depend on their order. */
export function milliLog(value: number): number {
  return Math.round(Math.log(value) * 1000);
}

/** Who asks about which matter, and which codes may be offered. */
export type Circumstances = {
  readonly timekeeperId: string | null;
  readonly matterId: string | null;
  /** Sets that the matter's caption speaks for. */
  readonly captionSets: ReadonlySet<string>;
  readonly candidates: readonly string[];
};

/** How likely each candidate is before a word is read, by the habits: matter over timekeeper over firm over lexicon. */
export function habitsOf(model: KindModel, around: Circumstances, weights: Weights): number[] {
  const timekeeper = around.timekeeperId === null ? undefined : model.byTimekeeper.get(around.timekeeperId);
  const matter = around.matterId === null ? undefined : model.byMatter.get(around.matterId);
  const usedSets = new Set([...(matter?.codes.keys() ?? [])].map((code) => model.setOf.get(code)));
  return around.candidates.map((code) => {
    const set = model.setOf.get(code) ?? '';
    const inFirm = blend(model.all, code, model.shares.get(code) ?? leastShare, weights.firm);
    const byPerson = timekeeper ? blend(timekeeper, code, inFirm, weights.timekeeper) : inFirm;
    const likely = matter ? blend(matter, code, byPerson, weights.matter) : byPerson;
    // A matter stays with its sets of codes, and its caption tells them.
    const strange = matter && !usedSets.has(set) ? Math.min(matter.total, mostStrange) * weights.strange : 0;
    const captioned = around.captionSets.has(set) ? weights.caption : 0;
    return milliLog(likely) + captioned - strange;
  });
}

const leastShare = 1e-5;
/** After so many lines a matter's sets are as sure as they get. */
const mostStrange = 8;

function blend(tally: Tally, code: string, below: number, weight: number): number {
  return ((tally.codes.get(code) ?? 0) + weight * below) / (tally.total + weight);
}

/** What each feature says for each candidate, weighed; the rows are features, in thousandths; empty: it says nothing. */
export function evidenceOf(
  model: KindModel,
  features: readonly string[],
  candidates: readonly string[],
  weights: Weights,
): number[][] {
  const rows: number[][] = [];
  const totals = candidates.map((code) => {
    const lexicon = model.lexicon.byCode.get(code) ?? 0;
    const learnt = model.learnt.byCode.get(code) ?? 0;
    const told = weights.background / (lexicon + weights.background);
    // What a feature says that was never met with the code: the same for all features, and so for most of the sums.
    return { lexicon, learnt, unmet: milliLog((weights.lexicon * told) / (learnt + weights.lexicon)) };
  });
  for (const feature of features) {
    const usual = background(model, feature);
    if (usual === null) {
      rows.push([]);
      continue;
    }
    const weight = weightOf(feature, weights) * heard(model, feature, weights);
    const inLexicon = model.lexicon.byFeature.get(feature);
    const inLearnt = model.learnt.byFeature.get(feature);
    rows.push(
      candidates.map((code, at) => {
        const { lexicon = 0, learnt = 0, unmet = 0 } = totals[at] ?? {};
        const inWords = inLexicon?.get(code) ?? 0;
        const inLines = inLearnt?.get(code) ?? 0;
        if (inWords === 0 && inLines === 0) return Math.round(unmet * weight);
        const told = (inWords + weights.background * usual) / (lexicon + weights.background);
        const likely = (inLines + weights.lexicon * told) / (learnt + weights.lexicon);
        return Math.round(milliLog(likely / usual) * weight);
      }),
    );
  }
  return rows;
}

function weightOf(feature: string, weights: Weights): number {
  if (feature.startsWith('^')) return weights.first;
  return feature.includes(' ') ? weights.neighbours : weights.words;
}

/** A word of the lexicon is heard fully; one that was only written, the more the oftener it was. */
function heard(model: KindModel, feature: string, weights: Weights): number {
  if (model.lexicon.ofFeature.has(feature)) return 1;
  const times = ofFeature(model.learnt, feature);
  return times / (times + weights.seldom);
}

/** How usual a feature is in all codes together; null where nobody has met it yet: it says nothing. */
function background(model: KindModel, feature: string): number | null {
  const times = ofFeature(model.lexicon, feature) + ofFeature(model.learnt, feature);
  return times === 0 ? null : times / (model.lexicon.total + model.learnt.total);
}

function ofFeature(counts: FeatureCounts, feature: string): number {
  return counts.ofFeature.get(feature) ?? 0;
}
