/** The word that was probably meant, among those there are; null where none is near. */
export function nearWord(word: string, known: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  let best: { word: string; slips: number } | null = null;
  for (const one of known) {
    const slips = slipsBetween(plain(word), plain(one));
    if (slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { word: one, slips };
  }
  // A third of the word mistyped is another word.
  return best !== null && best.slips <= Math.max(1, Math.floor(word.length / 3)) ? best.word : null;
}

/** Letters to be changed, added or dropped to get from one word to the other. */
function slipsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
