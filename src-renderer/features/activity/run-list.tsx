import { ChevronRight, CircleAlert, CircleCheck, CircleDot, LoaderCircle, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { formatClock, formatInstant } from '../../state/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Failed, Loading } from '../../ui/loading';
import { RowList } from '../../ui/row-list';
import { Toolbar } from '../../ui/screen';
import { Switch } from '../../ui/switch';
import { Faint, Muted, Note, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
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
      <Loading label={words.activity.readingSyncLog} />
    );
  }
  const rows = runGroups(runs).map((group): Row => ({ ...group, id: String(group.id) }));
  const toggle = (row: Row): void => {
    if (row.newest.steps > 0) setOpen(toggled(open, row.id));
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Toolbar label={words.activity.syncLog}>
        <Switch isSelected={onlyTrouble} onChange={setOnlyTrouble}>
          {words.activity.onlyWithTrouble}
        </Switch>
        <Text tone="faint" size="note">
          {words.activity.enterOpensSync}
        </Text>
      </Toolbar>
      {pages.error === null ? null : <Banner tone="warn">{pages.error}</Banner>}
      <div className="min-h-0 flex-1 overflow-auto">
        <RowList
          label={words.activity.syncLog}
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
              {words.activity.readOlderOnes}
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
        <Muted className="figures">
          {count === 1 ? (
            <InstantLabel at={newest.startedAt} />
          ) : (
            <>
              <InstantLabel at={oldest.startedAt} />–{formatClock(newest.startedAt)}
            </>
          )}
        </Muted>
        <span>
          {runSentence(newest, pmsName)}
          {count > 1 ? <Faint> {words.activity.timesCount(count)}</Faint> : null}
        </span>
        {newest.steps > 0 ? (
          <Note as="span" className="flex items-center gap-1">
            {words.counts.steps(newest.steps)}
            <ChevronRight
              aria-hidden="true"
              className={cx('size-3.5 transition-transform duration-(--fast)', isOpen && 'rotate-90')}
            />
          </Note>
        ) : null}
      </div>
      {isOpen ? <RunSteps runId={newest.id} /> : null}
    </div>
  );
}

function RunMark({ run }: { run: RunGroup['newest'] }) {
  if (run.endedAt === null) {
    return (
      <ToneIcon
        aria-label={words.activity.underWay}
        of={LoaderCircle}
        tone="accent"
        className="size-4 self-center"
      />
    );
  }
  if (leftSomething(run)) {
    return (
      <ToneIcon
        aria-label={words.activity.doneWithSomethingLeft}
        of={CircleDot}
        tone="warn"
        className="size-4 self-center"
      />
    );
  }
  return run.outcome === 'good' ? (
    <ToneIcon aria-label={words.common.done} of={CircleCheck} tone="good" className="size-4 self-center" />
  ) : (
    <ToneIcon
      aria-label={words.activity.notFinished}
      of={CircleAlert}
      tone="warn"
      className="size-4 self-center"
    />
  );
}

function NoRuns({ onlyTrouble, pmsName }: { onlyTrouble: boolean; pmsName: string }) {
  return onlyTrouble ? (
    <EmptyState icon={CircleCheck} title={words.activity.noTrouble}>
      {words.activity.everySyncOnRecordWent}
    </EmptyState>
  ) : (
    <EmptyState icon={RefreshCw} title={words.activity.noSyncYet}>
      {words.activity.onceLaptopHasReached(pmsName)}
    </EmptyState>
  );
}

function nameOf({ newest }: Row, pmsName: string, isOpen: boolean): string {
  const steps = newest.steps === 0 ? '' : words.activity.stepsShownClosed(newest.steps, isOpen);
  return `${formatInstant(newest.startedAt)}. ${runSentence(newest, pmsName)}${steps}`;
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
