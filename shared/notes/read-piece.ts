import { type Billing, UtbmsCodeText } from '../domain/time-entry';
import { oddWordsAt } from '../quick-entry/odd-words';
import { belongsToSentence } from '../quick-entry/read-date';
import { readMark } from '../quick-entry/read-marks';
import { readLeadingMatter, readMarkedMatter } from '../quick-entry/read-matter';
import type { Token } from '../quick-entry/tokens';
import type { MatterReading, QuickEntryContext } from '../quick-entry/types';
import { formatHours } from '../time/hours';
import type { WorkDate } from '../time/work-date';
import type { Piece } from './pieces';
import { dateAt } from './spoken-date';
import { wordOf } from './spoken-hours';
import type { NoteField, Origin, Unused } from './types';

/** What one piece says by itself. */
export type PieceReading = {
  readonly seconds: number | null;
  readonly matter: MatterReading;
  readonly workDate: WorkDate | null;
  readonly taskCode: UtbmsCodeText | null;
  readonly activityCode: UtbmsCodeText | null;
  readonly billing: Billing | null;
  readonly narrative: string;
  readonly origins: readonly Origin[];
  readonly unused: readonly Unused[];
  readonly notes: readonly string[];
};

/** A token with what it was taken for; `kept`: it also stays in the narrative; `text` replaces it there. */
type Word = {
  readonly token: Token;
  field: NoteField | 'joining' | null;
  kept: boolean;
  text: string;
  /** It looks like hours or a day and is none: text, but no matter's name. */
  isOdd: boolean;
};

type Draft = {
  matter: MatterReading | null;
  date: WorkDate | null;
  task: UtbmsCodeText | null;
  activity: UtbmsCodeText | null;
  billing: Billing | null;
};

/** Words that only lead to what is told: they begin and end no narrative. */
const joining = new Set(
  'i we please put down record bill billed log enter and then also plus next afterwards later spent for on to of in re regarding about the a an was were that was : – - — * • · ▪ ◦ , ; .'.split(
    ' ',
  ),
);
/** After these a matter may be named within a sentence. */
const leadsToMatter = new Set('on for re regarding in matter client file case @'.split(' '));

/** So many words name a matter at most. */
const longestName = 9;

/** Reads a piece of work: its hours are known; matter, date, codes and what is left as narrative are found here. */
export function readPiece(tokens: readonly Token[], piece: Piece, context: QuickEntryContext): PieceReading {
  const words = tokens
    .slice(piece.from, piece.to)
    .map((token): Word => ({ token, field: null, kept: false, text: token.text, isOdd: false }));
  const draft: Draft = { matter: null, date: null, task: null, activity: null, billing: null };
  if (piece.hours) take(words, piece.hours.at - piece.from, piece.hours.used, 'hours');
  for (const word of words) if (word.field === null) readMarkOrCode(word, draft, context);
  trim(words);
  readDates(words, draft, context);
  trim(words);
  const notes = noteParts(words, piece);
  notes.push(...noteOdd(words, context));
  readMatter(words, draft, context);
  trim(words);
  readDates(words, draft, context);
  trim(words);
  notes.push(...noteOdd(words, context), ...noteDaysWithin(words, context));
  return {
    seconds: piece.hours?.seconds ?? null,
    matter: draft.matter ?? { kind: 'none' },
    workDate: draft.date,
    taskCode: draft.task,
    activityCode: draft.activity,
    billing: draft.billing,
    narrative: narrativeOf(words),
    origins: originsOf(words),
    unused: words.flatMap(({ token, field }) =>
      field === 'joining' ? [{ start: token.start, end: token.end, kind: 'joining' as const }] : [],
    ),
    notes,
  };
}

/** Hours in brackets beside their sum are told no second time. */
function noteParts(words: readonly Word[], { from, hours, parts }: Piece): string[] {
  return parts.flatMap(({ at, used }) => {
    const told = words.slice(at - from, at - from + used);
    for (const word of told) word.isOdd = true;
    const text = told.map(({ token }) => token.text.replace(/[.,;:]+$/, '')).join(' ');
    return hours === null
      ? []
      : [`“${text}” is taken for a part of ${formatHours(hours.seconds)} h and stays in the text.`];
  });
}

