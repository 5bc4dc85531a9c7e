import type { EntryFacts } from '../../../shared/domain/time-entry';
import { type Around, nothingBilled } from '../../../shared/guidelines/around';
import type { CompiledRuleSet } from '../../../shared/guidelines/compile';
import type { Flag } from '../../../shared/guidelines/flag';
import { flagsOf } from '../../../shared/guidelines/flags-of';
import { judgeLine } from '../../../shared/guidelines/judge';
import type { ExpenseLine } from '../../../shared/guidelines/line';
import { createLineIndex } from '../../../shared/guidelines/line-index';
import { minorDigits } from '../../../shared/money/format';
import type { CodeTable } from '../../../shared/utbms/code-table';

/** What is typed to try a rule set on: a line of time, or an expense. Money in ten-thousandths. */
export type TriedLine = {
  readonly what: 'fee' | 'expense';
  readonly text: string;
  readonly seconds: number;
  readonly amount: number;
  readonly taskCode: string | null;
  readonly activityCode: string | null;
  readonly expenseCode: string | null;
};

/** Who is taken to have done it, and when. */
export type TriedAround = {
  readonly today: string;
  readonly timekeeperId: string;
  readonly rateMinor: number | null;
  readonly currency: string;
  readonly codes: CodeTable;
  readonly known: Partial<Around>;
};

/** What the rules of a set say of a line by itself; Daybook's own checks are not what is tried. */
export function verdictsOn(ruleSet: CompiledRuleSet, line: TriedLine, world: TriedAround): Flag[] {
  const { today, codes, known } = world;
  if (line.what === 'expense') {
    const expense = expenseOf(line, world);
    const around: Around = {
      today,
      codes,
      index: createLineIndex([expense]),
      currency: world.currency,
      minorDigits: minorDigits(world.currency),
      period: null,
      billedOf: () => nothingBilled,
      matterOf: () => null,
      timekeeperOf: () => null,
      daySeconds: () => 0,
      dayOf: () => [],
      ...known,
    };
    return judgeLine(ruleSet, expense, around);
  }
  const facts: EntryFacts = {
    timekeeperId: world.timekeeperId,
    matterId: null,
    workDate: today,
    seconds: line.seconds,
    narrative: line.text,
    taskCode: line.taskCode,
    activityCode: line.activityCode,
    rateMinor: world.rateMinor,
    billing: 'billable',
  };
  return flagsOf({ workedSeconds: line.seconds }, facts, {
    today,
    matter: null,
    codes,
    daySeconds: line.seconds,
    pmsName: '',
    onPms: false,
    ruleSet,
    around: known,
  }).filter((flag) => flag.guideline !== undefined);
}

function expenseOf(line: TriedLine, { today, timekeeperId, currency }: TriedAround): ExpenseLine {
  return {
    what: 'expense',
    id: '',
    expense: {
      timekeeperId,
      matterId: null,
      date: today,
      code: line.expenseCode,
      quantity: 10_000,
      unitPrice: line.amount,
      currency,
      description: line.text,
      receiptPath: null,
      billing: 'billable',
    },
  };
}
