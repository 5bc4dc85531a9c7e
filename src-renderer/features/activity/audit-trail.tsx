import { SearchX, ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ActivityView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DataTable, type TableColumn } from '../../ui/data-table';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Toolbar } from '../../ui/screen';
import { Faint, Muted, Note, Text } from '../../ui/text';
import { SearchField } from '../../ui/text-field';
import { words } from '../../words';
import { ExportLog } from './export-log';
import { PrintAudit } from './print-audit';
import { useAuditPages } from './use-audit-pages';

type AuditRow = ActivityView['audit'][number] & { readonly id: string };

const columns: readonly TableColumn<AuditRow>[] = [
  {
    id: 'sequence',
    title: words.activity.numberShort,
    width: 64,
    align: 'end',
    cell: (row) => <Faint className="figures">{row.sequence}</Faint>,
  },
  {
    id: 'at',
    title: words.activity.when,
    width: 120,
    cell: (row) => <InstantLabel at={row.at} tone="muted" />,
  },
  {
    id: 'actor',
    title: words.activity.who,
    width: 170,
    cell: (row) => (
      <span title={`${row.actor}, ${row.machine}`} className="truncate">
        {row.actor} <Faint>{row.machine}</Faint>
      </span>
    ),
  },
  {
    id: 'words',
    title: words.activity.what,
    width: '2fr',
    minWidth: 240,
    isRowHeader: true,
    cell: (row) => (
      <span title={row.words} className="truncate">
        {row.words}
      </span>
    ),
  },
  {
    id: 'reason',
    title: words.activity.why,
    width: '1fr',
    minWidth: 120,
    cell: (row) => (
      <Muted title={row.reason ?? ''} className="truncate">
        {row.reason}
      </Muted>
    ),
  },
  {
    id: 'hash',
    title: words.activity.hash,
    width: 96,
    cell: (row) => (
      <Text title={row.hash} tone="faint" size="small" isCode>
        {row.hash.slice(0, 8)}
      </Text>
    ),
  },
];

/** Who did what, when, on which machine; each event sealed to the one before, which Verify walks (P6). */
export function AuditTrail({ newest }: { newest: readonly ActivityView['audit'][number][] }) {
  const { events, isReading, error, hasMore, readMore } = useAuditPages(newest);
  const [search, setSearch] = useState('');
  const rows = useMemo(() => found(events, search), [events, search]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Toolbar label={words.activity.auditTrail}>
        <SearchField
          label={words.activity.searchAuditTrail}
          placeholder={words.activity.searchAuditTrail}
          value={search}
          onChange={setSearch}
          className="w-72"
        />
        <Note as="span" role="status">
          {search === ''
            ? words.activity.eventsReadOlderOnesFollow(events.length, hasMore)
            : words.activity.eventsOfRead(rows.length, events.length)}
        </Note>
        {search !== '' && hasMore ? (
          <Button size="small" variant="quiet" isPending={isReading} onPress={() => void readMore()}>
            {words.activity.readOlderOnes}
          </Button>
        ) : null}
        <VerifyChain />
        <PrintAudit />
        <ExportLog />
      </Toolbar>
      {error === null ? null : <Banner tone="warn">{error}</Banner>}
      <div className="min-h-0 flex-1">
        <DataTable
          label={words.activity.auditTrail}
          columns={columns}
          rows={rows}
          {...(hasMore && search === ''
            ? { onLoadMore: () => void readMore(), isLoadingMore: isReading }
            : {})}
          empty={
            <EmptyState icon={SearchX} title={words.activity.noEventFits}>
              {words.activity.nothingInEventsRead}
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}

function VerifyChain() {
  const verify = useCommand('auditVerify');
  const [verdict, setVerdict] = useState<{ ok: boolean; words: string } | null>(null);
  const run = async (): Promise<void> => {
    const done = await verify.run({});
    if (!done.ok) return;
    setVerdict(done.value);
    announce(done.value.words, done.value.ok ? 'polite' : 'assertive');
  };
  return (
    <div className="ml-auto flex min-w-0 items-center gap-3">
      {verdict === null ? null : (
        <Text
          tone={verdict.ok ? 'good' : 'danger'}
          size="note"
          weight={verdict.ok ? undefined : 'medium'}
          className={verdict.ok ? 'truncate' : ''}
        >
          {verdict.words}
        </Text>
      )}
      <Button size="small" icon={ShieldCheck} isPending={verify.isPending} onPress={() => void run()}>
        {words.activity.verify}
      </Button>
    </div>
  );
}

function found(events: readonly ActivityView['audit'][number][], search: string): AuditRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return events
    .filter((event) => {
      const text = [event.words, event.actor, event.machine, event.reason ?? '', event.subjectId, event.hash]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map((event) => ({ ...event, id: String(event.sequence) }));
}
