import type { Matter } from '../domain/reference';
import type { EntryFacts, TimeEntry } from '../domain/time-entry';
import type { WorkDate } from '../time/work-date';
import type { CodeTable } from '../utbms/code-table';
import type { Flag } from './flag';
import { type GuidelineParameters, standardGuidelines } from './parameters';
import type { Rule } from './rule';
import { blockBilling } from './rules/block-billing';
import { codes } from './rules/codes';
import { dates } from './rules/dates';
import { hours } from './rules/hours';
import { matterOpen } from './rules/matter-open';
import { narrative } from './rules/narrative';
import { rate } from './rules/rate';

/** What stands around an entry when it is judged. The caller loads it; see `RuleInput` for each field. */
export type GuidelineContext = {
  readonly today: WorkDate;
  readonly matter: Matter | null;
  readonly codes: CodeTable;
  readonly daySeconds: number;
  readonly pmsName: string;
  /** The PMS has exactly this content: there is nothing to be decided about it, so there are no flags. */
  readonly onPms: boolean;
  readonly parameters?: GuidelineParameters;
};

/** Blocks stand first, then in the order of a line's fields. */
const rules: readonly Rule[] = [matterOpen, hours, codes, rate, narrative, blockBilling, dates];

/**
 * The verdicts on one line: `block` flags stop its approval, `warn` flags are for a person to weigh.
 * @param facts what would be billed (`factsOf`), rounded hours included
 */
export function flagsOf(
  entry: Pick<TimeEntry, 'workedSeconds'>,
  facts: EntryFacts,
  context: GuidelineContext,
): Flag[] {
  if (context.onPms) return [];
  const { onPms: _, parameters = standardGuidelines, ...around } = context;
  const input = { ...around, parameters, facts, workedSeconds: entry.workedSeconds };
  const flags = rules.flatMap((rule) => rule(input));
  return [
    ...flags.filter((flag) => flag.level === 'block'),
    ...flags.filter((flag) => flag.level === 'warn'),
  ];
}

export function blocksOf(flags: readonly Flag[]): Flag[] {
  return flags.filter((flag) => flag.level === 'block');
}
