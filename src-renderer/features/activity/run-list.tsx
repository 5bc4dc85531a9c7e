import { ChevronRight, CircleAlert, CircleCheck, CircleDot, LoaderCircle, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { formatClock, formatInstant, plural } from '../../state/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Failed, Loading } from '../../ui/loading';
import { RowList } from '../../ui/row-list';
import { Toolbar } from '../../ui/screen';
import { Switch } from '../../ui/switch';
import { type RunGroup, runGroups } from './run-groups';
import { RunSteps } from './run-steps';
import { leftSomething, runSentence } from './run-words';
import { useRunPages } from './use-run-pages';

type Row = Omit<RunGroup, 'id'> & { readonly id: string };

/** What each sync did, newest first, in sentences; one that was about entries opens to what was sent and answered. */
export function RunList({ pmsName }: { pmsName: string }) {
  const [onlyTrouble, setOnlyTrouble] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const pages = useRunPages(onlyTrouble);
  const { runs } = pages;
  if (runs === undefined) {
    return pages.failure ? (
      <Failed message={pages.failure.message} onRetry={pages.retry} />
    ) : (
      <Loading label="Reading the sync log" />
    );
  }
  const rows = runGroups(runs).map((group): Row => ({ ...group, id: String(group.id) }));
  const toggle = (row: Row): void => {
    if (row.newest.steps > 0) setOpen(toggled(open, row.id));
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Toolbar label="Sync log">
        <Switch isSelected={onlyTrouble} onChange={setOnlyTrouble}>
          Only with trouble
        </Switch>
        <span className="text-note text-faint">Enter opens a sync to what was sent and answered</span>
      </Toolbar>
      {pages.error === null ? null : <Banner tone="warn">{pages.error}</Banner>}
      <div className="min-h-0 flex-1 overflow-auto">
        <RowList
          label="Sync log"
          items={rows}
          rowName={(row) => nameOf(row, pmsName, open.has(row.id))}
          onOpen={toggle}
          empty={<NoRuns onlyTrouble={onlyTrouble} pmsName={pmsName} />}
        >
          {(row) => <RunRow row={row} pmsName={pmsName} isOpen={open.has(row.id)} />}
        </RowList>
        {pages.hasMore ? (
          <div className="p-2 text-center">
            <Button
              size="small"
              variant="quiet"
              isPending={pages.isReading}
              onPress={() => void pages.readMore()}
            >
              Read older ones
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function RunRow({ row, pmsName, isOpen }: { row: Row; pmsName: string; isOpen: boolean }) {
  const { newest, oldest, count } = row;
  return (
    <div className="flex flex-col gap-2 px-4 py-2">
      <div className="grid grid-cols-[1.25rem_9rem_minmax(0,1fr)_auto] items-baseline gap-2">
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
        {newest.steps > 0 ? (
          <span className="flex items-center gap-1 text-note text-muted">
            {plural(newest.steps, 'step')}
            <ChevronRight
              aria-hidden="true"
              className={cx('size-3.5 transition-transform duration-(--fast)', isOpen && 'rotate-90')}
            />
          </span>
        ) : null}
      </div>
      {isOpen ? <RunSteps runId={newest.id} /> : null}
    </div>
  );
}

function RunMark({ run }: { run: RunGroup['newest'] }) {
  if (run.endedAt === null) {
    return <LoaderCircle aria-label="Under way" className="size-4 self-center text-accent" />;
  }
  if (leftSomething(run)) {
    return <CircleDot aria-label="Done, with something left" className="size-4 self-center text-warn" />;
  }
  return run.outcome === 'good' ? (
    <CircleCheck aria-label="Done" className="size-4 self-center text-good" />
  ) : (
    <CircleAlert aria-label="Not finished" className="size-4 self-center text-warn" />
  );
}

function NoRuns({ onlyTrouble, pmsName }: { onlyTrouble: boolean; pmsName: string }) {
  return onlyTrouble ? (
    <EmptyState icon={CircleCheck} title="No trouble">
      Every sync on record went through, and nothing that it sent was refused or lost.
    </EmptyState>
  ) : (
    <EmptyState icon={RefreshCw} title="No sync yet">
      {`Once the laptop has reached ${pmsName}, every sync is told here.`}
    </EmptyState>
  );
}

function nameOf({ newest }: Row, pmsName: string, isOpen: boolean): string {
  const steps = newest.steps === 0 ? '' : ` ${plural(newest.steps, 'step')}, ${isOpen ? 'shown' : 'closed'}.`;
  return `${formatInstant(newest.startedAt)}. ${runSentence(newest, pmsName)}${steps}`;
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
