import { feeMinor, type Minor, type RateMinor } from '../money/money';
import { type RoundingPolicy, roundSeconds } from '../time/rounding';
import type { WorkDate } from '../time/work-date';
import type { Id } from './id';
import { type EntryFacts, type FactName, factNames, type TimeEntry } from './time-entry';

/** What is needed to derive an entry's facts: the rounding policy in force, and the cached rates. */
export type FactsContext = {
  readonly policy: RoundingPolicy;
  /**
   * The rate in minor units per hour for a timekeeper's work of a day on a matter: the PMS's, else the firm's cards'; null
   * where none is known.
   */
  rateFor(matterId: Id | null, timekeeperId: Id, workDate: WorkDate): RateMinor | null;
};

/** Billed seconds: what a person said or approval froze, else the worked time rounded once by the policy. */
export function billedSecondsOf(
  entry: Pick<TimeEntry, 'workedSeconds' | 'billedSeconds'>,
  policy: RoundingPolicy,
): number {
  return entry.billedSeconds ?? roundSeconds(entry.workedSeconds, policy);
}

/** The facts that an entry stands for now: exactly what its approval would freeze and its push would carry. */
export function factsOf(entry: TimeEntry, context: FactsContext): EntryFacts {
  return {
    timekeeperId: entry.timekeeperId,
    matterId: entry.matterId,
    workDate: entry.workDate,
    // A context may look its policy up: it is asked only where it counts.
    seconds: entry.billedSeconds ?? billedSecondsOf(entry, context.policy),
    narrative: entry.narrative,
    taskCode: entry.taskCode,
    activityCode: entry.activityCode,
    rateMinor: entry.rateMinor ?? context.rateFor(entry.matterId, entry.timekeeperId, entry.workDate),
    billing: entry.billing,
  };
}

/**
 * The fee of facts in minor units, which is what a PMS makes of them: nothing for no-charge and non-billable work, or where no
 * rate is known. What a line bills is this and its adjustment (`billedMinorOf`).
 */
export function amountOf(facts: Pick<EntryFacts, 'seconds' | 'rateMinor' | 'billing'>): Minor {
  return facts.billing === 'billable' ? feeMinor(facts.seconds, facts.rateMinor ?? 0) : 0;
}

/** Whether work is to be charged and nobody knows at what rate: its amount is unknown, which is not nothing. */
export function lacksRate(facts: Pick<EntryFacts, 'seconds' | 'rateMinor' | 'billing'>): boolean {
  return facts.billing === 'billable' && facts.rateMinor === null && facts.seconds > 0;
}

/** "3 lines without a rate": said beside every sum that they are not in. */
export function withoutRateWords(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'line' : 'lines'} without a rate`;
}

type Charged = Pick<EntryFacts, 'seconds' | 'rateMinor' | 'billing'>;

/** What an adjustment takes off the fee of facts, as a number of at most nothing: never more than there is. */
export function adjustmentOf(facts: Charged, adjustmentMinor: Minor): Minor {
  const fee = amountOf(facts);
  return adjustmentMinor + fee < 0 ? 0 - fee : adjustmentMinor;
}

/** What a line puts on a bill: the fee of its facts, less what was written down. */
export const billedMinorOf = (facts: Charged, adjustmentMinor: Minor): Minor =>
  Math.max(0, amountOf(facts) + adjustmentMinor);

/** What a line says of itself, its adjustment included where it has one: what a waiver and a verdict hold for. */
export const contentWith = (facts: EntryFacts, adjustmentMinor: Minor) =>
  adjustmentMinor === 0 ? facts : { ...facts, adjustmentMinor };

/** The seconds that facts put on a bill as charged: no-charge and non-billable work is shown worked, and bills no time. */
export function billedTimeOf(facts: Pick<EntryFacts, 'seconds' | 'billing'>): number {
  return facts.billing === 'billable' ? facts.seconds : 0;
}

/** The names of the fields in which two sets of facts differ, leaving out those that one side can't see. */
export function differingFacts(
  left: EntryFacts,
  right: EntryFacts,
  hidden: readonly FactName[] = [],
): FactName[] {
  return factNames.filter((name) => left[name] !== right[name] && !hidden.includes(name));
}
