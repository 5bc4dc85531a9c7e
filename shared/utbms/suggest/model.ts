import type { Id } from '../../domain/id';
import type { UtbmsKind } from '../../domain/reference';
import { standardPhrases } from '../../quick-entry/phrases';
import type { TableCode } from '../code-table';
import {
  countFeatures,
  type FeatureCounts,
  noCounts,
  noTally,
  type Tally,
  tally,
  tallyUnder,
} from './counts';
import { featuresOf } from './features';
import type { Lexicon } from './lexicon';
import { foldedWord, wordsIn } from './words-in';

/** What one kind of code is known by. */
export type KindModel = {
  /** From the lexicon and the codes' own names: fixed. */
  readonly lexicon: FeatureCounts;
  /** From what was written: grows and shrinks. */
  readonly learnt: FeatureCounts;
  /** The lexicon's share of each code within its kind; all together 1. */
  readonly shares: ReadonlyMap<string, number>;
  readonly setOf: ReadonlyMap<string, string>;
  readonly all: Tally;
  readonly byTimekeeper: Map<string, Tally>;
  readonly byMatter: Map<string, Tally>;
};

/** What suggestions are made from. It knows no clock and nobody outside; what it has learnt stands in its counts. */
export type SuggestionModel = {
  readonly kinds: Readonly<Record<UtbmsKind, KindModel>>;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Set → the words of captions that speak for it. */
  readonly captions: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** First letter → the lexicon's longer words in order, for slips of the fingers. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
};

/** A line whose codes a person stands behind. */
export type CodedLine = {
  readonly matterId: Id | null;
  readonly timekeeperId: Id;
  readonly narrative: string;
  readonly taskCode: string | null;
  readonly activityCode: string | null;
  /** Of an expense, whose description is its narrative. */
  readonly expenseCode?: string | null;
};

/** What a code that the lexicon doesn't know is taken to be worth beside those it knows: a client's own code. */
const unknownShare = 0.002;

/**
 * The model as it is on the first day.
 * @param codes the cached table: its names speak for its codes, a client's own ones included
 */
export function createModel(lexicon: Lexicon, codes: readonly TableCode[]): SuggestionModel {
  const abbreviations = abbreviationsOf(lexicon);
  const kinds = {
    task: kindModel('task', lexicon, codes, abbreviations),
    activity: kindModel('activity', lexicon, codes, abbreviations),
    expense: kindModel('expense', lexicon, codes, abbreviations),
  };
  const vocabulary = new Set<string>();
  for (const { lexicon: counts } of Object.values(kinds)) {
    for (const feature of counts.byFeature.keys())
      if (/^[\p{L}]{5,}$/u.test(feature)) vocabulary.add(feature);
  }
  return {
    kinds,
    abbreviations,
    captions: new Map(lexicon.sets.map((set) => [set.set, set.captions.map(captionWords)])),
    vocabulary: Map.groupBy([...vocabulary].sort(), (word) => word.charAt(0)),
  };
}

export function captionWords(caption: string): string[] {
  return foldedWord(caption).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function abbreviationsOf(lexicon: Lexicon): Map<string, readonly string[]> {
  const all = { ...standardPhrases, ...lexicon.abbreviations };
  return new Map(
    Object.entries(all).map(([short, long]) => [foldedWord(short).replace(/[/'-]+$/, ''), long.split(/\W+/)]),
  );
}

function kindModel(
  kind: UtbmsKind,
  lexicon: Lexicon,
  codes: readonly TableCode[],
  abbreviations: ReadonlyMap<string, readonly string[]>,
): KindModel {
  const counts = noCounts();
  const shares = new Map<string, number>();
  const setOf = new Map<string, string>();
  const feed = (code: string, phrase: string) =>
    countFeatures(
      counts,
      code,
      featuresOf(wordsIn(phrase, abbreviations)).map((feature) => feature.name),
      1,
    );
  const sets = lexicon.sets.filter((set) => set.kind === kind);
  const allSets = sets.reduce((sum, set) => sum + set.share, 0);
  for (const set of sets) {
    const allCodes = set.codes.reduce((sum, code) => sum + code.share, 0);
    for (const { code, share, phrases } of set.codes) {
      shares.set(code, (set.share / allSets) * (share / allCodes));
      setOf.set(code, set.set);
      for (const phrase of phrases) feed(code, phrase);
    }
  }
  const named = new Set<string>();
  for (const { code, name, setName, kind: itsKind } of codes) {
    if (itsKind !== kind || named.has(code)) continue;
    named.add(code);
    feed(code, name);
    if (shares.has(code)) continue;
    shares.set(code, unknownShare);
    setOf.set(code, setName);
  }
  return {
    lexicon: counts,
    learnt: noCounts(),
    shares,
    setOf,
    all: noTally(),
    byTimekeeper: new Map(),
    byMatter: new Map(),
  };
}

/** Learns from a line, or unlearns it: after learning and unlearning the model is what it was. */
export function learn(model: SuggestionModel, line: CodedLine, times: 1 | -1 = 1): void {
  const written = { task: line.taskCode, activity: line.activityCode, expense: line.expenseCode ?? null };
  if (written.task === null && written.activity === null && written.expense === null) return;
  const names = featuresOf(wordsIn(line.narrative, model.abbreviations)).map((feature) => feature.name);
  for (const kind of ['task', 'activity', 'expense'] as const) {
    const code = written[kind];
    if (code === null) continue;
    const known = model.kinds[kind];
    countFeatures(known.learnt, code, names, times);
    tally(known.all, code, times);
    tallyUnder(known.byTimekeeper, line.timekeeperId, code, times);
    if (line.matterId !== null) tallyUnder(known.byMatter, line.matterId, code, times);
  }
}
