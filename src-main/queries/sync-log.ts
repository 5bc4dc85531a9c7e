import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { SyncStepView } from '../../shared/ipc/views';
import { withPmsName } from '../../shared/pms/pms-name';
import { isTrouble, type SyncStep } from '../../shared/sync/step';
import type { StoreContext } from '../store/database';
import { runsBefore } from '../store/sync/sync-run';
import { stepsOfEntry, stepsOfRun } from '../store/sync/sync-step';
import { entryViews } from './entry-view';
import { lineTitle } from './line-title';
import { stepWords } from './step-words';

const runsShown = 50;
const stepsShown = 100;

/** A page of the sync log, newest first. */
export function runsPage(
  store: StoreContext,
  { before, onlyTrouble }: CallParsed<'runsPage'>,
): CallOutput<'runsPage'> {
  const found = runsBefore(store, { before, onlyTrouble, limit: runsShown + 1 });
  const runs = found.slice(0, runsShown).map(({ outcome, message, ...run }) => ({
    ...run,
    outcome: outcome ?? (run.endedAt === null ? 'running' : 'ended'),
    words: withPmsName(message ?? ''),
  }));
  return { runs, hasMore: found.length > runsShown };
}

/** What one sync did about entries, in the order in which it began. */
export function runSteps(
  store: StoreContext,
  { runId, after }: CallParsed<'runSteps'>,
): CallOutput<'runSteps'> {
  return pageOf(store, stepsOfRun(store, runId, after, stepsShown + 1));
}

/** One entry's way to the PMS, the latest step first. */
export function entrySteps(
  store: StoreContext,
  { entryId, before }: CallParsed<'entrySteps'>,
): CallOutput<'entrySteps'> {
  return pageOf(store, stepsOfEntry(store, entryId, before ?? Number.MAX_SAFE_INTEGER, stepsShown + 1));
}

function pageOf(
  store: StoreContext,
  found: readonly SyncStep[],
): { steps: SyncStepView[]; hasMore: boolean } {
  const steps = found.slice(0, stepsShown);
  const ids = [...new Set(steps.map(({ entryId }) => entryId))];
  const titles = new Map(entryViews(store, ids).map((view) => [view.entry.id, lineTitle(view)]));
  return { steps: steps.map((step) => viewOf(step, titles)), hasMore: found.length > stepsShown };
}

function viewOf(step: SyncStep, titles: ReadonlyMap<string, string>): SyncStepView {
  const { id, runId, entryId, at, answeredAt, followed, times, remoteId } = step;
  const title = titles.get(entryId) ?? 'An entry that can’t be read';
  return {
    id,
    runId,
    entryId,
    title,
    at,
    answeredAt,
    ...stepWords(step),
    followed,
    isTrouble: isTrouble(step),
    times,
    remoteId,
  };
}
