/** What the person's practice management system is called; the same as the adapter's `capabilities.vendor`. */
export const pmsName = 'Clio';

/**
 * Words of the planner, the sync and the line, which know no vendor, as people read them. Everything of theirs that is
 * shown passes here; what a person typed never does.
 */
export function withPmsName(words: string): string {
  return words.replaceAll(/\b[Tt]he PMS\b/g, pmsName);
}
