import { CircleCheck, HandHelping, Hourglass, PackageX } from 'lucide-react';
import type { ActivityView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { plural } from '../../state/format';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';
import { factLabels } from '../conflicts/fact-words';
import { MissingList } from './missing-list';

type Hold = ActivityView['holds'][number];
type HoldRow = Hold & { readonly id: string };
type Parked = ActivityView['parked'][number];

async function retry({ operationId, kind }: Hold): Promise<void> {
  const done = await runCommand('holdRetry', { operationId });
  if (done.ok) announce(kind === 'unknown' ? 'It will be looked up now.' : 'It will be tried again now.');
}

async function retryAll(): Promise<void> {
  const done = await runCommand('holdRetryAll', {});
  if (done.ok) announce(`${plural(done.value.count, 'entry', 'entries')} will be tried again now.`);
}

const openAtFault = ({ entryId, field }: Hold): void => editEntry(entryId, field);

/** What can't go on by itself: why, and whose move it is. The rest of the queue goes on meanwhile (contract 14). */
export function HoldList({
  holds,
  missing,
  parked,
  pmsName,
}: {
  holds: readonly Hold[];
  missing: ActivityView['missing'];
  parked: readonly Parked[];
  pmsName: string;
}) {
  if (holds.length === 0 && parked.length === 0 && missing === null) {
    return (
      <EmptyState icon={CircleCheck} title="Nothing is held">
        {`Every approved entry can go to ${pmsName}, and everything that came from there could be read.`}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      {holds.length === 0 ? null : <Holds holds={holds} />}
      {missing === null ? null : <MissingList missing={missing} pmsName={pmsName} />}
      {parked.length === 0 ? null : (
        <Section title={`Records from ${pmsName} that this version can’t read`} className="px-4">
          <ul className="divide-y divide-line">
            {parked.map((record) => (
              <ParkedRow key={record.id} record={record} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Holds({ holds }: { holds: readonly Hold[] }) {
  const rows = holds.map((hold): HoldRow => ({ ...hold, id: hold.operationId }));
  const withRow = (act: (hold: Hold) => void) => (id: string | null) => {
    const row = rows.find((one) => one.id === id);
    if (row) act(row);
  };
  return (
    <Section
      title="Entries that wait for somebody"
      actions={
        <Button size="small" onPress={() => void retryAll()}>
          Try all again
        </Button>
      }
      className="px-4"
    >
      <RowList
        label="Entries that wait for somebody"
        items={rows}
        rowName={(hold) => `${hold.title}. ${hold.reason}. Next: ${hold.owner}. ${hold.remedy}`}
        onOpen={openAtFault}
        keys={{ e: withRow(openAtFault), r: withRow((hold) => void retry(hold)) }}
      >
        {(hold) => <HoldLine hold={hold} />}
      </RowList>
    </Section>
  );
}

function HoldLine({ hold }: { hold: Hold }) {
  const isUnknown = hold.kind === 'unknown';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 py-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        {isUnknown ? (
          <Badge tone="warn" icon={Hourglass}>
            Outcome unknown
          </Badge>
        ) : (
          <Badge tone="danger" icon={HandHelping}>
            Held
          </Badge>
        )}
        <span className="min-w-0 truncate font-medium">{hold.title || 'An entry'}</span>
        <span className="text-muted">
          next: <span className="font-medium text-ink">{hold.owner}</span>
        </span>
      </div>
      <div className="row-span-2 flex gap-2">
        <Button size="small" variant="quiet" onPress={() => openAtFault(hold)}>
          Open the entry
        </Button>
        <Button size="small" onPress={() => void retry(hold)}>
          {isUnknown ? 'Look it up now' : 'Retry'}
        </Button>
      </div>
      <p className="min-w-0">
        {hold.reason}
        {hold.field === null ? null : ` (${factLabels[hold.field].toLowerCase()})`}
        <span className="text-faint">
          {' '}
          · since <InstantLabel at={hold.since} />
          {hold.attempts > 1 ? ` · sent ${hold.attempts} times` : ''}
        </span>
        <span className="block text-muted">{hold.remedy}</span>
      </p>
    </div>
  );
}

function ParkedRow({ record }: { record: Parked }) {
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <span className="flex items-center gap-2">
        <Badge tone="warn" icon={PackageX}>
          Parked
        </Badge>
        <span className="font-medium">
          {record.collection}
          {record.remoteId === null ? '' : ` ${record.remoteId}`}
        </span>
      </span>
      <span className="text-muted">
        {record.reason}
        <span className="text-faint">
          {' '}
          · first seen <InstantLabel at={record.firstSeen} />, last <InstantLabel at={record.lastSeen} />
        </span>
      </span>
    </li>
  );
}
