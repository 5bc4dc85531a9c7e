import { SearchX, ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ActivityView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { plural } from '../../state/format';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DataTable, type TableColumn } from '../../ui/data-table';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Toolbar } from '../../ui/screen';
import { SearchField } from '../../ui/text-field';
import { ExportLog } from './export-log';
import { PrintAudit } from './print-audit';
import { useAuditPages } from './use-audit-pages';

type AuditRow = ActivityView['audit'][number] & { readonly id: string };

const columns: readonly TableColumn<AuditRow>[] = [
  {
    id: 'sequence',
    title: 'No.',
    width: 64,
    align: 'end',
    cell: (row) => <span className="figures text-faint">{row.sequence}</span>,
  },
  { id: 'at', title: 'When', width: 120, cell: (row) => <InstantLabel at={row.at} className="text-muted" /> },
  {
    id: 'actor',
    title: 'Who',
    width: 170,
    cell: (row) => (
      <span title={`${row.actor}, ${row.machine}`} className="truncate">
        {row.actor} <span className="text-faint">{row.machine}</span>
      </span>
    ),
  },
  {
    id: 'words',
    title: 'What',
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
    title: 'Why',
    width: '1fr',
    minWidth: 120,
    cell: (row) => (
      <span title={row.reason ?? ''} className="truncate text-muted">
        {row.reason}
      </span>
    ),
  },
  {
    id: 'hash',
    title: 'Hash',
    width: 96,
    cell: (row) => (
      <span title={row.hash} className="font-mono text-small text-faint">
        {row.hash.slice(0, 8)}
      </span>
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
      <Toolbar label="Audit trail">
        <SearchField
          label="Search the audit trail"
          placeholder="Search the audit trail"
          value={search}
          onChange={setSearch}
          className="w-72"
        />
        <span role="status" className="text-note text-muted">
          {search === ''
            ? `${plural(events.length, 'event')} read${hasMore ? ', older ones follow as you scroll' : ''}`
            : `${plural(rows.length, 'event')} of the ${events.length} read`}
        </span>
        {search !== '' && hasMore ? (
          <Button size="small" variant="quiet" isPending={isReading} onPress={() => void readMore()}>
            Read older ones
          </Button>
        ) : null}
        <VerifyChain />
        <PrintAudit />
        <ExportLog />
      </Toolbar>
      {error === null ? null : <Banner tone="warn">{error}</Banner>}
      <div className="min-h-0 flex-1">
        <DataTable
          label="Audit trail"
          columns={columns}
          rows={rows}
          {...(hasMore && search === ''
            ? { onLoadMore: () => void readMore(), isLoadingMore: isReading }
            : {})}
          empty={
            <EmptyState icon={SearchX} title="No event fits">
              Nothing in the events read so far holds these words.
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
        <span className={verdict.ok ? 'truncate text-note text-good' : 'text-note font-medium text-danger'}>
          {verdict.words}
        </span>
      )}
      <Button size="small" icon={ShieldCheck} isPending={verify.isPending} onPress={() => void run()}>
        Verify
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
