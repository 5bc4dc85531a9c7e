import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import type { HttpRequest, Transport, TransportFailure, TransportResult } from '../../../src-main/ports';

/** What went over the line, for contract tests. */
export type Exchange = { readonly request: HttpRequest; readonly result: TransportResult };

/**
 * The transport of the engine outside Electron: node:http, redirects not followed, results in the port's words. `onExchange` sees
 * each request with its result. `agent` holds the connections; left out: each request has one of its own.
 */
export function nodeTransport(
  onExchange: (exchange: Exchange) => void = () => {},
  agent: Agent | null = null,
): Transport {
  return async (request, signal) => {
    const result = await exchange(request, agent, signal);
    onExchange({ request, result });
    return result;
  };
}

function exchange(request: HttpRequest, agent: Agent | null, signal?: AbortSignal): Promise<TransportResult> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(failed('aborted', false));
    const sending = httpRequest(request.url, {
      method: request.method,
      headers: agent === null ? { ...request.headers, connection: 'close' } : request.headers,
      agent: agent ?? false,
      timeout: request.timeoutMs,
    });
    signal?.addEventListener('abort', () => {
      resolve(failed('aborted', true));
      sending.destroy();
    });
    sending.on('timeout', () => {
      resolve(failed('timeout', true));
      sending.destroy();
    });
    sending.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? failed('refused_connection', false) : failed('reset', true));
    });
    sending.on('response', (response) => readBody(response, resolve));
    if (request.body !== null) sending.write(request.body);
    sending.end();
  });
}

function readBody(response: IncomingMessage, resolve: (result: TransportResult) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('error', () => resolve(failed('reset', true)));
  response.on('aborted', () => resolve(failed('reset', true)));
  response.on('end', () => {
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = Buffer.concat(chunks).toString('utf8');
    resolve({ ok: true, answer: { status: response.statusCode ?? 0, headers, body } });
  });
}

function failed(kind: TransportFailure['kind'], sent: boolean): TransportResult {
  return { ok: false, failure: { kind, sent, message: `the line failed (${kind})` } };
}
