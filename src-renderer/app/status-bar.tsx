import {
  Cloud,
  CloudAlert,
  CloudOff,
  KeyRound,
  LoaderCircle,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { Fragment } from 'react';
import { Button as RacButton } from 'react-aria-components';
import type { StatusView } from '../../shared/ipc/views';
import { useNow } from '../state/clock';
import { formatAge, formatClock, plural } from '../state/format';
import { goTo, openConflict, openEntries } from '../state/ui-store';
import { useQuery } from '../state/use-query';
import { type Tone, toneText } from '../ui/badge';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { Switch } from '../ui/switch';
import { Tooltip } from '../ui/tooltip';
import { commands, setWorkOffline } from './commands';

type Figure = { id: string; text: string; name: string; tone?: Tone; open: () => void };

/** Each number opens exactly the rows that it counts (P5). */
function figuresOf(status: StatusView): Figure[] {
  const figures: Figure[] = [
    {
      id: 'safe',
      text: `${plural(status.safe, 'entry', 'entries')} safe on this laptop`,
      name: `${plural(status.safe, 'entry', 'entries')} safe on this laptop`,
      open: () => openEntries({ custody: 'all' }),
    },
    {
      id: 'on_pms',
      text: `${status.onPms} in ${status.pmsName}`,
      name: `${status.onPms} in ${status.pmsName}`,
      open: () => openEntries({ custody: 'on_pms' }),
    },
    {
      id: 'waiting',
      text: `${status.waiting} waiting`,
      name: `${status.waiting} waiting`,
      open: () => openEntries({ custody: 'waiting' }),
    },
    {
      id: 'conflict',
      text: plural(status.openConflicts, 'conflict'),
      name: plural(status.openConflicts, 'conflict'),
      ...(status.openConflicts > 0 ? { tone: 'clash' as const } : {}),
      open: () => openConflict(null),
    },
  ];
  if (status.held > 0) {
    figures.push({
      id: 'held',
      text: `${status.held} held`,
      name: `${status.held} held`,
      tone: 'danger',
      open: () => openEntries({ custody: 'held' }),
    });
  }
  if (status.unknown > 0) {
    figures.push({
      id: 'unknown',
      text: `${status.unknown} with outcome unknown`,
      name: `${status.unknown} with outcome unknown`,
      tone: 'warn',
      open: () => openEntries({ custody: 'unknown' }),
    });
  }
  if (status.parked > 0) {
    figures.push({
      id: 'parked',
      text: `${status.parked} parked`,
      name: `${status.parked} parked`,
      tone: 'warn',
      open: () => goTo('activity'),
    });
  }
  return figures;
}

type ConnectionLook = { icon: LucideIcon; words: string; tone: Tone };

/** Offline is a normal state, not a red alarm. */
function lookOf(status: StatusView): ConnectionLook {
  if (status.syncing) return { icon: LoaderCircle, words: 'Syncing', tone: 'accent' };
  switch (status.connection) {
    case 'online':
      return { icon: Cloud, words: 'Online', tone: 'neutral' };
    case 'offline':
      return { icon: CloudOff, words: 'Offline', tone: 'neutral' };
    case 'work_offline':
      return { icon: CloudOff, words: 'Working offline', tone: 'accent' };
    case 'signed_out':
      return { icon: KeyRound, words: 'Signed out', tone: 'warn' };
    case 'never_tried':
      return { icon: CloudOff, words: 'Not tried yet', tone: 'neutral' };
    case 'trouble':
      return { icon: CloudAlert, words: 'Cannot sync', tone: 'warn' };
  }
}

/** The proof of custody: where every entry is, at any moment, in numbers that open their rows. */
export function StatusBar() {
  const { data: status } = useQuery('statusGet', {});
  return (
    <section
      aria-label="Status"
      className="col-span-2 flex min-h-9 flex-wrap items-center gap-x-3 border-t border-line bg-canvas px-3 text-note whitespace-nowrap text-muted"
    >
      {status ? <StatusContent status={status} /> : null}
    </section>
  );
}

function StatusContent({ status }: { status: StatusView }) {
  return (
    <>
      <div className="flex flex-wrap items-center">
        {figuresOf(status).map((figure, index) => (
          <Fragment key={figure.id}>
            {index > 0 ? (
              <span aria-hidden="true" className="text-faint">
                ·
              </span>
            ) : null}
            <RacButton
              aria-label={figure.name}
              onPress={figure.open}
              className={cx(
                'focus-ring figures h-6 rounded-control px-1.5 data-hovered:bg-hover data-hovered:text-ink',
                figure.tone && cx('font-medium', toneText[figure.tone]),
              )}
            >
              {figure.text}
            </RacButton>
          </Fragment>
        ))}
      </div>
      <div className="flex-1" />
      <SyncState status={status} />
      <Switch isSelected={status.connection === 'work_offline'} onChange={(on) => void setWorkOffline(on)}>
        Work offline
      </Switch>
      <Button
        size="small"
        variant="quiet"
        icon={RefreshCw}
        isDisabled={
          status.connection === 'work_offline' || status.connection === 'signed_out' || status.syncing
        }
        onPress={commands.sync_now}
      >
        Sync now
      </Button>
    </>
  );
}

function SyncState({ status }: { status: StatusView }) {
  const now = useNow();
  const look = lookOf(status);
  const last = status.lastGoodSyncAt;
  const lastWords =
    last === null
      ? 'never synced'
      : `last sync ${now - Date.parse(last) < 20 * 3_600_000 ? formatClock(last) : formatAge(last, now)}`;
  const next =
    status.nextTryAt && !status.syncing && Date.parse(status.nextTryAt) > now
      ? `Next try at ${formatClock(status.nextTryAt)}.`
      : '';
  return (
    <Tooltip text={[status.connectionWords, next].filter(Boolean).join(' ') || look.words}>
      <RacButton
        aria-label={`${look.words}, ${lastWords}`}
        onPress={() => goTo('activity')}
        className="focus-ring flex h-6 min-w-0 items-center gap-1.5 rounded-control px-1.5 data-hovered:bg-hover"
      >
        <look.icon
          aria-hidden="true"
          className={cx('size-3.5 shrink-0', toneText[look.tone], status.syncing && 'animate-spin')}
        />
        <span className={cx('truncate', look.tone !== 'neutral' && cx('font-medium', toneText[look.tone]))}>
          {look.words}
        </span>
        <span aria-hidden="true" className="text-faint">
          ·
        </span>
        <span className="figures truncate">{lastWords}</span>
      </RacButton>
    </Tooltip>
  );
}
