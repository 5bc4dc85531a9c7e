import type { Id } from '../../domain/id';
import type { UtbmsKind } from '../../domain/reference';
import { oneSlipApart } from '../../quick-entry/edit-distance';
import { type Calibration, calibrated, calibrations } from './calibration';
import { type Feature, featuresOf } from './features';
import { captionWords, type KindModel, type SuggestionModel } from './model';
import { evidenceOf, habitsOf, standardWeights, type Weights } from './score';
import { type WordAt, wordsIn } from './words-in';

/** What is known of a line whose code is wanted. */
export type CodeQuestion = {
  readonly kind: UtbmsKind;
  readonly narrative: string;
  readonly matterId: Id | null;
  /** The matter's caption ("Smith v. Jones"); empty: none. */
  readonly caption: string;
  readonly timekeeperId: Id | null;
  /** Codes that may be offered: those of the PMS's table that the client accepts. Absent: all that the model knows. */
  readonly offered?: ReadonlySet<string>;
};

/** Why a code is suggested. */
export type SuggestionReason =
  /** Words of the narrative, with their place in it. */
  | { readonly kind: 'words'; readonly text: string; readonly start: number; readonly end: number }
  /** So many of the lines of the matter, or of the timekeeper, bear the code. */
  | { readonly kind: 'matter' | 'timekeeper'; readonly lines: number; readonly of: number };

export type CodeSuggestion = {
  readonly code: string;
  /** How sure, in whole percent: of a hundred that say 80, about 80 are right (`npm run bench:codes`). */
  readonly percent: number;
  /** Sure enough to be offered for one key. Below, it is only shown. */
  readonly isSure: boolean;
  /** What speaks for it most, the strongest first; at most three. */
  readonly reasons: readonly SuggestionReason[];
};

/** From here on a suggestion is offered for one key. */
export const surePercent = 75;
/** Nothing read from words is certain. */
const surest = 99;
/** One word alone never makes a suggestion sure enough for one key. */
const leastWords = 2;
/** A code that a timekeeper writes less often than on every fifth line is no habit. */
const habitual = 5;
const mostReasons = 3;
/** Words that say less than this for a code against its rivals are no reason. */
const leastEvidence = 300;
const rivals = 6;

/**
 * The likeliest codes for a line, best first. Deterministic: the same lines learnt in any order and the same question
 * give the same answer. Empty where the narrative says nothing and no habit is known.
 */
export function suggestCodes(
  model: SuggestionModel,
  question: CodeQuestion,
  limit = 3,
  weights: Weights = standardWeights[question.kind],
  calibration: Calibration = calibrations[question.kind],
): CodeSuggestion[] {
  const known = model.kinds[question.kind];
  const candidates = candidatesOf(known, question.offered);
  const features = featuresOf(readWords(model, known, question.narrative));
  const names = features.map((feature) => feature.name);
  const around = { ...question, candidates, captionSets: captionSetsOf(model, question.caption) };
  const habits = habitsOf(known, around, weights);
  const evidence = evidenceOf(known, names, candidates, weights);
  if (candidates.length === 0) return [];
  const told = features.filter(({ name }, at) => /^[^^ ]+$/.test(name) && (evidence[at]?.length ?? 0) > 0);
  const isTold = told.length >= leastWords;
  const scores = candidates.map((_, at) => {
    const words = evidence.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    return (habits[at] ?? 0) + words;
  });
  const order = candidates.map((_, at) => at);
  order.sort((left, right) => {
    const by = (scores[right] ?? 0) - (scores[left] ?? 0);
    return by !== 0 ? by : (candidates[left] ?? '') < (candidates[right] ?? '') ? -1 : 1;
  });
  const best = scores[order[0] ?? 0] ?? 0;
  const sum = scores.reduce((all, score) => all + Math.exp((score - best) / 1000), 0);
  let before = surest;
  return order.slice(0, limit).map((at, rank) => {
    const share = Math.exp(((scores[at] ?? 0) - best) / 1000) / sum;
    const knots = rank === 0 ? calibration.first : calibration.further;
    // What stands under another is never said to be likelier.
    const percent = Math.min(before, Math.round(calibrated(knots, share)));
    before = percent;
    const others = order.slice(0, rivals).filter((other) => other !== at);
    return {
      code: candidates[at] ?? '',
      percent,
      isSure: percent >= surePercent && isTold,
      reasons: reasonsFor(question, known, candidates[at] ?? '', at, others, features, evidence),
    };
  });
}

