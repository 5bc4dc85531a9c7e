import type { Matter } from '../domain/reference';
import type { EntryFacts, TimeEntry } from '../domain/time-entry';
import type { WorkDate } from '../time/work-date';
import type { CodeTable } from '../utbms/code-table';
import { type Around, nothingBilled } from './around';
import { asBilled, type Outgoing } from './as-billed';
import { checksOf } from './checks-of';
import { type CompiledRuleSet, compileRuleSet } from './compile';
import type { Flag } from './flag';
import { judgeLine } from './judge';
import type { FeeLine } from './line';
import { createLineIndex } from './line-index';
import { standardRuleSet } from './standard';

/** What stands around an entry when it is judged. The caller loads it; see `CheckInput` for each field. */
export type GuidelineContext = {
  readonly today: WorkDate;
  readonly matter: Matter | null;
  readonly codes: CodeTable;
  readonly daySeconds: number;
  readonly pmsName: string;
  /** The PMS has exactly this content: there is nothing to be decided about it, so there are no flags. */
  readonly onPms: boolean;
  /** The rule set of the entry's matter; left out: Daybook's standard. */
  readonly ruleSet?: CompiledRuleSet | undefined;
  /** What else is known: the other lines, the timekeepers, the day's pieces. Left out: the entry by itself. */
  readonly around?: Partial<Around> | undefined;
  /** The client's codes for the firm's; left out: the same. */
  readonly outgoing?: Outgoing | undefined;
  /** The entry's id among the lines around it; left out for one that is not saved. */
  readonly id?: string | undefined;
};

export const compiledStandard = compileRuleSet(standardRuleSet, () => null);

/**
 * The verdicts on one entry: `block` flags stop its approval, `warn` flags are for a person to weigh. Daybook's own checks
 * come first, then the rules of the client's guidelines.
 * @param facts what would be billed (`factsOf`), rounded hours included
 */
export function flagsOf(
  entry: Pick<TimeEntry, 'workedSeconds'>,
  facts: EntryFacts,
  context: GuidelineContext,
): Flag[] {
  if (context.onPms) return [];
  const { onPms: _, ruleSet = compiledStandard, around, outgoing, id = '', ...own } = context;
  const fee: FeeLine = { what: 'fee', id, facts, workedSeconds: entry.workedSeconds };
  const line = outgoing === undefined ? fee : asBilled(fee, outgoing);
  const checks = checksOf({ ...own, facts, workedSeconds: entry.workedSeconds });
  return inOrder([...checks, ...judgeLine(ruleSet, line, aroundOne(line, context, around))]);
}

/** Blocks stand first, then in the order in which they were found. */
export function inOrder(flags: readonly Flag[]): Flag[] {
  return [
    ...flags.filter((flag) => flag.level === 'block'),
    ...flags.filter((flag) => flag.level === 'warn'),
  ];
}

/** The flags that stop an approval: those that block and that nobody has waived. */
export function blocksOf(flags: readonly Flag[]): Flag[] {
  return flags.filter((flag) => flag.level === 'block' && flag.waiver === undefined);
}

/** One entry by itself, where nothing more is known. */
function aroundOne(line: FeeLine, context: GuidelineContext, known: Partial<Around> = {}): Around {
  const { today, codes, matter, daySeconds } = context;
  const rest = Math.max(0, daySeconds - line.facts.seconds);
  return {
    today,
    codes,
    index: known.index ?? createLineIndex([line]),
    currency: 'USD',
    minorDigits: 2,
    period: null,
    billedOf: () => nothingBilled,
    matterOf: () => matter,
    timekeeperOf: () => null,
    daySeconds: () => daySeconds,
    dayOf: () => [
      { id: '', seconds: rest, matterId: null, clientId: null },
      {
        id: line.id,
        seconds: line.facts.seconds,
        matterId: line.facts.matterId,
        clientId: matter?.clientId ?? null,
      },
    ],
    ...known,
  };
}
