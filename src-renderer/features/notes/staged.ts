import type { EntryPatch, LineSuggestions } from '../../../shared/ipc/views';
import type { StagedEntry } from '../../../shared/notes/types';
import { offersOf } from '../suggest/use-suggestions';

/** One row: a staged entry as it would be saved now. */
export type Staged = {
  /** The words that it was read from, and which of the same words it is: stays while other words change. */
  readonly id: string;
  readonly read: StagedEntry;
  readonly rawText: string;
  readonly patch: Required<
    Pick<
      EntryPatch,
      'matterId' | 'workDate' | 'workedSeconds' | 'narrative' | 'taskCode' | 'activityCode' | 'billing'
    >
  >;
  /** Codes of the patch that are suggested and not said. */
  readonly suggested: { readonly task: boolean; readonly activity: boolean };
  /** Two or more matters may be meant and none was chosen. */
  readonly isUndecided: boolean;
  readonly temporaryMatterName: string | null;
};

/** Staged entries with a key of their own: the same words twice are the first and the second. */
export function keyed(text: string, entries: readonly StagedEntry[]): { id: string; read: StagedEntry }[] {
  const times = new Map<string, number>();
  return entries.map((read) => {
    const words = text.slice(read.start, read.end);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { id: `${words}#${time}`, read };
  });
}

/** The reading, with what the person changed over it, and sure suggestions for codes that nobody said. */
export function stagedOf(
  { id, read }: { id: string; read: StagedEntry },
  text: string,
  changes: EntryPatch | undefined,
  suggestions: LineSuggestions | undefined,
): Staged {
  const said = {
    matterId: read.matter.kind === 'one' ? read.matter.id : null,
    workDate: read.workDate,
    workedSeconds: read.seconds ?? 0,
    narrative: read.narrative,
    taskCode: read.taskCode,
    activityCode: read.activityCode,
    billing: read.billing,
    ...changes,
  };
  const offers = suggestions ? offersOf(suggestions) : { task: null, activity: null };
  const task = said.taskCode === null && changes?.taskCode === undefined ? (offers.task?.code ?? null) : null;
  const activity =
    said.activityCode === null && changes?.activityCode === undefined
      ? (offers.activity?.code ?? null)
      : null;
  return {
    id,
    read,
    rawText: text.slice(read.start, read.end),
    patch: { ...said, taskCode: said.taskCode ?? task, activityCode: said.activityCode ?? activity },
    suggested: { task: task !== null, activity: activity !== null },
    isUndecided: read.matter.kind === 'several' && changes?.matterId === undefined,
    temporaryMatterName:
      read.matter.kind === 'temporary' && changes?.matterId === undefined ? read.matter.name : null,
  };
}
