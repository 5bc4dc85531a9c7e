import type { Unused, UnusedKind } from './types';

/** A line or a wrapped paragraph that may tell of work. */
export type Block = { readonly start: number; readonly end: number };

/** A header of an e-mail that says something for all its entries; offsets are those of its value. */
export type Header = { readonly name: 'date' | 'subject'; readonly start: number; readonly end: number };

export type Layout = {
  readonly blocks: readonly Block[];
  readonly headers: readonly Header[];
  readonly unused: readonly Unused[];
};

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** Longer lines are read in pieces: no real note is longer, and no line may take more than its share of time. */
const longestLine = 2000;
const wrapped = 60;
/** A sign-off stands near the end, and so many lines of name and address follow it at most. */
const longestSignature = 12;

const header = /^(from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?):[ \t]*/i;
const quoteBegins = /^(?:-{2,} ?(?:original message|forwarded message)|_{10,}|on .{4,200} wrote:$)/i;
const signOff =
  /^(?:--|(?:(?:best|kind|warm|many|with) )*(?:regards|thanks|wishes)|best|cheers|sincerely|yours(?: truly| sincerely)?|thank you|thx|sent from my .{1,40}|get outlook for .{1,20})[,.!]?$/i;
const greeting = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|team|all)\b[^.;:\d]{0,40}[,!:]?$/i;
const disclaimer =
  /^(?:confidentiality notice|this (?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|privileged|intended))/i;
const beginsAnew = /^(?:[-*•–·▪◦>]|\d{1,3}[.)]\s|\(?\d|@|#|(?:from|to|cc|sent|date|subject):)/iu;

/** Parts the text in what may tell of work and what an e-mail carries besides: headers, quoted replies, a signature. */
export function layoutOf(text: string): Layout {
  const lines = linesOf(text);
  const kinds = lines.map((): UnusedKind | null => null);
  const headers = markHeaders(lines, kinds);
  markQuoted(lines, kinds);
  markSignature(lines, kinds);
  for (const [at, line] of lines.entries())
    if (!kinds[at] && greeting.test(line.text)) kinds[at] = 'greeting';
  const unused: Unused[] = [];
  const blocks: Block[] = [];
  let open: Line | null = null;
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at] ?? null;
    if (kind === null && line.text !== '') {
      const last = blocks.at(-1);
      if (open && last && goesOn(open, line) && line.end - last.start <= longestLine) {
        blocks[blocks.length - 1] = { start: last.start, end: line.end };
      } else blocks.push({ start: line.start, end: line.end });
      open = line;
      continue;
    }
    open = null;
    if (kind !== null && line.text !== '') unused.push({ start: line.start, end: line.end, kind });
  }
  return { blocks, headers, unused };
}

/** Lines without the blanks around them; overlong ones cut at blanks. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const whole of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const next = at + whole.length;
    for (let from = at; from <= next; ) {
      let to = Math.min(next, from + longestLine);
      if (to < next) {
        const blank = text.slice(from, to).search(/\s\S*$/);
        if (blank > 0) to = from + blank;
      }
      lines.push(trimmed(text, from, to));
      if (to === next) break;
      from = to;
    }
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Line {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const words = raw.trim();
  return { start, end: start + words.length, text: words };
}

/** A mail program breaks lines where they are full: the next one goes on unless it looks like a beginning. */
function goesOn(before: Line, line: Line): boolean {
  return before.text.length >= wrapped && !/[.;:!?]$/.test(before.text) && !beginsAnew.test(line.text);
}

/** The headers of e-mails: at the top of the notes, or of one that was pasted further down. */
function markHeaders(lines: readonly Line[], kinds: (UnusedKind | null)[]): Header[] {
  const found: Header[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (header.test(lines[to]?.text ?? '')) to += 1;
    // One such line alone is somebody's note ("To: do").
    if (to - from >= 2) {
      for (let at = from; at < to; at += 1) kinds[at] = 'header';
      found.push(...lines.slice(from, to).flatMap(headerOf));
    }
    from = to + 1;
  }
  return found;
}

/** What a line of a header says for the work that follows. */
function headerOf({ start, end, text }: Line): Header[] {
  const match = header.exec(text);
  const name = match?.[1]?.toLowerCase();
  const value = start + (match?.[0].length ?? 0);
  if (value >= end) return [];
  if (name === 'subject') return [{ name, start: value, end }];
  return name === 'date' || name === 'sent' ? [{ name: 'date', start: value, end }] : [];
}

function markQuoted(lines: readonly Line[], kinds: (UnusedKind | null)[]): void {
  let isQuoted = false;
  for (const [at, line] of lines.entries()) {
    if (kinds[at]) continue;
    if (quoteBegins.test(line.text)) isQuoted = true;
    if (isQuoted || /^>/.test(line.text)) kinds[at] = 'quoted';
  }
}

function markSignature(lines: readonly Line[], kinds: (UnusedKind | null)[]): void {
  const open = lines.flatMap((line, at) => (kinds[at] === null && line.text !== '' ? [at] : []));
  const tail = open.slice(-longestSignature);
  const begins = tail.find((at) => signOff.test(lines[at]?.text ?? ''));
  const notice = open.find((at) => disclaimer.test(lines[at]?.text ?? ''));
  const from = Math.min(begins ?? Number.POSITIVE_INFINITY, notice ?? Number.POSITIVE_INFINITY);
  for (const at of open) if (at >= from) kinds[at] = 'signature';
}
