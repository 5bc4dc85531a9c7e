import { isOrdinaryWord } from '../quick-entry/ordinary-words';
import { readLeadingMatter } from '../quick-entry/read-matter';
import { type Token, tokensOf } from '../quick-entry/tokens';
import type { MatterReading, QuickEntryContext } from '../quick-entry/types';
import { wordsOf } from '../quick-entry/words';
import type { WorkDate } from '../time/work-date';
import { type Block, type Header, layoutOf } from './layout';
import { piecesOf } from './pieces';
import { type PieceReading, readPiece } from './read-piece';
import { dateAt } from './spoken-date';
import { wordOf } from './spoken-hours';
import type { NotesReading, Origin, StagedEntry, Unused } from './types';

/** Half a megabyte is more than anybody's day; what stands after it is shown as not read. */
export const longestNotes = 500_000;
/** Nobody accepts more one by one. */
export const mostStaged = 300;

/** What was said once for what follows: by a heading, or by an e-mail's header. */
type Said = {
  matter: { reading: MatterReading; origin: Origin } | null;
  date: { date: WorkDate; origin: Origin } | null;
  /** All headings met: one that nothing inherits is shown as unused. */
  readonly headings: Origin[];
};

/**
 * Reads unstructured notes: a paragraph, a list, an e-mail, dictated text. It never throws and never refuses; the same text
 * and context always give the same reading. Every character is blank, in an origin of exactly one entry, in an inherited
 * origin, or in `unused`; and the hours of the entries are the hours told.
 */
export function readNotes(text: string, context: QuickEntryContext): NotesReading {
  const read = text.slice(0, longestNotes);
  const layout = layoutOf(read);
  const unused: Unused[] = [...layout.unused];
  const entries: StagedEntry[] = [];
  const said: Said = { matter: null, date: null, headings: [] };
  const headers = [...layout.headers];
  for (const [index, block] of layout.blocks.entries()) {
    takeHeaders(read, headersBefore(block, headers), context, said);
    if (entries.length >= mostStaged) {
      unused.push(...layout.blocks.slice(index).map((rest) => ({ ...rest, kind: 'too_much' as const })));
      break;
    }
    readBlock(read, block, context, said, entries, unused);
  }
  const inherited = new Set(entries.flatMap((entry) => entry.inherited.map(({ start }) => start)));
  for (const { start, end } of said.headings) {
    if (!inherited.has(start)) unused.push({ start, end, kind: 'no_work' });
  }
  if (text.length > longestNotes) unused.push({ start: longestNotes, end: text.length, kind: 'too_much' });
  return { entries, unused: unused.sort((left, right) => left.start - right.start) };
}

function readBlock(
  text: string,
  block: Block,
  context: QuickEntryContext,
  said: Said,
  entries: StagedEntry[],
  unused: Unused[],
): void {
  const tokens = tokensOf(text, block.start, block.end);
  if (takeHeading(tokens, context, said, unused)) return;
  const pieces = piecesOf(tokens);
  let before: StagedEntry | null = null;
  for (const piece of pieces) {
    const reading = readPiece(tokens, piece, context);
    const [first, last] = [tokens[piece.from], tokens[piece.to - 1]];
    if (!first || !last) continue;
    if (!tellsOfWork(reading)) {
      unused.push({ start: first.start, end: last.end, kind: 'no_work' });
      continue;
    }
    const entry: StagedEntry = entryOf(reading, { start: first.start, end: last.end }, before, said, context);
    entries.push(entry);
    unused.push(...reading.unused);
    before = entry;
  }
}

/** Hours, a matter or a word of the trade: otherwise a line is talk. */
function tellsOfWork(reading: PieceReading): boolean {
  if (reading.seconds !== null) return true;
  if (reading.narrative === '') return reading.matter.kind === 'one' || reading.matter.kind === 'several';
  return reading.matter.kind !== 'none' || wordsOf(reading.narrative).some(isOrdinaryWord);
}

