/** One text of the product, changed in a test-only build: the product itself carries no switch for it. */
export type Plant = {
  /** Path from the top of the repository, with slashes. */
  readonly file: string;
  /** The exact text, which must occur once. */
  readonly find: string;
  readonly replace: string;
};

/**
 * A source with the bug in it.
 * @throws Error where the text is not there exactly once: a bug that isn't planted proves nothing
 */
export function plantedIn(contents: string, { file, find, replace }: Plant): string {
  const count = contents.split(find).length - 1;
  if (count !== 1) {
    throw new Error(`${file} holds the text to be replaced ${count} times, not once:\n${find}`);
  }
  return contents.replace(find, () => replace);
}
