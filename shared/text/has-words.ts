const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}#/!+]+/gu) ?? [];

/** Whether every word asked for begins a word of the text: how help and settings are searched. */
export function hasWords(text: string, asked: string): boolean {
  const words = wordsOf(text);
  return wordsOf(asked).every((word) => words.some((candidate) => candidate.startsWith(word)));
}
