import { app } from 'electron';
import type { Handlers } from '../../shared/ipc/contract';
import { isoToday } from '../../shared/time/calendar';
import { EngineError } from '../engine-error';
import type { Ports } from '../ports';
import { fillSample } from '../sample/fill-sample';
import { beginFilling, deleteSample, endFilling, isFilled, sampleFolderOf } from '../sample/sample-folder';
import { withoutMixing } from '../sample/sample-refusals';
import type { LaunchOptions } from './launch-options';

const sampleSwitch = '--sample';
const deletionSwitch = '--delete-sample';

/**
 * The part of the sample firm in this start, before the database is opened: an unfinished one is begun anew, and one that was
 * left for good is deleted.
 * @returns fills it where it is empty, and keeps its handlers apart from real work
 */
export function openSample({ isSample, isSampleLeft, dataFolder }: LaunchOptions) {
  const isToBeFilled = isSample && !isFilled(dataFolder);
  if (isToBeFilled) beginFilling(dataFolder);
  if (isSampleLeft && !isSample) deleteSample(sampleFolderOf(dataFolder));
  return {
    async handlers(handlers: Handlers, { ids, clock }: Pick<Ports, 'ids' | 'clock'>): Promise<Handlers> {
      if (!isSample) return handlers;
      if (isToBeFilled) {
        await fillSample(handlers, ids, isoToday(clock.now(), clock.zone()));
        endFilling(dataFolder);
      }
      return withoutMixing(handlers);
    },
  };
}

/** The calls that go into the sample firm and out of it: Daybook starts again there, with what it was started with. */
export function sampleHandlers({ isSample }: LaunchOptions): Pick<Handlers, 'sampleOpen' | 'sampleLeave'> {
  return {
    sampleOpen() {
      if (isSample) throw new EngineError('not_allowed', 'This is the sample firm already.');
      startAgain([sampleSwitch]);
      return {};
    },
    sampleLeave({ andDelete }) {
      if (!isSample) throw new EngineError('not_allowed', 'This is not the sample firm.');
      startAgain(andDelete ? [deletionSwitch] : []);
      return {};
    },
  };
}

/** Once this one has ended, so that nothing of it holds a file any more. */
function startAgain(more: readonly string[]): void {
  const kept = process.argv.slice(1).filter((one) => one !== sampleSwitch && one !== deletionSwitch);
  // An AppImage runs from a place that is gone when it ends; this is where it lies.
  const { APPIMAGE: execPath } = process.env;
  app.relaunch({ args: [...kept, ...more], ...(execPath === undefined ? {} : { execPath }) });
  // After the answer, which the page still waits for.
  setImmediate(() => app.quit());
}
