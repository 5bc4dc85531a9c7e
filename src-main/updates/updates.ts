import type { UpdateView } from '../../shared/ipc/desktop-calls';
import { nextUpdateStep, type UpdateFacts, type UpdateStep } from '../../shared/updates/decide';
import type { Cancel, Clock, Logger } from '../ports';

/** Where newer versions come from. Each call may fail: a laptop in a courtroom has no network. */
export type UpdateFeed = {
  /** What the server offers to this laptop now; null: nothing newer, or not its turn yet. */
  look(): Promise<UpdateFacts['offered']>;
  /** Fetches what was offered last, whole and by its hash. */
  download(): Promise<void>;
  /** Ends the app and puts what was downloaded in its place. */
  install(): void;
};

export type UpdatesWorld = {
  /** Null: this build looks nowhere. */
  readonly feed: UpdateFeed | null;
  readonly current: string;
  readonly channel: UpdateFacts['channel'];
  /** What the person is in the middle of, and what is on this laptop alone. */
  readonly facts: () => Promise<Pick<UpdateFacts, 'timerRuns' | 'inCourt' | 'unsynced'>>;
  /** Makes a backup that is checked before it counts; rejects where none can be made. */
  readonly backUp: () => Promise<void>;
  readonly clock: Pick<Clock, 'after'>;
  readonly logger: Logger;
  readonly onChanged: () => void;
};

export type Updates = {
  view(): Promise<UpdateView>;
  /** Looks now; what is offered and may be taken is fetched. Says what came of it. */
  look(): Promise<UpdateView>;
  /** Goes as far as it may: to the end, or to what it waits for. */
  install(): Promise<UpdateView>;
  /** The page tells that somebody is in the middle of a review, or has left it. */
  review(isOpen: boolean): void;
  start(): void;
  stop(): void;
};

const firstLookMs = 2 * 60_000;
const everyMs = 6 * 60 * 60_000;

/** Takes one step after the other, as the law decides; what fails is tried again at the next look. */
export function createUpdates(world: UpdatesWorld): Updates {
  const { feed, clock, logger } = world;
  let offered: UpdateFacts['offered'] = null;
  let isDownloaded = false;
  let reviewOpen = false;
  let failed = false;
  let next: Cancel = () => {};
  let looking: Promise<void> | null = null;

  const stepNow = async (isBackedUp: boolean): Promise<UpdateStep> =>
    nextUpdateStep({
      channel: world.channel,
      isEquipped: feed !== null,
      current: world.current,
      offered,
      isDownloaded,
      reviewOpen,
      isBackedUp,
      ...(await world.facts()),
    });

  const view = async (): Promise<UpdateView> => {
    const step = await stepNow(true);
    return {
      step: step.step,
      why: 'why' in step ? step.why : null,
      version: offered?.version ?? null,
      failed,
    };
  };

  async function lookAndFetch(): Promise<void> {
    if (feed === null || world.channel === 'off') return;
    try {
      const found = await feed.look();
      // What is here stays here, unless something else is offered.
      if (found?.version !== offered?.version) isDownloaded = false;
      offered = found;
      if ((await stepNow(true)).step === 'download') {
        await feed.download();
        isDownloaded = true;
      }
      failed = false;
    } catch (error) {
      failed = true;
      logger.warn('update.look_failed', { error: error instanceof Error ? error.name : typeof error });
    }
    world.onChanged();
  }

  const look = (): Promise<void> => {
    looking ??= lookAndFetch().finally(() => {
      looking = null;
    });
    return looking;
  };

  function lookLater(milliseconds: number): void {
    next = clock.after(milliseconds, () => void look().then(() => lookLater(everyMs)));
  }

  return {
    view,
    async look() {
      await look();
      return view();
    },
    async install() {
      let step = await stepNow(false);
      if (step.step === 'back_up') {
        await world.backUp();
        // Asked anew: a timer may have been started meanwhile.
        step = await stepNow(true);
      }
      if (step.step !== 'install') return view();
      logger.info('update.install', { version: offered?.version ?? null });
      feed?.install();
      return view();
    },
    review(isOpen) {
      reviewOpen = isOpen;
    },
    start() {
      if (feed !== null && world.channel !== 'off') lookLater(firstLookMs);
    },
    stop: () => next(),
  };
}
