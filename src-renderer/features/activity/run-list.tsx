import { CircleAlert, CircleCheck, LoaderCircle, RefreshCw } from 'lucide-react';
import type { ActivityView } from '../../../shared/ipc/views';
import { formatClock } from '../../state/format';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { runGroups } from './run-groups';
import { runSentence } from './run-words';

type Run = ActivityView['runs'][number];

/** What each sync did, newest first, in sentences. */
export function RunList({ runs, pmsName }: { runs: readonly Run[]; pmsName: string }) {
  if (runs.length === 0) {
    return (
      <EmptyState icon={RefreshCw} title="No sync yet">
        {`Once the laptop has reached ${pmsName}, every sync is told here.`}
      </EmptyState>
    );
  }
  return (
    <ol aria-label="Sync log" className="divide-y divide-line">
      {runGroups(runs).map(({ id, newest, oldest, count }) => (
        <li key={id} className="grid grid-cols-[1.25rem_9rem_minmax(0,1fr)] items-baseline gap-2 px-4 py-2">
          <RunMark run={newest} />
          <span className="figures text-muted">
            {count === 1 ? (
              <InstantLabel at={newest.startedAt} />
            ) : (
              <>
                <InstantLabel at={oldest.startedAt} />–{formatClock(newest.startedAt)}
              </>
            )}
          </span>
          <span>
            {runSentence(newest, pmsName)}
            {count > 1 ? <span className="text-faint"> {count} times.</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function RunMark({ run }: { run: Run }) {
  if (run.endedAt === null) {
    return <LoaderCircle aria-label="Under way" className="size-4 self-center text-accent" />;
  }
  return run.outcome === 'good' ? (
    <CircleCheck aria-label="Done" className="size-4 self-center text-good" />
  ) : (
    <CircleAlert aria-label="Not finished" className="size-4 self-center text-warn" />
  );
}
