import { empty, html } from '../answers';
import {
  firstOf,
  type PmsAnswer,
  type PmsContext,
  type PmsRequest,
  parseForm,
  type Query,
} from '../messages';
import type { UserRow } from '../rows';
import type { PmsState } from '../state';
import type { Writer } from '../writer';
import { application, isAllowedRedirect, randomToken } from './application';
import { problemPage, signInPage } from './sign-in-page';

const codeLifeMs = 10 * 60_000;

/**
 * GET /oauth/authorize shows the sign-in page; `login_hint=<email>` signs that person in at once, for tests and for
 * the first start. POST is the page's own form.
 */
export function authorize(
  state: PmsState,
  writer: Writer,
  request: PmsRequest,
  context: PmsContext,
): PmsAnswer {
  const asked = request.method === 'POST' ? parseForm(request.body) : request.query;
  const redirectUri = firstOf(asked, 'redirect_uri') ?? '';
  // Nothing is sent to an address that was not registered, not even an error.
  if (!isAllowedRedirect(redirectUri)) {
    return html(400, problemPage('The redirect address is not registered for this application.'));
  }
  if (firstOf(asked, 'client_id') !== application.clientId) {
    return html(400, problemPage('No application is registered under this client id.'));
  }
  if (firstOf(asked, 'response_type') !== 'code')
    return back(asked, redirectUri, { error: 'unsupported_response_type' });
  if (firstOf(asked, 'deny') !== null) return back(asked, redirectUri, { error: 'access_denied' });

  const email = firstOf(asked, 'login_hint');
  if (email === null) return html(200, signInPage(state, asked));
  const user = userByEmail(state, email);
  if (user === null) return html(400, problemPage('Nobody at the firm signs in with this address.'));

  const code = randomToken(context.random);
  writer.put('authCodes', {
    id: code,
    userId: user.id,
    clientId: application.clientId,
    redirectUri,
    expiresAtMs: context.nowMs + codeLifeMs,
  });
  return back(asked, redirectUri, { code });
}

function userByEmail(state: PmsState, email: string): UserRow | null {
  for (const user of state.tables.users.values()) {
    if (user.enabled && user.email.toLowerCase() === email.toLowerCase()) return user;
  }
  return null;
}

function back(asked: Query, redirectUri: string, values: Readonly<Record<string, string>>): PmsAnswer {
  const pairs = Object.entries(values);
  const given = firstOf(asked, 'state');
  if (given !== null) pairs.push(['state', given]);
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return empty(302, { location: `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}` });
}