/** Says why words at either end that look like hours or a day are none: they stay text, and hide no matter. */
function noteOdd(words: readonly Word[], context: QuickEntryContext): string[] {
  const left = open(words).filter((at) => !words[at]?.isOdd);
  const texts = left.map((at) => (words[at]?.token.text ?? '').replace(/[,;:.]+$/, ''));
  const starts = [0, ...[3, 2, 1].map((count) => left.length - count).filter((at) => at > 0)];
  for (const from of starts) {
    const odd = oddWordsAt(texts.slice(from), context.today, false);
    if (odd === null || belongsToSentence(texts[from - 1]?.toLowerCase() ?? null)) continue;
    if (from > 0 && from + odd.used !== left.length) continue;
    for (const at of left.slice(from, from + odd.used)) {
      const word = words[at];
      if (word) word.isOdd = true;
    }
    return [odd.words];
  }
  return [];
}

/** After these a day is meant also within a sentence: "conference on 31 February about the motion". */
const leadsToDay = new Set('on dated since until till from by before after'.split(' '));

/** Says which days within the text the calendar doesn't have: they were taken for no day of work, and nobody was told. */
function noteDaysWithin(words: readonly Word[], { today }: QuickEntryContext): string[] {
  return words.flatMap((word, at) => {
    if (word.field !== null || word.isOdd || !leadsToDay.has(wordOf(words[at - 1]?.token))) return [];
    const odd = oddWordsAt(
      words.slice(at, at + 3).map(({ token }) => token.text.replace(/[,;:.]+$/, '')),
      today,
      false,
    );
    if (odd?.like !== 'day') return [];
    for (const one of words.slice(at, at + odd.used)) one.isOdd = true;
    return [odd.words];
  });
}

function take(words: readonly Word[], from: number, count: number, field: NoteField | 'joining'): void {
  for (const word of words.slice(from, from + count)) word.field = field;
}

function readMarkOrCode(word: Word, draft: Draft, context: QuickEntryContext): void {
  const mark = readMark(word.token.text.replace(/[,;.]+$/, ''), context.codes, context.phrases);
  if (mark?.kind === 'task' || mark?.kind === 'activity') takeCode(word, draft, mark.kind, mark.code);
  else if (mark?.kind === 'billing' && draft.billing === null) {
    draft.billing = mark.billing;
    word.field = 'billing';
  } else if (mark?.kind === 'phrase') word.text = mark.text;
  else if (mark?.kind === 'matter' && draft.matter === null) {
    draft.matter = readMarkedMatter(mark.query, context);
    word.field = 'matter';
  } else if (mark === null && /^\W?[A-Z]{1,3}\d/.test(word.token.text)) {
    // A code without its mark counts where the table knows it, so that "exhibit L350" is the table's word, not a guess.
    const code = UtbmsCodeText.safeParse(word.token.text.replace(/^[([]|[)\],;:.]+$/g, ''));
    const known = code.success ? context.codes.find((one) => one.code === code.data) : undefined;
    if (known && known.kind !== 'expense') takeCode(word, draft, known.kind, known.code);
  }
}

function takeCode(word: Word, draft: Draft, kind: 'task' | 'activity', code: UtbmsCodeText): void {
  if (draft[kind] !== null) return;
  draft[kind] = code;
  word.field = kind;
}

/** The words still open, as positions in `words`. */
function open(words: readonly Word[]): number[] {
  return words.flatMap((word, at) => (word.field === null ? [at] : []));
}

/** Sets aside what only joins at both ends of what is left. */
function trim(words: readonly Word[]): void {
  const left = open(words);
  const joins = (at: number) => {
    const word = wordOf(words[at]?.token);
    return (
      joining.has(word === '' ? (words[at]?.token.text.at(0) ?? '') : word) ||
      /^\d{1,2}[.)]$/.test(words[at]?.token.text ?? '')
    );
  };
  for (const at of left) {
    if (!joins(at)) break;
    take(words, at, 1, 'joining');
  }
  for (const at of left.toReversed()) {
    const word = words[at];
    if (!word || word.field !== null) break;
    // An article or "to" at the end belongs to something that was cut off there; a full stop does too.
    if (!joins(at) || /\p{L}[.!?]$/u.test(word.token.text)) break;
    take(words, at, 1, 'joining');
  }
}

