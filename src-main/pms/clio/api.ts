import type { FactName } from '../../../shared/domain/time-entry';
import type { Answer, RefusalReason } from '../../../shared/pms/port';
import type { HttpRequest } from '../../ports';
import type { HttpClient } from '../http/client';
import type { HttpOutcome } from '../http/outcome';
import type { ClioAuth } from './auth';
import { ClioError } from './schemas';

/** 4.0.13: seconds in `quantity` (since 4.0.4), redaction (4.0.8), rate visibility (4.0.5). Pinned: an older one means hours. */
export const apiVersion = '4.0.13';

export type ClioApi = {
  readonly baseUrl: string;
  /** One authorised request. `etag` goes out as If-Match, verbatim, quotes included (contract 11). */
  call(request: ClioRequest): Promise<ClioAnswer>;
};

export type ClioRequest = {
  readonly method: HttpRequest['method'];
  /** A path under /api/v4 with its query, or a whole address that the server gave for its next page. */
  readonly path: string;
  readonly body?: unknown;
  readonly etag?: string;
};

/** An answer with a status of success, or what stands in its place in the port's words. */
export type ClioAnswer =
  | {
      readonly kind: 'ok';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly json: unknown;
    }
  | Exclude<Answer<never>, { kind: 'done' }>;

export function createClioApi(http: HttpClient, auth: ClioAuth, baseUrl: string): ClioApi {
  const send = (request: ClioRequest, token: string) =>
    http.send({
      method: request.method,
      url: absolute(baseUrl, request.path),
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'x-api-version': apiVersion,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(request.etag === undefined ? {} : { 'if-match': request.etag }),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
    });

  return {
    baseUrl,
    async call(request) {
      if (!isOurs(baseUrl, request.path)) {
        // The token goes nowhere else, whatever an answer says.
        return {
          kind: 'retry',
          reason: 'bad_answer',
          afterMs: null,
          message: 'The next page lies elsewhere',
        };
      }
      const token = await auth.accessToken();
      if (token.kind !== 'token') return token;
      const outcome = await send(request, token.token);
      if (!isUnauthorised(outcome)) return readAnswer(request, outcome);
      // 401 comes before anything is done, so the same request may go out once more (contract 16).
      const renewed = await auth.renew(token.token);
      if (renewed.kind !== 'token') return renewed;
      const second = await send(request, renewed.token);
      if (!isUnauthorised(second)) return readAnswer(request, second);
      return { kind: 'signed_out', message: 'Clio no longer accepts the sign-in' };
    },
  };
}

/** Both shapes of 401 are one: an error object, or RFC 6750's bare string with WWW-Authenticate. */
function isUnauthorised(outcome: HttpOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status === 401;
}

function readAnswer(request: ClioRequest, outcome: HttpOutcome): ClioAnswer {
  if (outcome.kind === 'failed') {
    const { reason, afterMs, message } = outcome;
    // A read that got lost is a read to be repeated; a write that may have got there is neither failure nor success.
    if (request.method !== 'GET' && outcome.applied === 'maybe') return { kind: 'unknown', message };
    return { kind: 'retry', reason, afterMs, message };
  }
  const { status, headers, json } = outcome;
  if (status >= 200 && status < 300) return { kind: 'ok', status, headers, json };
  const error = readError(json);
  if (status === 412) return { kind: 'moved' };
  if (request.method !== 'POST' && (status === 403 || status === 404)) return { kind: 'absent', status };
  return {
    kind: 'refused',
    status,
    message: error.message || `Clio refused it (${status})`,
    field: error.field,
    why: whyRefused(status, error),
  };
}

type ReadError = { readonly message: string; readonly field: FactName | null };

function readError(json: unknown): ReadError {
  const parsed = ClioError.safeParse(json);
  if (!parsed.success) return { message: '', field: null };
  const { error } = parsed.data;
  if (typeof error === 'string') return { message: parsed.data.error_description ?? error, field: null };
  const named = Object.keys(error.errors ?? {}).map((key) => fieldNames[key]);
  const message = error.message.slice(0, 500);
  return { message, field: named.find((name) => name !== undefined) ?? fieldIn(message) };
}

const fieldNames: Readonly<Record<string, FactName | undefined>> = {
  activity_description: 'activityCode',
  date: 'workDate',
  matter: 'matterId',
  note: 'narrative',
  price: 'rateMinor',
  quantity: 'seconds',
  user: 'timekeeperId',
};

/** Where the vendor names no field, its sentence usually begins with one. */
function fieldIn(message: string): FactName | null {
  const words: readonly (readonly [RegExp, FactName])[] = [
    [/^matter\b/i, 'matterId'],
    [/^user\b/i, 'timekeeperId'],
    [/^quantity\b/i, 'seconds'],
    [/^date\b/i, 'workDate'],
    [/utbms/i, 'activityCode'],
  ];
  return words.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}

function whyRefused(status: number, error: ReadError): RefusalReason {
  if (status === 410) return 'version_retired';
  if (status === 403) return 'no_permission';
  if (status !== 422) return 'invalid';
  if (/\bbilled\b/i.test(error.message)) return 'billed';
  if (error.field === 'activityCode' || /utbms/i.test(error.message)) return 'codes_missing';
  if (error.field === 'matterId' && /\bclosed\b/i.test(error.message)) return 'matter_closed';
  return 'invalid';
}

function absolute(baseUrl: string, path: string): string {
  return /^https?:/.test(path) ? path : `${baseUrl}/api/v4${path}`;
}

function isOurs(baseUrl: string, path: string): boolean {
  if (!/^https?:/.test(path)) return true;
  return URL.canParse(path) && new URL(path).origin === new URL(baseUrl).origin;
}
