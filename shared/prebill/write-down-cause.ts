import type { Flag } from '../guidelines/flag';

/** Beside the client's clause, what the rule is called: "block.one · Acme Insurance, OCG §4.2". */
const told = ({ rule, source }: Flag): string => `${rule} · ${source}`;

/**
 * The guideline that a line was written down for, of those that flagged it then: one that says what to cut, else one that is
 * mended so, else any that nobody waived. Null: no guideline said anything.
 */
export function causeOf(flags: readonly Flag[]): string | null {
  const said = flags.filter(({ guideline, waiver }) => guideline !== undefined && waiver === undefined);
  const cuts = said.find(({ guideline }) => guideline?.action === 'adjust');
  const mends = said.find(
    ({ guideline }) => guideline?.fix === 'write_down' || guideline?.fix === 'no_charge',
  );
  const cause = cuts ?? mends ?? said[0];
  return cause === undefined ? null : told(cause);
}
