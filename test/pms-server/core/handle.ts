import { notFound } from './answers';
import { readVersion } from './api-version';
import { authorize } from './auth/authorize';
import { authenticate } from './auth/bearer';
import { deauthorize, token } from './auth/token';
import type { PmsAnswer, PmsContext, PmsRequest } from './messages';
import { BadParameter } from './parameters';
import { spend } from './rate-limit';
import { route } from './routes';
import type { Change, PmsState } from './state';
import { httpDate } from './timestamps';
import { openWriter, type Writer } from './writer';

export type Handled = {
  readonly answer: PmsAnswer;
  /** What the request changed, already applied to the state; keep it before the answer leaves. */
  readonly changes: readonly Change[];
};

/**
 * The stand-in's core: one request against the state. The state is changed in place; nothing here reads a clock,
 * draws a random number or touches a disk, so the same requests with the same context give the same answers.
 */
export function handle(state: PmsState, request: PmsRequest, context: PmsContext): Handled {
  const writer = openWriter(state);
  const answer = answerOf(state, writer, request, context);
  const headers = {
    date: httpDate(context.nowMs),
    'x-request-id': writer.requestId,
    'cache-control': 'no-store',
    ...answer.headers,
  };
  return { answer: { ...answer, headers }, changes: writer.changes };
}

function answerOf(state: PmsState, writer: Writer, request: PmsRequest, context: PmsContext): PmsAnswer {
  const { method, path } = request;
  if (path === '/oauth/authorize' && (method === 'GET' || method === 'POST')) {
    return authorize(state, writer, request, context);
  }
  if (path === '/oauth/token' && method === 'POST') return token(state, writer, request, context);
  if (path === '/oauth/deauthorize' && method === 'POST') return deauthorize(state, writer, request);
  if (path.startsWith('/api/v4/')) return apiAnswer(state, writer, request, context);
  return notFound('The requested path was not found');
}

function apiAnswer(state: PmsState, writer: Writer, request: PmsRequest, context: PmsContext): PmsAnswer {
  const version = readVersion(request.headers['x-api-version']);
  if (!version.ok) return version.answer;
  const who = authenticate(state, request, context.nowMs);
  // A 401 carries no rate headers: there is no token to count against.
  if (!who.ok) return who.answer;
  const allowance = spend(state, who.token.id, context.nowMs);
  const answer =
    allowance.refusal ??
    routed(request.method, request.path, {
      state,
      request,
      context,
      viewer: who.user,
      writer,
      actor: {
        via: 'api',
        userId: who.user.id,
        tokenTag: who.token.tag,
        userAgent: request.headers['user-agent'] ?? null,
      },
    });
  const echoed: Record<string, string> = answer.status < 400 ? { 'x-api-version': version.version } : {};
  return { ...answer, headers: { ...answer.headers, ...allowance.headers, ...echoed } };
}

function routed(method: string, path: string, call: Parameters<typeof route>[2]): PmsAnswer {
  try {
    return route(method, path, call);
  } catch (problem) {
    // Parameters are read before anything is written, so nothing is half done.
    if (problem instanceof BadParameter) return problem.answer;
    throw problem;
  }
}
