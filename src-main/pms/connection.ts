import type { Answer, PmsAdapter } from '../../shared/pms/port';
import type { StoredTokens } from '../ports';

/** The sign-in of a PMS: code flow with a loopback redirect, tokens kept only when it is known whose they are. */
export type PmsSignIn = {
  authorizeUrl(redirectUri: string, state: string, loginHint?: string): string;
  exchange(code: string, redirectUri: string): Promise<Answer<StoredTokens>>;
  tryOut(tokens: StoredTokens): void;
  keep(tokens: StoredTokens): Promise<void>;
  /** Goes back to the tokens at rest, after a trial that came to nothing. */
  reload(): void;
  forget(): Promise<void>;
  deauthorize(): Promise<void>;
};

/** The way to one PMS, whatever the vendor. */
export type PmsConnection = {
  readonly adapter: PmsAdapter;
  readonly auth: PmsSignIn;
  /** Gives up whatever is under way; each call resolves. */
  abort(): void;
};
