import { application } from '../core/auth/application';

/** A plain client of the stand-in's vendor API for tests of the stand-in itself; the product has its own adapter. */
export type VendorAnswer = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, the text where it is not, null where there is none. */
  readonly body: unknown;
};

export type VendorClient = {
  readonly accessToken: string;
  readonly refreshToken: string;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<VendorAnswer>;
};

export const redirectUri = 'http://127.0.0.1:49152/callback';

/** Signs in through the whole code flow, as the person with this e-mail. */
export async function signIn(url: string, email: string): Promise<VendorClient> {
  const code = await authorizationCode(url, email);
  const granted = await tokenRequest(url, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
  });
  const { access_token: accessToken, refresh_token: refreshToken } = granted.body as {
    access_token: string;
    refresh_token: string;
  };
  return {
    accessToken,
    refreshToken,
    call: (method, path, options = {}) =>
      send(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
  };
}

export async function authorizationCode(url: string, email: string): Promise<string> {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: application.clientId,
    redirect_uri: redirectUri,
    state: 'a-state',
    login_hint: email,
  });
  const answer = await fetch(`${url}/oauth/authorize?${asked}`, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

export function tokenRequest(url: string, form: Record<string, string>): Promise<VendorAnswer> {
  return send(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: application.clientId,
      client_secret: application.clientSecret,
      redirect_uri: redirectUri,
      ...form,
    }),
  });
}

export async function send(url: string, init: RequestInit): Promise<VendorAnswer> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : text,
  };
}