function candidatesOf(model: KindModel, offered: ReadonlySet<string> | undefined): string[] {
  if (offered) return [...offered].sort();
  return [...new Set([...model.shares.keys(), ...model.all.codes.keys()])].sort();
}

/** The narrative's words; one that nobody knows is read as the word it is one slip away from. */
function readWords(model: SuggestionModel, known: KindModel, narrative: string): WordAt[] {
  return wordsIn(narrative, model.abbreviations).map((word) => {
    const { stem } = word;
    if (stem.length < 5 || !/^\p{L}+$/u.test(stem)) return word;
    if (known.lexicon.ofFeature.has(stem) || known.learnt.ofFeature.has(stem)) return word;
    const meant = model.vocabulary.get(stem.charAt(0))?.find((other) => oneSlipApart(other, stem));
    return meant ? { ...word, stem: meant } : word;
  });
}

/** The sets of which a whole caption word (or words in a row) stands in the caption. */
function captionSetsOf(model: SuggestionModel, caption: string): Set<string> {
  const line = ` ${captionWords(caption).join(' ')} `;
  const sets = new Set<string>();
  for (const [set, cues] of model.captions) {
    if (cues.some((cue) => line.includes(` ${cue.join(' ')} `))) sets.add(set);
  }
  return sets;
}

function reasonsFor(
  question: CodeQuestion,
  model: KindModel,
  code: string,
  at: number,
  others: readonly number[],
  features: readonly Feature[],
  evidence: readonly (readonly number[])[],
): SuggestionReason[] {
  const reasons: SuggestionReason[] = wordReasons(question.narrative, at, others, features, evidence);
  const matter = question.matterId === null ? undefined : model.byMatter.get(question.matterId);
  const onMatter = matter?.codes.get(code) ?? 0;
  const person = question.timekeeperId === null ? undefined : model.byTimekeeper.get(question.timekeeperId);
  const byPerson = person?.codes.get(code) ?? 0;
  if (matter && onMatter > 0) reasons.push({ kind: 'matter', lines: onMatter, of: matter.total });
  else if (person && byPerson * habitual >= person.total)
    reasons.push({ kind: 'timekeeper', lines: byPerson, of: person.total });
  return reasons.slice(0, mostReasons);
}

/** The words that speak for a code more than for its rivals; words that overlap are told once, the strongest first. */
function wordReasons(
  narrative: string,
  at: number,
  others: readonly number[],
  features: readonly Feature[],
  evidence: readonly (readonly number[])[],
): SuggestionReason[] {
  const strong = features
    .map((feature, index) => {
      const row = evidence[index] ?? [];
      const rival = others.reduce((sum, other) => sum + (row[other] ?? 0), 0) / Math.max(1, others.length);
      return { feature, says: (row[at] ?? 0) - rival };
    })
    .filter(({ says }) => says >= leastEvidence)
    .sort((left, right) => right.says - left.says || left.feature.start - right.feature.start);
  const told: SuggestionReason[] = [];
  for (const { feature } of strong) {
    if (told.length >= mostReasons - 1) break;
    const { start, end } = feature;
    if (told.some((reason) => reason.kind === 'words' && reason.start < end && start < reason.end)) continue;
    told.push({ kind: 'words', text: narrative.slice(start, end), start, end });
  }
  return told;
}
