import type { SyncRunView } from '../../../shared/ipc/views';
import { isUneventful } from './run-words';

type Run = SyncRunView;

/** Runs as they are listed: each by itself, but quiet ones in a row as one line. Newest first, as given. */
export type RunGroup = {
  readonly id: number;
  readonly newest: Run;
  readonly oldest: Run;
  readonly count: number;
};

export function runGroups(runs: readonly Run[]): RunGroup[] {
  const groups: RunGroup[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && isUneventful(run) && isUneventful(last.newest)) {
      groups[groups.length - 1] = { ...last, oldest: run, count: last.count + 1 };
    } else {
      groups.push({ id: run.id, newest: run, oldest: run, count: 1 });
    }
  }
  return groups;
}