function entryOf(
  reading: PieceReading,
  place: Block,
  before: StagedEntry | null,
  said: Said,
  context: QuickEntryContext,
): StagedEntry {
  const inherited: Origin[] = [];
  let { matter, workDate } = reading;
  if (matter.kind === 'none' && before && before.matter.kind !== 'none') {
    matter = passedOn(before.matter);
    inherited.push(...[...before.origins, ...before.inherited].filter(({ field }) => field === 'matter'));
  } else if (matter.kind === 'none' && said.matter) {
    matter = passedOn(said.matter.reading);
    inherited.push(said.matter.origin);
  }
  let dateSaid = workDate !== null;
  if (workDate === null && before?.dateSaid) {
    workDate = before.workDate;
    dateSaid = true;
    inherited.push(...[...before.origins, ...before.inherited].filter(({ field }) => field === 'date'));
  } else if (workDate === null && said.date) {
    workDate = said.date.date;
    dateSaid = true;
    inherited.push(said.date.origin);
  }
  const missing: string[] = [];
  if (reading.seconds === null) missing.push('hours');
  if (matter.kind === 'none' || matter.kind === 'several') missing.push('matter');
  if (reading.narrative === '') missing.push('narrative');
  return {
    ...reading,
    matter,
    workDate: workDate ?? context.today,
    dateSaid,
    billing: reading.billing ?? 'billable',
    inherited,
    ...place,
    missing,
  };
}

function passedOn(matter: MatterReading): MatterReading {
  return matter.kind === 'one' ? { ...matter, inherited: true } : matter;
}

/** A line that is only a date, only a matter, or a date and a matter: it holds for what follows, until the next. */
function takeHeading(
  tokens: readonly Token[],
  context: QuickEntryContext,
  said: Said,
  unused: Unused[],
): boolean {
  const date = dateAt(tokens, 0, context.today);
  let at = date?.used ?? 0;
  while (/^[-–—:|,]+$/.test(tokens[at]?.text ?? '')) at += 1;
  const rest = tokens.slice(at);
  const last = rest.at(-1);
  const texts = rest.map((token) => token.text.replace(/[:;,]+$/, ''));
  const isTitled = last?.text.endsWith(':') ?? false;
  const found = rest.length > 0 && rest.length <= 8 ? readLeadingMatter(texts, context) : null;
  const isMatter = found !== null && found.used === rest.length && (isTitled || found.matter.kind === 'one');
  if (rest.length > 0 && !isMatter) return false;
  if (!date && !isMatter) return false;
  const [first, dateEnd] = [tokens[0], tokens[(date?.used ?? 1) - 1]];
  const mark = tokens[at - 1];
  // A bullet in front belongs to nothing; marks after a date go with the date.
  if (!date && first && mark) unused.push({ start: first.start, end: mark.end, kind: 'joining' });
  if (date && first && dateEnd) {
    said.date = {
      date: date.date,
      origin: { start: first.start, end: tokens[at - 1]?.end ?? dateEnd.end, field: 'date' },
    };
    said.headings.push(said.date.origin);
    // A new day is a new page: the matter of the day before says nothing about it.
    if (!isMatter) said.matter = null;
  }
  if (isMatter && found && rest[0] && last) {
    said.matter = { reading: found.matter, origin: { start: rest[0].start, end: last.end, field: 'matter' } };
    said.headings.push(said.matter.origin);
  }
  return true;
}

/** Takes the headers that stand before a block off the list. */
function headersBefore(block: Block, headers: Header[]): Header[] {
  const next = headers.findIndex(({ start }) => start > block.start);
  return headers.splice(0, next === -1 ? headers.length : next);
}

/** An e-mail's subject and date hold for what follows; another e-mail is another page. */
function takeHeaders(text: string, headers: readonly Header[], context: QuickEntryContext, said: Said): void {
  if (headers.length === 0) return;
  said.matter = null;
  said.date = null;
  for (const header of headers) {
    const tokens = tokensOf(text, header.start, header.end);
    if (header.name === 'date') {
      for (let at = 0; at < Math.min(tokens.length, 6) && !said.date; at += 1) {
        const date = dateAt(tokens, at, context.today);
        const [first, last] = [tokens[at], tokens[at + (date?.used ?? 1) - 1]];
        if (date && first && last)
          said.date = { date: date.date, origin: { start: first.start, end: last.end, field: 'date' } };
      }
      continue;
    }
    const texts = tokens.map((token) => token.text.replace(/[:;,]+$/, ''));
    for (let at = 0; at < Math.min(texts.length, 12) && !said.matter; at += 1) {
      if (/^(?:re|fwd?|aw)$/i.test(wordOf(tokens[at]))) continue;
      const found = readLeadingMatter(texts.slice(at), context);
      const [first, last] = [tokens[at], tokens[at + (found?.used ?? 1) - 1]];
      if (!found || !first || !last) continue;
      said.matter = { reading: found.matter, origin: { start: first.start, end: last.end, field: 'matter' } };
    }
  }
}
