/** What the person's practice management system is called; the same as the adapter's `capabilities.vendor`. */
export const pmsName = 'Clio';

/**
 * What becomes of a line's write-down in the PMS (`capabilities.carriesWriteDowns`): said before it goes, and as long as it is there.
 * @param amount what was written down, as people read it
 */
export const writeDownStays = (amount: string): string =>
  `${pmsName} keeps no write-down on a time entry: it has the hours and the rate in full. Take ${amount} off on the bill there.`;

/**
 * Words of the planner, the sync and the line, which know no vendor, as people read them. Everything of theirs that is
 * shown passes here; what a person typed never does.
 */
export function withPmsName(words: string): string {
  return words.replaceAll(/\b[Tt]he PMS\b/g, pmsName);
}
