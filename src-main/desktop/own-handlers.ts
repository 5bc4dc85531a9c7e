import type { Handlers } from '../../shared/ipc/contract';
import type { RestorableEngine } from '../restorable-engine';
import type { HeldHotkey } from './global-hotkey';
import type { HandedFile } from './handed-file';
import type { LaunchOptions } from './launch-options';
import { licencesOfThisBuild } from './licences';
import { answerQuickWindow } from './quick-window';
import { sampleHandlers } from './sample-firm';
import { signInThroughBrowser, stopSignIn } from './sign-in';
import type { Windows } from './windows';

type Own = Pick<
  Handlers,
  | 'signIn'
  | 'signInStop'
  | 'signOut'
  | 'desktopGet'
  | 'licencesGet'
  | 'quickWindow'
  | 'sampleOpen'
  | 'sampleLeave'
>;

/** The calls that only a desktop app can answer: the browser, the hotkey, its windows. */
export function ownHandlers(
  { session }: Pick<RestorableEngine, 'session'>,
  hotkey: { held(): HeldHotkey },
  windows: Windows,
  options: LaunchOptions,
  handed: HandedFile,
): Own {
  handed.onHanded(() => {
    windows.show();
    windows.tell(['settings']);
  });
  return {
    async signIn() {
      const status = await signInThroughBrowser(session, options);
      windows.show();
      return status;
    },
    signInStop() {
      stopSignIn();
      return {};
    },
    signOut: () => session.signOut(),
    desktopGet: () => ({ hotkey: hotkey.held(), isSample: options.isSample, ledesWaits: handed.waits() }),
    ...sampleHandlers(options),
    licencesGet: licencesOfThisBuild,
    quickWindow(asked) {
      answerQuickWindow(windows.quick, asked);
      return {};
    },
  };
}
