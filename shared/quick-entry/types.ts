import type { Id } from '../domain/id';
import type { Matter, UtbmsCode } from '../domain/reference';
import type { Billing, UtbmsCodeText } from '../domain/time-entry';
import type { WorkDate } from '../time/work-date';
import type { MatterIndex } from './matter-index';

/** What the reader of the line needs to know. Everything is given; it reads no clock and asks nobody. */
export type QuickEntryContext = {
  /** Today on the timekeeper's wall (`isoToday`). */
  readonly today: WorkDate;
  /** From `createMatterIndex`, built when the reference data is read. */
  readonly matters: MatterIndex;
  /** Most recent first; they lead every list of candidates. */
  readonly recentMatterIds: readonly Id[];
  /** The cached code table; empty: codes are taken by their shape. */
  readonly codes: readonly UtbmsCode[];
  /** Abbreviation without its `;` → text (`standardPhrases`, and the person's own). */
  readonly phrases: Readonly<Record<string, string>>;
  /** What the person picked from the list for a query (`MatterReading.query`) that had several candidates. */
  readonly picks?: ReadonlyMap<string, Id>;
};

export type SpanKind =
  | 'hours'
  | 'matter'
  | 'date'
  | 'task'
  | 'activity'
  | 'billing'
  | 'phrase'
  /** `++` or a line break between two entries. */
  | 'separator';

/** A stretch of the typed text that was understood; the rest is narrative. Offsets are UTF-16, as in an input field. */
export type Span = { readonly start: number; readonly end: number; readonly kind: SpanKind };

export type MatterReading =
  /** Exactly one matter is meant. `inherited`: said once, before a `++`. */
  | {
      readonly kind: 'one';
      readonly id: Id;
      readonly matter: Matter;
      readonly clientName: string;
      readonly query: string;
      readonly inherited: boolean;
    }
  /** Several may be meant: the list opens. Never more than 20 here; `total` says how many there are. */
  | {
      readonly kind: 'several';
      readonly candidates: readonly { readonly matter: Matter; readonly clientName: string }[];
      readonly total: number;
      readonly query: string;
    }
  /** Marked with `@` and known nowhere: a temporary matter of this name will be made. */
  | { readonly kind: 'temporary'; readonly name: string; readonly query: string }
  | { readonly kind: 'none' };

/** One entry as read from the line. */
export type ParsedEntry = {
  readonly seconds: number | null;
  readonly matter: MatterReading;
  /** Today where none was said. */
  readonly workDate: WorkDate;
  /** Whether the date was said, here or before a `++`. */
  readonly dateSaid: boolean;
  readonly taskCode: UtbmsCodeText | null;
  readonly activityCode: UtbmsCodeText | null;
  readonly billing: Billing;
  readonly narrative: string;
  /** Offsets into the whole text, in order, not overlapping. */
  readonly spans: readonly Span[];
  /** Where this entry stands in the whole text. */
  readonly start: number;
  readonly end: number;
  /** What is not said yet, in plain words ("hours", "task code"). The entry can be saved all the same, as a draft. */
  readonly missing: readonly string[];
  /** What was typed like a code or a phrase and is not one, in plain sentences. It stays in the narrative. */
  readonly notes: readonly string[];
};

/** The whole text: one entry, or several for `++` and for several lines. */
export type QuickEntry = {
  readonly entries: readonly [ParsedEntry, ...ParsedEntry[]];
  /** All spans of all entries and the separators between them, in order. */
  readonly spans: readonly Span[];
};
