import { CircleCheck, HandHelping, Hourglass, PackageX } from 'lucide-react';
import type { ActivityView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { editEntry } from '../../state/ui-store';
import { runCommand } from '../../state/use-command';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { InstantLabel } from '../../ui/date-label';
import { EmptyState } from '../../ui/empty-state';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/screen';
import { Surface } from '../../ui/surface';
import { Faint, Muted, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import { factLabels } from '../conflicts/fact-words';
import { MissingList } from './missing-list';

type Hold = ActivityView['holds'][number];
type HoldRow = Hold & { readonly id: string };
type Parked = ActivityView['parked'][number];

async function retry({ operationId, kind }: Hold): Promise<void> {
  const done = await runCommand('holdRetry', { operationId });
  if (done.ok)
    announce(kind === 'unknown' ? words.activity.itWillBeLookedUp : words.activity.itWillBeTriedAgain);
}

async function retryAll(): Promise<void> {
  const done = await runCommand('holdRetryAll', {});
  if (done.ok) announce(words.activity.entriesWillBeTriedAgain(done.value.count));
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
      <EmptyState icon={CircleCheck} title={words.activity.nothingIsHeld}>
        {words.activity.everyApprovedEntryCanGo(pmsName)}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      {holds.length === 0 ? null : <Holds holds={holds} />}
      {missing === null ? null : <MissingList missing={missing} pmsName={pmsName} />}
      {parked.length === 0 ? null : (
        <Section title={words.activity.recordsFromThatThisVersion(pmsName)} className="px-4">
          <Surface as="ul" edge="between">
            {parked.map((record) => (
              <ParkedRow key={record.id} record={record} />
            ))}
          </Surface>
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
      title={words.activity.entriesThatWaitForSomebody}
      actions={
        <Button size="small" onPress={() => void retryAll()}>
          {words.activity.tryAllAgain}
        </Button>
      }
      className="px-4"
    >
      <RowList
        label={words.activity.entriesThatWaitForSomebody}
        items={rows}
        rowName={(hold) => words.activity.holdSaid(hold.title, hold.reason, hold.owner, hold.remedy)}
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
            {words.activity.outcomeUnknown}
          </Badge>
        ) : (
          <Badge tone="danger" icon={HandHelping}>
            {words.activity.heldState}
          </Badge>
        )}
        <Strong className="min-w-0 truncate">{hold.title || words.activity.anEntry}</Strong>
        <Muted>
          {words.activity.nextOwner(
            <Text tone="ink" weight="medium">
              {hold.owner}
            </Text>,
          )}
        </Muted>
      </div>
      <div className="row-span-2 flex gap-2">
        <Button size="small" variant="quiet" onPress={() => openAtFault(hold)}>
          {words.activity.openEntry}
        </Button>
        <Button size="small" onPress={() => void retry(hold)}>
          {isUnknown ? words.activity.lookItUpNow : words.common.retry}
        </Button>
      </div>
      <p className="min-w-0">
        {hold.reason}
        {hold.field === null ? null : ` (${factLabels[hold.field].toLowerCase()})`}
        <Faint>
          {' '}
          {words.activity.sinceMoment(<InstantLabel at={hold.since} />)}
          {hold.attempts > 1 ? words.activity.sentTimes(hold.attempts) : ''}
        </Faint>
        <Muted className="block">{hold.remedy}</Muted>
      </p>
    </div>
  );
}

function ParkedRow({ record }: { record: Parked }) {
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <span className="flex items-center gap-2">
        <Badge tone="warn" icon={PackageX}>
          {words.activity.parked}
        </Badge>
        <Strong>
          {record.collection}
          {record.remoteId === null ? '' : ` ${record.remoteId}`}
        </Strong>
      </span>
      <Muted>
        {record.reason}
        <Faint>
          {' '}
          {words.activity.firstSeenLast(
            <InstantLabel at={record.firstSeen} />,
            <InstantLabel at={record.lastSeen} />,
          )}
        </Faint>
      </Muted>
    </li>
  );
}
