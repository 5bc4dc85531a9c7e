import { failure, json } from '../answers';
import type { PmsAnswer, PmsRequest } from '../messages';
import type { AccessTokenRow, UserRow } from '../rows';
import type { PmsState } from '../state';

export type Authenticated =
  | { readonly ok: true; readonly token: AccessTokenRow; readonly user: UserRow }
  | { readonly ok: false; readonly answer: PmsAnswer };

/** The token in `Authorization: Bearer …`, or null where the header is missing or malformed. */
export function bearerOf(request: PmsRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/**
 * The vendor has two shapes of 401. No usable header: the ordinary error object. A token that is expired, revoked or
 * unknown: RFC 6750, where `error` is a bare string and `WWW-Authenticate` says why.
 */
export function authenticate(state: PmsState, request: PmsRequest, nowMs: number): Authenticated {
  const bearer = bearerOf(request);
  if (bearer === null) {
    return { ok: false, answer: failure(401, 'UnauthorizedError', 'An access token is required') };
  }
  const token = state.tables.accessTokens.get(bearer);
  if (token === undefined) return refused('The access token is invalid');
  if (token.revoked) return refused('The access token was revoked');
  if (token.expiresAtMs <= nowMs) return refused('The access token expired');
  const user = state.tables.users.get(token.userId);
  return user?.enabled === true ? { ok: true, token, user } : refused('The access token was revoked');
}

function refused(why: string): { ok: false; answer: PmsAnswer } {
  const challenge = `Bearer realm="stand-in", error="invalid_token", error_description="${why}"`;
  return {
    ok: false,
    answer: json(401, { error: 'invalid_token', error_description: why }, { 'www-authenticate': challenge }),
  };
}
