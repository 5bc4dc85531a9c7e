import { CircleCheck, HandHelping, Hourglass, PackageX } from 'lucide-react';
import type { ActivityView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/screen';
import { factLabels } from '../conflicts/fact-words';

type Hold = ActivityView['holds'][number];
type Parked = ActivityView['parked'][number];

/** What can't go on by itself: why, and whose move it is. The rest of the queue goes on meanwhile (contract 14). */
export function HoldList({
  holds,
  parked,
  pmsName,
}: {
  holds: readonly Hold[];
  parked: readonly Parked[];
  pmsName: string;
}) {
  if (holds.length === 0 && parked.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="Nothing is held">
        {`Every approved entry can go to ${pmsName}, and everything that came from there could be read.`}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      {holds.length === 0 ? null : (
        <Section title="Entries that wait for somebody" className="px-4">
          <ul className="divide-y divide-line">
            {holds.map((hold) => (
              <HoldRow key={hold.operationId} hold={hold} />
            ))}
          </ul>
        </Section>
      )}
      {parked.length === 0 ? null : (
        <Section title={`Records from ${pmsName} that this version can't read`} className="px-4">
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

function HoldRow({ hold }: { hold: Hold }) {
  const retry = async (): Promise<void> => {
    const done = await runCommand('holdRetry', { operationId: hold.operationId });
    if (done.ok) announce('It will be tried again now.');
  };
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        {hold.kind === 'unknown' ? (
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
        <Button size="small" variant="quiet" onPress={() => editEntry(hold.entryId)}>
          Open the entry
        </Button>
        <Button size="small" onPress={() => void retry()}>
          Retry
        </Button>
      </div>
      <p className="min-w-0 text-muted">
        {hold.reason}
        {hold.field === null ? null : ` (${factLabels[hold.field].toLowerCase()})`}
        <span className="text-faint">
          {' '}
          · since <InstantLabel at={hold.since} />
        </span>
      </p>
    </li>
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
