import type { StatusView } from '../../shared/ipc/views';
import type { Engine } from '../engine';
import { EngineError } from '../engine-error';
import type { LaunchOptions } from './launch-options';
import { type Loopback, listenForSignIn } from './loopback';
import { openPage } from './open-page';

/** How long a person may take in the browser: a password, a second factor, a phone that must be found first. */
const PATIENCE_MS = 5 * 60_000;

/** Ends the sign-in that waits for the browser, if one does; what was signed in before stays. */
export function stopSignIn(): void {
  waiting?.close();
}

let waiting: Loopback | null = null;

/**
 * Signs in by OAuth's code flow with a loopback redirect (RFC 8252): the person speaks to the PMS in a browser, and
 * no password passes through us.
 * @throws EngineError in plain words when it was not allowed, took too long, or no page could be opened
 */
export async function signInThroughBrowser(
  session: Engine['session'],
  { client, browser }: Pick<LaunchOptions, 'client' | 'browser'>,
): Promise<StatusView> {
  if (client === null) {
    throw new EngineError('not_allowed', 'Daybook was started without a client id for this PMS.');
  }
  waiting?.close();
  const loopback = await listenForSignIn(PATIENCE_MS);
  waiting = loopback;
  try {
    const { redirectUri, state } = loopback;
    await openPage(session.authorizeUrl(redirectUri, state), browser).catch(() => {
      throw new EngineError('not_allowed', 'The sign-in page could not be opened: no browser was found.');
    });
    const code = await loopback.code.catch((reason: Error) => {
      throw new EngineError('signed_out', reason.message);
    });
    return await session.completeSignIn(code, redirectUri);
  } finally {
    loopback.close();
    if (waiting === loopback) waiting = null;
  }
}
