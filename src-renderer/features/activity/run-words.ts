import type { SyncRunView } from '../../../shared/ipc/views';
import { asSentence } from '../../state/format';
import { words } from '../../words';

type Run = SyncRunView;

/** What one sync did, in a sentence. */
export function runSentence(run: Run, pmsName: string): string {
  if (run.endedAt === null) return words.activity.underWaySentence;
  const parts: string[] = [];
  if (run.pulled > 0) parts.push(words.activity.changesCameFrom(run.pulled, pmsName));
  if (run.pushed > 0) parts.push(words.activity.entriesWentTo(run.pushed, pmsName));
  if (run.conflicts > 0) parts.push(words.activity.conflictsOpened(run.conflicts));
  if (run.held > 0) parts.push(words.activity.heldCount(run.held));
  if (run.unsettled > 0) parts.push(words.activity.toBeTriedOrLooked(run.unsettled));
  const done = parts.length === 0 ? '' : `${listed(parts)}.`;
  // The counts say what a good run did; what went wrong has words of its own.
  const trouble = run.outcome === 'good' ? '' : asSentence(run.words);
  const sentence = [done, trouble].filter((words) => words !== '').join(' ');
  return sentence === '' ? words.activity.nothingNewOnEitherSide : sentence;
}

/** Whether it went through and left something for a person or for another try. */
export function leftSomething(run: Run): boolean {
  return run.outcome === 'good' && run.conflicts + run.held + run.unsettled > 0;
}

/** Whether nothing happened and nothing went wrong: such runs are folded together. */
export function isUneventful(run: Run): boolean {
  return (
    run.endedAt !== null &&
    run.outcome === 'good' &&
    run.pulled === 0 &&
    run.pushed === 0 &&
    run.conflicts === 0 &&
    run.held === 0 &&
    run.steps === 0
  );
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : words.activity.listAnd(parts.slice(0, -1).join(', '), last);
}
