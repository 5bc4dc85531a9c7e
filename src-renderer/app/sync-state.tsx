import { Cloud, CloudAlert, CloudOff, KeyRound, LoaderCircle, type LucideIcon } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import type { StatusView } from '../../shared/ipc/views';
import { useMinute } from '../state/clock';
import { formatAge, formatClock } from '../state/format';
import { goTo } from '../state/ui-store';
import { type Tone, toneText } from '../ui/badge';
import { cx } from '../ui/class-names';
import { Faint } from '../ui/text';
import { Tooltip } from '../ui/tooltip';
import { words } from '../words';

type ConnectionLook = { icon: LucideIcon; words: string; tone: Tone };

/** Offline is a normal state, not a red alarm. */
function lookOf(status: StatusView): ConnectionLook {
  // A sync under way every half minute must not wipe out that none has gone through for hours (P5).
  if (status.staleSync) return { icon: CloudAlert, words: words.app.noSync, tone: 'warn' };
  if (status.syncing) return { icon: LoaderCircle, words: words.app.syncing, tone: 'accent' };
  switch (status.connection) {
    case 'online':
      return { icon: Cloud, words: words.app.online, tone: 'neutral' };
    case 'offline':
      return { icon: CloudOff, words: words.app.offline, tone: 'neutral' };
    case 'work_offline':
      return { icon: CloudOff, words: words.app.workingOffline, tone: 'accent' };
    case 'signed_out':
      return { icon: KeyRound, words: words.app.signedOut, tone: 'warn' };
    case 'never_tried':
      return { icon: CloudOff, words: words.app.notTriedYet, tone: 'neutral' };
    case 'trouble':
      return { icon: CloudAlert, words: words.app.cannotSync, tone: 'warn' };
  }
}

/** Whether the PMS answers, and when it last did; the whole sentence is in its tooltip and in Activity. */
export function SyncState({ status }: { status: StatusView }) {
  const now = useMinute();
  const look = lookOf(status);
  const last = status.lastGoodSyncAt;
  const lastWords =
    last === null
      ? words.app.neverSynced
      : words.app.lastSync(
          now - Date.parse(last) < 20 * 3_600_000 ? formatClock(last) : formatAge(last, now),
        );
  const next =
    status.nextTryAt && !status.syncing && Date.parse(status.nextTryAt) > now
      ? words.app.nextTryAt(formatClock(status.nextTryAt))
      : '';
  return (
    <Tooltip
      text={
        [status.staleSync?.words ?? '', status.connectionWords, next].filter(Boolean).join(' ') || look.words
      }
    >
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
        <Faint aria-hidden="true">·</Faint>
        <span className="figures truncate">{lastWords}</span>
      </RacButton>
    </Tooltip>
  );
}
