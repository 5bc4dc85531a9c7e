import { CircleCheck, ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Money } from '../../ui/figures';
import { Failed, Loading } from '../../ui/loading';
import { Screen } from '../../ui/screen';
import { SegmentedControl } from '../../ui/segmented-control';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { ConflictQueue } from './conflict-queue';
import { ConflictWorkbench } from './conflict-workbench';
import { focusRow } from './focus-row';
import { type QueueFilter, queueFilters, stakeOf } from './queue-filter';
import { useNames } from './use-names';
import { useQueue } from './use-queue';

const filterLabels: Readonly<Record<QueueFilter, string>> = {
  mine: words.conflicts.mine,
  hours: words.common.hours,
  twins: words.conflicts.twins,
  billed: words.common.billed,
  all: words.conflicts.all,
  decided: words.conflicts.decided,
};

/** One queue of everything that a person has to decide, by money then age, and the decision beside it. */
export function ConflictsScreen() {
  const [wantedFilter, setFilter] = useState<QueueFilter>('all');
  const { list, now, rows, counts, current, filter, select, moveOn } = useQueue(wantedFilter);
  const names = useNames();
  const bodyRef = useRef<HTMLDivElement>(null);
  const hasRows = rows.length > 0;

  // Letters act only where the focus is: opening the screen puts it into the queue.
  useEffect(() => {
    if (hasRows) focusRow(bodyRef.current);
  }, [hasRows]);

  if (list.error && !list.data) return <Failed message={list.error.message} onRetry={list.retry} />;
  if (list.data === undefined) return <Loading label={words.conflicts.readingConflicts} />;
  return (
    <Screen
      title={words.conflicts.conflicts}
      facts={
        counts.all === 0 ? null : (
          <>
            <span>{words.conflicts.openCount(counts.all)}</span>
            <span aria-hidden="true">·</span>
            <span>
              {words.conflicts.atStake(<Money minor={stakeOf(list.data)} currency={names.currency} />)}
            </span>
            <LastSync />
          </>
        )
      }
      actions={
        <SegmentedControl
          label={words.conflicts.filter}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            select(null);
          }}
          segments={queueFilters.map((id) => ({
            id,
            label: (
              <>
                {filterLabels[id]}{' '}
                <Text tone="faint" weight="normal" className="figures">
                  {counts[id]}
                </Text>
              </>
            ),
            name: `${filterLabels[id]}, ${words.counts.conflicts(counts[id])}`,
          }))}
        />
      }
    >
      {current === null ? (
        <NothingHere
          filter={filter}
          open={counts.all}
          pmsName={names.pmsName}
          onShowAll={() => setFilter('all')}
        />
      ) : (
        <div ref={bodyRef} className="flex min-h-0 flex-1">
          <ConflictWorkbench
            current={current}
            names={names}
            onDone={moveOn}
            queue={(keys) => (
              <ConflictQueue
                rows={rows}
                selectedId={current.id}
                onSelect={select}
                keys={keys}
                now={now}
                names={names}
              />
            )}
          />
        </div>
      )}
    </Screen>
  );
}

/** How old the other side's versions may be. */
function LastSync() {
  const at = useQuery('statusGet', {}).data?.lastGoodSyncAt ?? null;
  if (at === null) return null;
  return (
    <>
      <span aria-hidden="true">·</span>
      <span>{words.conflicts.lastSync(<InstantLabel at={at} />)}</span>
    </>
  );
}

function NothingHere({
  filter,
  open,
  pmsName,
  onShowAll,
}: {
  filter: QueueFilter;
  /** How many conflicts of all kinds are open. */
  open: number;
  pmsName: string;
  onShowAll: () => void;
}) {
  if (filter === 'decided') {
    return (
      <EmptyState icon={ListChecks} title={words.conflicts.noDecisionYet} className="flex-1">
        {words.conflicts.decisionsStayHereUntilThey}
      </EmptyState>
    );
  }
  if (open > 0) {
    return (
      <EmptyState
        icon={CircleCheck}
        title={words.conflicts.noneOfThisKind}
        className="flex-1"
        action={<Button onPress={onShowAll}>{words.conflicts.showAll(open)}</Button>}
      >
        {words.conflicts.otherConflictsAreOpen}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={CircleCheck} title={words.conflicts.nothingToDecide} className="flex-1">
      {words.conflicts.laptopAndAgree(pmsName)}
    </EmptyState>
  );
}
