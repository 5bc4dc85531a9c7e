import type { RetryReason } from '../../../shared/pms/port';
import { type HttpAnswer, largestAnswer, type TransportFailure, type TransportResult } from '../../ports';

/** What one request came to, before a vendor's own meaning is read into it. */
export type HttpOutcome =
  /** The PMS itself answered; `json` is undefined where it sent no body. */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: HttpAnswer['headers'];
      readonly json: unknown;
    }
  /** No answer of the PMS. `applied`: whether the request may have taken effect all the same (contract 9). */
  | {
      readonly kind: 'failed';
      readonly reason: RetryReason;
      readonly applied: 'no' | 'maybe';
      /** How long the server wants nothing at all; told by the limit that everything shares. */
      readonly afterMs: number | null;
      readonly message: string;
    };

type Failed = Extract<HttpOutcome, { kind: 'failed' }>;

/**
 * Reads a transport's result. Whatever did not come from the PMS whole and as JSON is no answer: a captive portal's page
 * with status 200, a proxy's page, half a body (contract 19). Total: it never throws.
 */
export function readOutcome(result: TransportResult): HttpOutcome {
  if (!result.ok) return fromFailure(result.failure);
  const { status, headers, body } = result.answer;
  if (status === 407) return failed('proxy', 'no', 'The proxy of this network wants a password');
  if (status === 429) return failed('rate_limit', 'no', 'The PMS asks for a pause');
  // A gateway says so too, when what stands behind it may have done the work all the same (contract 9).
  if (status === 503) return failed('server_error', 'maybe', 'The PMS is not available for the moment');
  if (status >= 500) return failed('server_error', 'maybe', `The PMS had an error of its own (${status})`);
  if (status >= 300 && status < 400 && status !== 304) {
    return failed('captive_portal', 'maybe', 'This network sends requests elsewhere: open its sign-in page');
  }
  if (looksLikePage(headers, body)) {
    return failed(
      'captive_portal',
      'maybe',
      'A page of this network answered instead of the PMS: open its sign-in page',
    );
  }
  if (status === 204 || status === 304) return { kind: 'answered', status, headers, json: undefined };
  return readJson(status, headers, body);
}

function readJson(status: number, headers: HttpAnswer['headers'], body: string): HttpOutcome {
  if (body.length > largestAnswer)
    return failed('bad_answer', 'maybe', 'The answer was too large to be read');
  try {
    return { kind: 'answered', status, headers, json: JSON.parse(body) };
  } catch {
    const message = body === '' ? 'The answer was empty' : 'The answer was cut off or no JSON';
    return failed('bad_answer', 'maybe', message);
  }
}

function looksLikePage(headers: HttpAnswer['headers'], body: string): boolean {
  const type = headers['content-type'] ?? '';
  return type.includes('text/html') || /^\s*<(?:!doctype|html)/i.test(body.slice(0, 200));
}

const reasons: Record<TransportFailure['kind'], RetryReason> = {
  offline: 'offline',
  refused_connection: 'refused_connection',
  timeout: 'timeout',
  reset: 'offline',
  certificate: 'certificate',
  proxy: 'proxy',
  aborted: 'timeout',
};

function fromFailure(failure: TransportFailure): HttpOutcome {
  return failed(reasons[failure.kind], failure.sent ? 'maybe' : 'no', failure.message);
}

function failed(reason: RetryReason, applied: 'no' | 'maybe', message: string): Failed {
  return { kind: 'failed', reason, applied, afterMs: null, message };
}
