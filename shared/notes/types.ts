import type { Billing, UtbmsCodeText } from '../domain/time-entry';
import type { MatterReading } from '../quick-entry/types';
import type { WorkDate } from '../time/work-date';

/** What a stretch of the notes was taken for. */
export type NoteField = 'hours' | 'matter' | 'date' | 'task' | 'activity' | 'billing' | 'narrative';

/** Where something of an entry comes from. Offsets are UTF-16 into the whole text. */
export type Origin = {
  readonly start: number;
  readonly end: number;
  readonly field: NoteField;
  /** It names the matter and also stays in the narrative ("call about the Smith deposition"). */
  readonly isKept?: true;
};

/** Why a stretch of the notes belongs to no entry. It is shown, never dropped. */
export type UnusedKind =
  | 'header'
  | 'quoted'
  | 'greeting'
  | 'signature'
  /** Bullets, "then", "and": what only joins. */
  | 'joining'
  /** A line that tells of no work. */
  | 'no_work'
  /** More than can be staged at once. */
  | 'too_much';

export type Unused = { readonly start: number; readonly end: number; readonly kind: UnusedKind };

/** An entry as the notes seem to tell it, to be accepted, changed or dropped by a person. */
export type StagedEntry = {
  readonly seconds: number | null;
  readonly matter: MatterReading;
  readonly workDate: WorkDate;
  readonly dateSaid: boolean;
  readonly taskCode: UtbmsCodeText | null;
  readonly activityCode: UtbmsCodeText | null;
  readonly billing: Billing;
  readonly narrative: string;
  /** Its own stretches, in order, not overlapping those of any other entry. */
  readonly origins: readonly Origin[];
  /** What was said once for several entries: a heading, a subject line, the date of an e-mail. */
  readonly inherited: readonly Origin[];
  /** Where it stands in the text: kept with the entry word for word. */
  readonly start: number;
  readonly end: number;
  /** What is not said yet, in plain words. */
  readonly missing: readonly string[];
  /** What looks like hours or a day and is none, or is only a part, in plain sentences. It stays in the narrative. */
  readonly notes: readonly string[];
};

export type NotesReading = {
  readonly entries: readonly StagedEntry[];
  readonly unused: readonly Unused[];
};
