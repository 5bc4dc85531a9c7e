import type { Billing, UtbmsCodeText } from '../domain/time-entry';
import type { WorkDate } from '../time/work-date';
import { oddWordsAt } from './odd-words';
import { belongsToSentence, readDate } from './read-date';
import { readLeadingHours, readTrailingHours } from './read-hours';
import { readMark } from './read-marks';
import { readLeadingMatter, readMarkedMatter } from './read-matter';
import { readMonthDay } from './read-month-day';
import type { Token } from './tokens';
import type { MatterReading, QuickEntryContext, Span, SpanKind } from './types';

/** What one stretch of text says by itself, before anything is taken over from the entry in front of it. */
export type SegmentReading = {
  readonly seconds: number | null;
  readonly matter: MatterReading;
  readonly workDate: WorkDate | null;
  readonly taskCode: UtbmsCodeText | null;
  readonly activityCode: UtbmsCodeText | null;
  readonly billing: Billing | null;
  readonly narrative: string;
  readonly spans: readonly Span[];
  readonly notes: readonly string[];
};

type Draft = {
  seconds: number | null;
  matter: MatterReading | null;
  workDate: WorkDate | null;
  task: UtbmsCodeText | null;
  activity: UtbmsCodeText | null;
  billing: Billing | null;
  notes: string[];
};

/** A word with what it was taken for; null: it is narrative. `text` replaces it there (a phrase spelt out). */
type Word = { readonly token: Token; kind: SpanKind | null; text: string };

/**
 * Reads one entry's tokens. Marked tokens count anywhere, hours and dates only at the head and the tail, the matter
 * after the head. Each thing counts once: a second one stays text, so that nothing is dropped.
 */
export function readSegment(tokens: readonly Token[], context: QuickEntryContext): SegmentReading {
  const words: Word[] = tokens.map((token) => ({ token, kind: null, text: token.text }));
  const draft: Draft = {
    seconds: null,
    matter: null,
    workDate: null,
    task: null,
    activity: null,
    billing: null,
    notes: [],
  };
  for (const word of words) readMarked(word, draft, context);
  const head = readHead(words, draft, context);
  readTail(words, head, draft, context);
  if (!draft.matter) readMatterAt(words, head, draft, context);
  return {
    seconds: draft.seconds,
    matter: draft.matter ?? { kind: 'none' },
    workDate: draft.workDate,
    taskCode: draft.task,
    activityCode: draft.activity,
    billing: draft.billing,
    narrative: narrativeOf(words),
    spans: words.flatMap(({ token, kind }) => (kind ? [{ start: token.start, end: token.end, kind }] : [])),
    notes: draft.notes,
  };
}

function readMarked(word: Word, draft: Draft, context: QuickEntryContext): void {
  const mark = readMark(word.token.text, context.codes, context.phrases);
  switch (mark?.kind) {
    case 'task':
    case 'activity':
      if (draft[mark.kind] !== null) return;
      draft[mark.kind] = mark.code;
      break;
    case 'billing':
      if (draft.billing !== null) return;
      draft.billing = mark.billing;
      break;
    case 'matter':
      if (draft.matter !== null) return;
      draft.matter = readMarkedMatter(mark.query, context);
      break;
    case 'phrase':
      word.text = mark.text;
      break;
    case 'note':
      draft.notes.push(mark.words);
      return;
    default:
      return;
  }
  word.kind = mark.kind;
}

/** Takes hours and date in front of the first other word. Returns where that word stands. */
function readHead(words: readonly Word[], draft: Draft, context: QuickEntryContext): number {
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word || word.kind === 'phrase') return at;
    // The day comes first: "18 nov" is no eighteen hours.
    const used =
      word.kind !== null
        ? 1
        : takeDate(words, at, draft, context) ||
          Number(takeHours(word, draft, readLeadingHours)) ||
          noteOdd(words, at, draft, context, true);
    if (used === 0) return at;
    at += used;
  }
  return words.length;
}

function readTail(words: readonly Word[], head: number, draft: Draft, context: QuickEntryContext): void {
  for (let at = words.length - 1; at >= head; ) {
    const word = words[at];
    if (!word || word.kind === 'phrase') return;
    const used = word.kind !== null ? 1 : takeTail(words, at, head, draft, context);
    if (used === 0) return;
    at -= used;
  }
}

