import type { Answer } from '../../../shared/pms/port';
import type { Clock, StoredTokens, TokenStore } from '../../ports';
import type { HttpClient } from '../http/client';
import type { HttpOutcome } from '../http/outcome';
import { ClioTokens } from './schemas';

type NoToken = Extract<Answer<never>, { kind: 'retry' | 'signed_out' }>;
export type TokenAnswer = { readonly kind: 'token'; readonly token: string } | NoToken;

export type ClioAuth = {
  /** Where a person allows Daybook in; `loginHint` names whom the page may offer. */
  authorizeUrl(redirectUri: string, state: string, loginHint?: string): string;
  /** Trades a code for tokens. They are kept only by `keep`, when it is known whose they are (contract 18). */
  exchange(code: string, redirectUri: string): Promise<Answer<StoredTokens>>;
  /** Writes tokens down; in place of those that were tried out, what they were renewed to meanwhile. */
  keep(tokens: StoredTokens): Promise<void>;
  /** Uses these tokens from now on without writing them down, so that it can be asked whose they are. */
  tryOut(tokens: StoredTokens): void;
  /** Forgets the tokens in use, and those at rest unless they are only being tried out. */
  forget(): Promise<void>;
  /** Goes back to the tokens at rest. */
  reload(): void;
  accessToken(): Promise<TokenAnswer>;
  /** Gets a new token in place of one that was refused; many callers at once cause one request. */
  renew(refused: string): Promise<TokenAnswer>;
  /** Tells the vendor that the tokens are no longer used; forgetting them doesn't wait for its answer to be good. */
  deauthorize(): Promise<void>;
};

export type OAuthClient = { readonly clientId: string; readonly clientSecret: string };

/** Renewed a little before the end, so that a request doesn't set out with a token that ends on the way. */
const earlyMs = 60_000;
const signIn: NoToken = { kind: 'signed_out', message: 'Sign in to Clio to go on syncing' };

export function createClioAuth(
  http: HttpClient,
  tokens: TokenStore,
  clock: Clock,
  oauth: OAuthClient,
  baseUrl: string,
): ClioAuth {
  let current: StoredTokens | null = null;
  let isLoaded = false;
  /** The tokens in use are only being tried out: nothing of them is written down. */
  let isTrial = false;
  let renewal: Promise<TokenAnswer> | null = null;

  async function load(): Promise<StoredTokens | null> {
    if (!isLoaded) {
      current = await tokens.read();
      isLoaded = true;
    }
    return current;
  }

  const askForTokens = (form: Record<string, string>): Promise<HttpOutcome> =>
    http.send({
      method: 'POST',
      url: `${baseUrl}/oauth/token`,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        ...form,
      }).toString(),
    });

  const readTokens = (outcome: HttpOutcome, oldRefresh: string | null): Answer<StoredTokens> => {
    if (outcome.kind === 'failed') {
      return { kind: 'retry', reason: outcome.reason, afterMs: outcome.afterMs, message: outcome.message };
    }
    if (outcome.status >= 400) return { ...signIn, kind: 'signed_out' };
    const parsed = ClioTokens.safeParse(outcome.json);
    if (!parsed.success) {
      return { kind: 'retry', reason: 'bad_answer', afterMs: null, message: 'Clio sent no usable tokens' };
    }
    const { access_token, refresh_token, expires_in } = parsed.data;
    return {
      kind: 'done',
      value: {
        accessToken: access_token,
        // Manage's refresh tokens have no end and are not replaced: an answer without one leaves the old in force.
        refreshToken: refresh_token ?? oldRefresh,
        expiresAt: clock.now() + expires_in * 1000,
      },
    };
  };

  async function renewOnce(stored: StoredTokens): Promise<TokenAnswer> {
    if (stored.refreshToken === null) return signIn;
    const outcome = await askForTokens({ grant_type: 'refresh_token', refresh_token: stored.refreshToken });
    const answer = readTokens(outcome, stored.refreshToken);
    // Signed out or in as somebody else while we asked: what came is nobody's now (contract 18).
    if (current !== stored) return signIn;
    if (answer.kind === 'retry') return answer;
    if (answer.kind !== 'done') return signIn;
    current = answer.value;
    if (!isTrial) await tokens.write(answer.value);
    return { kind: 'token', token: answer.value.accessToken };
  }

  const startRenewal = (stored: StoredTokens): Promise<TokenAnswer> => {
    renewal ??= renewOnce(stored).finally(() => {
      renewal = null;
    });
    return renewal;
  };

  return {
    authorizeUrl(redirectUri, state, loginHint) {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: oauth.clientId,
        redirect_uri: redirectUri,
        state,
        ...(loginHint === undefined ? {} : { login_hint: loginHint }),
      });
      return `${baseUrl}/oauth/authorize?${query}`;
    },
    async exchange(code, redirectUri) {
      return readTokens(
        await askForTokens({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
        null,
      );
    },
    async keep(kept) {
      const own = isTrial && current !== null ? current : kept;
      current = own;
      isLoaded = true;
      isTrial = false;
      await tokens.write(own);
    },
    tryOut(tried) {
      current = tried;
      isLoaded = true;
      isTrial = true;
    },
    async forget() {
      const wasTrial = isTrial;
      current = null;
      isLoaded = true;
      isTrial = false;
      if (!wasTrial) await tokens.clear();
    },
    reload() {
      current = null;
      isLoaded = false;
      isTrial = false;
    },
    async accessToken() {
      const stored = await load();
      if (stored === null) return signIn;
      if (stored.expiresAt - clock.now() < earlyMs && stored.refreshToken !== null)
        return startRenewal(stored);
      return { kind: 'token', token: stored.accessToken };
    },
    async renew(refused) {
      const stored = await load();
      if (stored === null) return signIn;
      // Somebody else's 401 has renewed it in the meantime.
      if (stored.accessToken !== refused) return { kind: 'token', token: stored.accessToken };
      return startRenewal(stored);
    },
    async deauthorize() {
      const stored = await load();
      if (stored === null) return;
      await http.send({
        method: 'POST',
        url: `${baseUrl}/oauth/deauthorize`,
        headers: { authorization: `Bearer ${stored.accessToken}` },
        body: null,
      });
    },
  };
}
