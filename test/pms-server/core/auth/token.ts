import { json } from '../answers';
import {
  firstOf,
  type PmsAnswer,
  type PmsContext,
  type PmsRequest,
  parseForm,
  type Query,
} from '../messages';
import { type PmsState, settingsOf } from '../state';
import type { Writer } from '../writer';
import { application, randomToken } from './application';
import { bearerOf } from './bearer';

/** POST /oauth/token: exchanges a code, or a refresh token, which has no end and is not replaced. */
export function token(state: PmsState, writer: Writer, request: PmsRequest, context: PmsContext): PmsAnswer {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return oauthError(400, 'invalid_request', 'The body must be form-encoded.');
  }
  const form = parseForm(request.body);
  if (
    firstOf(form, 'client_id') !== application.clientId ||
    firstOf(form, 'client_secret') !== application.clientSecret
  ) {
    return oauthError(401, 'invalid_client', 'Client authentication failed.');
  }
  const grant = firstOf(form, 'grant_type');
  if (grant === 'authorization_code') return fromCode(state, writer, form, context);
  if (grant === 'refresh_token') return fromRefreshToken(state, writer, form, context);
  return oauthError(400, 'unsupported_grant_type', 'The grant type is not supported.');
}

function fromCode(state: PmsState, writer: Writer, form: Query, context: PmsContext): PmsAnswer {
  const code = state.tables.authCodes.get(firstOf(form, 'code') ?? '');
  if (
    code === undefined ||
    code.expiresAtMs < context.nowMs ||
    code.redirectUri !== firstOf(form, 'redirect_uri')
  ) {
    return oauthError(
      400,
      'invalid_grant',
      'The code is unknown, expired, used, or was given to another address.',
    );
  }
  // A code is good once.
  writer.drop('authCodes', code.id);
  const refreshToken = randomToken(context.random);
  writer.put('refreshTokens', {
    id: refreshToken,
    userId: code.userId,
    clientId: code.clientId,
    revoked: false,
  });
  return json(200, {
    ...issue(state, writer, context, code.userId, refreshToken),
    refresh_token: refreshToken,
  });
}

function fromRefreshToken(state: PmsState, writer: Writer, form: Query, context: PmsContext): PmsAnswer {
  const refresh = state.tables.refreshTokens.get(firstOf(form, 'refresh_token') ?? '');
  const user = refresh === undefined ? undefined : state.tables.users.get(refresh.userId);
  if (refresh === undefined || refresh.revoked || user?.enabled !== true) {
    return oauthError(400, 'invalid_grant', 'The refresh token is unknown or revoked.');
  }
  return json(200, issue(state, writer, context, refresh.userId, refresh.id));
}

function issue(state: PmsState, writer: Writer, context: PmsContext, userId: number, refreshToken: string) {
  const seconds = settingsOf(state).behaviour.accessTokenSeconds;
  const accessToken = randomToken(context.random);
  writer.put('accessTokens', {
    id: accessToken,
    tag: `token-${writer.nextId()}`,
    userId,
    clientId: application.clientId,
    expiresAtMs: context.nowMs + seconds * 1000,
    revoked: false,
    refreshToken,
  });
  return { token_type: 'bearer', access_token: accessToken, expires_in: seconds };
}

/** POST /oauth/deauthorize with the token itself: ends it and its refresh token. */
export function deauthorize(state: PmsState, writer: Writer, request: PmsRequest): PmsAnswer {
  const bearer = bearerOf(request);
  const row = bearer === null ? undefined : state.tables.accessTokens.get(bearer);
  if (row === undefined) return oauthError(401, 'invalid_token', 'The access token is unknown.');
  for (const other of state.tables.accessTokens.values()) {
    if (other.refreshToken === row.refreshToken) writer.put('accessTokens', { ...other, revoked: true });
  }
  const refresh = state.tables.refreshTokens.get(row.refreshToken);
  if (refresh !== undefined) writer.put('refreshTokens', { ...refresh, revoked: true });
  return json(200, {});
}

function oauthError(status: number, error: string, description: string): PmsAnswer {
  return json(status, { error, error_description: description });
}
