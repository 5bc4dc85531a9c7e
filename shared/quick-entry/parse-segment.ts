import type { Billing, UtbmsCodeText } from '../domain/time-entry';
import type { WorkDate } from '../time/work-date';
import { belongsToSentence, isWeekdayWord, readDate } from './read-date';
import { readLeadingHours, readTrailingHours } from './read-hours';
import { readMark } from './read-marks';
import { readLeadingMatter, readMarkedMatter } from './read-matter';
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
  for (const [at, word] of words.entries()) {
    if (word.kind === 'phrase') return at;
    if (word.kind) continue;
    if (takeHours(word, draft, readLeadingHours)) continue;
    if (isMattersWord(word, draft, context) || !takeDate(word, draft, context)) return at;
  }
  return words.length;
}

function readTail(words: readonly Word[], head: number, draft: Draft, context: QuickEntryContext): void {
  for (let at = words.length - 1; at >= head; at -= 1) {
    const word = words[at];
    if (!word || word.kind === 'phrase') return;
    if (word.kind) continue;
    const before = words.slice(0, at).findLast((earlier) => earlier.kind === null)?.token.text ?? null;
    const hours = takeHours(word, draft, (text) => readTrailingHours(text, before));
    if (!hours && (belongsToSentence(before) || !takeDate(word, draft, context))) return;
  }
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
  const next = words[head + found.used];
  if (next && next.kind === null) takeDate(next, draft, context);
}

function takeHours(word: Word, draft: Draft, read: (text: string) => number | null): boolean {
  const seconds = draft.seconds === null ? read(word.token.text) : null;
  if (seconds === null) return false;
  draft.seconds = seconds;
  word.kind = 'hours';
  return true;
}

/** "sun" in front of the text may be the day or Sun Microchips: a matter's own word is left to the matter. */
function isMattersWord(word: Word, draft: Draft, context: QuickEntryContext): boolean {
  const text = word.token.text;
  return draft.matter === null && isWeekdayWord(text) && context.matters.byWord.has(text.toLowerCase());
}

function takeDate(word: Word, draft: Draft, context: QuickEntryContext): boolean {
  const date = draft.workDate === null ? readDate(word.token.text, context.today) : null;
  if (date === null) return false;
  draft.workDate = date;
  word.kind = 'date';
  return true;
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
