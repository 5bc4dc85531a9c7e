/** A word of the line with its place in the whole text. */
export type Token = { readonly start: number; readonly end: number; readonly text: string };

/** A quoted matter name is one token (`@"Doe Estate"`), and so is `1h 12m`. */
const tokenPattern = /@"[^"\n]*"|\b\d{1,2}h [0-5]?\dm(?:in)?(?!\S)|\S+/giu;

/** The tokens of `text` between two offsets. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  return Array.from(text.slice(start, end).matchAll(tokenPattern), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
  }));
}

/** One entry's stretch of the text; `joined` says that a `++` and not a line break stands before it. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly joined: boolean;
};
export type Separator = { readonly start: number; readonly end: number };

/** Cuts the text at line breaks and at every `++` that stands alone ("C++" stays a word). Blank stretches are left out. */
export function segmentsOf(text: string): { segments: Segment[]; separators: Separator[] } {
  const segments: Segment[] = [];
  const separators: Separator[] = [];
  let start = 0;
  let joined = false;
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') segments.push({ start, end, joined });
  };
  for (const match of text.matchAll(/[\n\r]+|(?<!\S)\+\+(?!\S)/g)) {
    close(match.index);
    start = match.index + match[0].length;
    joined = match[0] === '++';
    separators.push({ start: match.index, end: start });
  }
  close(text.length);
  if (segments.length === 0) segments.push({ start: 0, end: text.length, joined: false });
  return { segments, separators };
}