/** How many words that end at a place were taken, or told to be odd. */
function takeTail(
  words: readonly Word[],
  last: number,
  head: number,
  draft: Draft,
  context: QuickEntryContext,
): number {
  const word = words[last];
  const previous = (at: number) =>
    words.slice(0, at).findLast((earlier) => earlier.kind === null)?.token.text ?? null;
  if (word && takeHours(word, draft, (text) => readTrailingHours(text, previous(last)))) return 1;
  // "nov 18 2026" ends where it began three words before.
  for (const at of [last - 2, last - 1, last]) {
    if (at < head || belongsToSentence(previous(at))) continue;
    const used = takeDate(words, at, draft, context, last) || noteOdd(words, at, draft, context, false, last);
    if (used > 0) return used;
  }
  return 0;
}

/** The matter right after the head, and a date right after the matter ("smith yest draft motion"). */
function readMatterAt(words: readonly Word[], head: number, draft: Draft, context: QuickEntryContext): void {
  const rest = words.slice(head);
  const stop = rest.findIndex((word) => word.kind !== null);
  const run = stop === -1 ? rest : rest.slice(0, stop);
  const found = readLeadingMatter(
    run.map((word) => word.token.text),
    context,
  );
  if (!found) return;
  draft.matter = found.matter;
  for (const word of run.slice(0, found.used)) word.kind = 'matter';
  const after = head + found.used;
  if (!takeDate(words, after, draft, context)) noteOdd(words, after, draft, context, false);
}

function takeHours(word: Word, draft: Draft, read: (text: string) => number | null): boolean {
  const seconds = draft.seconds === null ? read(word.token.text) : null;
  if (seconds === null) return false;
  draft.seconds = seconds;
  word.kind = 'hours';
  return true;
}

/**
 * "sun" in front of the text may be the day or Sun Microchips, "25" the hours or a street: there a matter's own word is left
 * to the matter. Elsewhere (`last` is given, or the matter is known) it is not.
 */
function isMatters(
  texts: readonly string[],
  draft: Draft,
  context: QuickEntryContext,
  last: number | undefined,
): boolean {
  if (draft.matter !== null || last !== undefined) return false;
  return texts.some((text) => context.matters.byWord.has(text.toLowerCase()));
}

/** Takes a date of one word or of several (`nov 18`). Returns how many; none where they don't end at `last`. */
function takeDate(
  words: readonly Word[],
  at: number,
  draft: Draft,
  context: QuickEntryContext,
  last?: number,
): number {
  if (draft.workDate !== null) return 0;
  const texts = textsFrom(words, at, last);
  const named = readMonthDay(
    texts.map((text) => text.toLowerCase()),
    context.today,
  );
  const date = named === null ? readDate(texts[0] ?? '', context.today) : named.date;
  const used = named?.used ?? 1;
  if (isMatters(texts.slice(0, used), draft, context, last)) return 0;
  if (date === null || (last !== undefined && at + used !== last + 1)) return 0;
  draft.workDate = date;
  for (const word of words.slice(at, at + used)) word.kind = 'date';
  return used;
}

/** Says why words that look like hours or a day are none; they stay text. Returns how many they are. */
function noteOdd(
  words: readonly Word[],
  at: number,
  draft: Draft,
  context: QuickEntryContext,
  isHead: boolean,
  last?: number,
): number {
  const texts = textsFrom(words, at, last);
  const odd = oddWordsAt(texts, context.today, isHead && draft.seconds === null);
  if (odd === null || isMatters(texts.slice(0, odd.used), draft, context, last)) return 0;
  if (last !== undefined && at + odd.used !== last + 1) return 0;
  draft.notes.push(odd.words);
  return odd.used;
}

/** The words from a place on that are still text, as they were typed; at most the three that a day has. */
function textsFrom(words: readonly Word[], at: number, last = at + 2): string[] {
  const some = words.slice(at, Math.min(at + 3, last + 1));
  const stop = some.findIndex((word) => word.kind !== null);
  return (stop === -1 ? some : some.slice(0, stop)).map((word) => word.token.text);
}

/** What is left, in its order, begun with a capital where the first word is in small letters. */
function narrativeOf(words: readonly Word[]): string {
  const text = words
    .filter((word) => word.kind === null || word.kind === 'phrase')
    .map((word) => word.text)
    .join(' ');
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  // Some small letters have no capital of their own ("ß" would become "SS"): they stay.
  const fits = capital.length === 1 && capital.toLowerCase() === first;
  return fits && /^\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u.test(text) ? capital + text.slice(1) : text;
}
