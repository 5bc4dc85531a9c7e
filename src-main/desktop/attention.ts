import type { Handlers } from '../../shared/ipc/contract';
import { type NoticeWords, noticeOf, type Waiting, waitingCount } from '../../shared/ipc/notices';
import type { Engine } from '../engine';

/** How the system is asked to draw a person's eye; what it can't do it passes over. */
export interface AttentionSigns {
  /** Puts a number on the app's icon; 0 takes it away. */
  badge(count: number): void;
  /** Shows a notice that opens the conflicts, or what is held. */
  notify(words: NoticeWords, open: 'go_conflicts' | 'go_activity'): void;
  /** Whether a window of ours is in front: who looks at it needs no notice. */
  isLookedAt(): boolean;
}

type Asked = {
  readonly handlers: Pick<Handlers, 'statusGet' | 'settingsGet' | 'courtGet' | 'conflictsList'>;
  readonly onChanged: Engine['onChanged'];
};

/**
 * Keeps the icon's number, and tells when more waits for a person than before. In court nothing is told; what came
 * meanwhile is told once afterwards. What was there at the start is no news.
 */
export function drawAttention({ handlers, onChanged }: Asked, signs: AttentionSigns): void {
  let before: Waiting | null = null;

  async function look(): Promise<void> {
    const now: Waiting = await handlers.statusGet({});
    signs.badge(waitingCount(now));
    if (before === null) {
      before = now;
      return;
    }
    if ((await handlers.courtGet({})).since !== null) return;
    const { notices } = await handlers.settingsGet({});
    const came = now.openConflicts > before.openConflicts;
    const newest = came && notices === 'with_names' ? await newestConflict(handlers) : null;
    const words = noticeOf(before, now, notices, newest);
    before = now;
    if (words !== null && !signs.isLookedAt()) signs.notify(words, came ? 'go_conflicts' : 'go_activity');
  }

  // One look after the other: two at once would tell of the same thing twice.
  let looking: Promise<void> = Promise.resolve();
  const lookAgain = (): void => {
    // A database that can't be read just now says so in the window.
    looking = looking.then(look).catch(() => undefined);
  };
  onChanged((topics) => {
    if (topics.includes('status') || topics.includes('conflicts') || topics.includes('timers')) lookAgain();
  });
  lookAgain();
}

async function newestConflict(handlers: Asked['handlers']) {
  const open = await handlers.conflictsList({ show: 'open' });
  return open.toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))[0] ?? null;
}
