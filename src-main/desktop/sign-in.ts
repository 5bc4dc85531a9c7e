import { listenForSignIn } from './loopback';
import { openPage } from './open-page';

/** What the PMS's side of a sign-in needs from the desktop, and gives it. */
export interface SignInDoor {
  /** The PMS's page on which a person allows Daybook in. */
  authorizeUrl(back: { redirectUri: string; state: string }): string;
  /** Trades the code for tokens and keeps them. */
  finish(granted: { code: string; redirectUri: string }): Promise<void>;
}

/** How long a person may take in the browser: a password, a second factor, a phone that must be found first. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Signs in by OAuth's code flow with a loopback redirect (RFC 8252): the person speaks to the PMS in a browser, and
 * no password passes through us.
 * @param browser the program that opens web pages; null for the system's
 * @throws an Error in plain words when it was not allowed, took too long, or no page could be opened
 */
export async function signInThroughBrowser(door: SignInDoor, browser: string | null): Promise<void> {
  const loopback = await listenForSignIn(PATIENCE_MS);
  try {
    const { redirectUri, state } = loopback;
    await openPage(door.authorizeUrl({ redirectUri, state }), browser);
    await door.finish({ code: await loopback.code, redirectUri });
  } finally {
    loopback.close();
  }
}