/** A date counts at either end of what is left, where the sentence doesn't need it ("letter of November 18"). */
function readDates(words: readonly Word[], draft: Draft, context: QuickEntryContext): void {
  if (draft.date !== null) return;
  const left = open(words);
  const tokens = left.flatMap((at) => words[at]?.token ?? []);
  const head = dateAt(tokens, 0, context.today);
  if (head) {
    draft.date = head.date;
    for (const at of left.slice(0, head.used)) take(words, at, 1, 'date');
    return;
  }
  for (let from = Math.max(1, tokens.length - 4); from < tokens.length; from += 1) {
    const tail = dateAt(tokens, from, context.today);
    if (!tail || from + tail.used !== tokens.length) continue;
    const isSaidOn = wordOf(tokens[from]) === 'on';
    const before = wordOf(tokens[from - 1]);
    // "hearing on Monday" may be a day to come: only a past form at the very end is the day of the work.
    if (isSaidOn || belongsToSentence(before)) return;
    draft.date = tail.date;
    for (const at of left.slice(from)) take(words, at, 1, 'date');
    return;
  }
}

/** The matter that what is left begins with; else one named after "for", "on", "re" and the like, the last one first. */
function readMatter(words: readonly Word[], draft: Draft, context: QuickEntryContext): void {
  if (draft.matter !== null) return;
  const left = open(words).filter((at) => !words[at]?.isOdd);
  const texts = left.map((at) => nameOf(words[at]?.token.text ?? ''));
  const head = readLeadingMatter(texts.slice(0, longestName), context);
  if (head) {
    draft.matter = head.matter;
    for (const at of left.slice(0, head.used)) take(words, at, 1, 'matter');
    return;
  }
  for (let from = texts.length - 1; from > 0; from -= 1) {
    const isBracketed = words[left[from] ?? 0]?.token.text.startsWith('(') ?? false;
    if (!isBracketed && !leadsToMatter.has((texts[from - 1] ?? '').toLowerCase())) continue;
    const found = readLeadingMatter(texts.slice(from, from + longestName), context);
    if (!found) continue;
    draft.matter = found.matter;
    const isTail = from + found.used === texts.length;
    for (const at of left.slice(from, from + found.used)) {
      take(words, at, 1, 'matter');
      // In the middle of a sentence the words are needed there too.
      const word = words[at];
      if (word) word.kept = !isTail;
    }
    return;
  }
}

/** A word as it may name a matter: without the brackets around it and the punctuation after it. */
function nameOf(text: string): string {
  return text.replace(/^[([]|[)\]:;,]+$/g, '');
}

function narrativeOf(words: readonly Word[]): string {
  const text = words
    .filter((word) => word.field === null || word.kept)
    .map((word) => word.text)
    .join(' ')
    .replace(/\s*[;,:]+$/, '');
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return capital.length === 1 && capital.toLowerCase() === first && /^\p{Ll}/u.test(text)
    ? capital + text.slice(1)
    : text;
}

/** Neighbouring words of one field are one origin. */
function originsOf(words: readonly Word[]): Origin[] {
  const origins: Origin[] = [];
  let before: NoteField | 'joining' | null = 'joining';
  for (const { token, field, kept } of words) {
    const now = field ?? 'narrative';
    const last = origins.at(-1);
    if (now !== 'joining') {
      if (last && before === now && (last.isKept ?? false) === kept) {
        origins[origins.length - 1] = { ...last, end: token.end };
      } else {
        origins.push({
          start: token.start,
          end: token.end,
          field: now,
          ...(kept ? { isKept: true as const } : {}),
        });
      }
    }
    before = now;
  }
  return origins;
}
