import type { Matter } from '../domain/reference';
import type { WorkDate } from '../time/work-date';
import type { CodeTable } from '../utbms/code-table';
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
  /** Minor digits of the currency in which these lines are billed: 2 for USD. */
  readonly minorDigits: number;
  /** The billing period where one is set; lines outside it are flagged by `billing-period`. */
  readonly period: { readonly from: WorkDate; readonly to: WorkDate } | null;
  matterOf(matterId: string | null): Matter | null;
  timekeeperOf(timekeeperId: string): TimekeeperFacts | null;
  /** Billed seconds of a timekeeper's day over all matters. */
  daySeconds(timekeeperId: string, workDate: WorkDate): number;
  /** All billed pieces of a timekeeper's day over all matters, in the order in which they were made. */
  dayOf(timekeeperId: string, workDate: WorkDate): readonly DayLine[];
};
