import { type ClientRequest, type IncomingMessage, net, type Session, session } from 'electron';
import {
  type HttpAnswer,
  type HttpRequest,
  largestAnswer,
  type Transport,
  type TransportFailure,
  type TransportResult,
} from '../ports';
import { failureFrom } from './transport-failure';

/**
 * HTTP through Chromium's network stack, so that the system's proxy, certificates and network changes apply as
 * in the firm's browser. A redirect is an answer, not a journey: an API doesn't move, a captive portal does, and
 * a create must never be repeated elsewhere unseen (P2).
 */
export function electronTransport(): Transport {
  // Both in memory: nothing of the PMS is cached on disk by Chromium.
  const reads = session.fromPartition('pms-reads', { cache: false });
  const writes = session.fromPartition('pms-writes', { cache: false });
  let lastWrite: Promise<unknown> = Promise.resolve();

  return (request, signal) => {
    if (request.method === 'GET') return exchange(reads, request, signal);
    // Chromium sends a request again, whatever its method, when a connection that it reuses breaks before the
    // answer: a second create that we would never hear of (P2). On a new connection it doesn't. So writes go one
    // by one, each on a connection of its own.
    const write = lastWrite.then(async () => {
      await writes.closeAllConnections();
      return exchange(writes, request, signal);
    });
    lastWrite = write;
    return write;
  };
}

/** One request, one result; never rejects. */
function exchange(over: Session, request: HttpRequest, signal?: AbortSignal): Promise<TransportResult> {
  const { promise, resolve } = Promise.withResolvers<TransportResult>();
  if (signal?.aborted) {
    resolve(failed({ kind: 'aborted', sent: false, message: 'stopped before it began' }));
    return promise;
  }
  const sending = made(over, request);
  if (sending === null) {
    resolve(failed({ kind: 'aborted', sent: false, message: 'no request can be made of this' }));
    return promise;
  }
  // Settling a second time changes nothing, so what comes after an abort is of no consequence.
  const giveUp = (failure: TransportFailure): void => {
    resolve(failed(failure));
    sending.abort();
  };
  const stop = (): void => giveUp({ kind: 'aborted', sent: true, message: 'stopped' });
  const timer = setTimeout(
    () => giveUp({ kind: 'timeout', sent: true, message: 'no answer in time' }),
    request.timeoutMs,
  );
  signal?.addEventListener('abort', stop);

  sending.on('response', (response) => readAnswer(response, resolve, () => sending.abort()));
  sending.on('redirect', (status, _method, location, headers) => {
    resolve({ ok: true, answer: { status, headers: { ...plainHeaders(headers), location }, body: '' } });
    sending.abort();
  });
  sending.on('login', ({ isProxy }, proceed) => {
    // A server's own 401 is an answer like any other; only a proxy that wants a password ends the request here.
    if (isProxy) giveUp({ kind: 'proxy', sent: false, message: 'the proxy wants a password' });
    else proceed();
  });
  sending.on('error', ({ message }) => resolve(failed(failureFrom(message))));
  if (request.body !== null) sending.write(request.body);
  sending.end();

  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}

/** Null where the address or a header holds what no request may: an answer of the PMS may have put it there. */
function made(over: Session, { method, url, headers }: HttpRequest): ClientRequest | null {
  try {
    const sending = net.request({
      method,
      url,
      session: over,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    for (const [name, value] of Object.entries(headers)) sending.setHeader(name, value);
    return sending;
  } catch {
    return null;
  }
}

function readAnswer(
  response: IncomingMessage,
  resolve: (result: TransportResult) => void,
  stop: () => void,
): void {
  const chunks: Buffer[] = [];
  let room = largestAnswer;
  const broken = (): void => resolve(failed({ kind: 'reset', sent: true, message: 'the answer broke off' }));
  response.on('data', (chunk) => {
    chunks.push(chunk);
    room -= chunk.length;
    if (room >= 0) return;
    // What has come is too large already, and is handed on as such; the rest of it may have no end.
    resolve({ ok: true, answer: answerOf(response, Buffer.concat(chunks).toString('latin1')) });
    stop();
  });
  response.on('error', broken);
  response.on('aborted', broken);
  response.on('end', () => {
    resolve({ ok: true, answer: answerOf(response, Buffer.concat(chunks).toString('utf8')) });
  });
}

function answerOf({ statusCode, headers }: IncomingMessage, body: string): HttpAnswer {
  return { status: statusCode, headers: plainHeaders(headers), body };
}

function plainHeaders(headers: Readonly<Record<string, string | string[]>>): HttpAnswer['headers'] {
  const plain = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : String(value),
  ]);
  return Object.fromEntries(plain);
}

function failed(failure: TransportFailure): TransportResult {
  return { ok: false, failure };
}
