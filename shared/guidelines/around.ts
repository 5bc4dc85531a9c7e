import type { Matter } from '../domain/reference';
import type { Currency } from '../money/money';
import type { WorkDate } from '../time/work-date';
import type { CodeTable } from '../utbms/code-table';
import type { Line } from './line';
import type { LineIndex } from './line-index';

/** What rules may know of a timekeeper. */
export type TimekeeperFacts = {
  readonly name: string;
  readonly initials: string;
  /** Class as the client counts it ("PARTNR", "ASSOC"); null: not known, and nothing is held against it. */
  readonly class: string | null;
  /** The year of admission to the bar; null: not known. */
  readonly calledYear: number | null;
};

/** From when to when a line may be dated, both days included, and who says so ("draft invoice 2026-003"). */
export type Period = { readonly from: WorkDate; readonly to: WorkDate; readonly source: string };

/** The end of a period that has none yet. */
export const openEnd = '9999-12-31';

/** Work of a matter that is on earlier bills. */
export type BilledWork = {
  readonly lines: readonly Line[];
  /** Which bills ("invoice 2026-002, bills in Clio"); empty where there are none. */
  readonly source: string;
};
export const nothingBilled: BilledWork = { lines: [], source: '' };

/** One piece of a timekeeper's day, on whatever matter. */
export type DayLine = {
  readonly id: string;
  readonly seconds: number;
  readonly matterId: string | null;
  readonly clientId: string | null;
};

/** What stands around lines when they are judged. The caller loads it once for all of them. */
export type Around = {
  readonly today: WorkDate;
  readonly codes: CodeTable;
  /** The lines judged together: a pre-bill, or one entry by itself. */
  readonly index: LineIndex;
  /** In which currency these lines are billed: verdicts name sums in it. */
  readonly currency: Currency;
  /** Minor digits of the currency in which these lines are billed: 2 for USD. */
  readonly minorDigits: number;
  /** The billing period where one is known; lines outside it are flagged by `billing-period`. */
  readonly period: Period | null;
  /** What is on earlier bills of a matter: budgets count it where they reach further than one bill. */
  billedOf(matterId: string | null): BilledWork;
  matterOf(matterId: string | null): Matter | null;
  timekeeperOf(timekeeperId: string): TimekeeperFacts | null;
  /** Billed seconds of a timekeeper's day over all matters. */
  daySeconds(timekeeperId: string, workDate: WorkDate): number;
  /** All billed pieces of a timekeeper's day over all matters, in the order in which they were made. */
  dayOf(timekeeperId: string, workDate: WorkDate): readonly DayLine[];
};
