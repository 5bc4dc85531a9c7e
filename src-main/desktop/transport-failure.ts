import type { TransportFailure } from '../ports';

type Kind = TransportFailure['kind'];

/** Chromium's names for what went wrong, and whether anything can have left before it did. */
const KNOWN: [pattern: RegExp, kind: Kind, sent: boolean, words: string][] = [
  [/^ERR_CERT_/, 'certificate', false, 'the certificate of the server is not trusted here'],
  // A broken seal can show in the middle of a conversation, so something may have left.
  [/^ERR_(SSL|BAD_SSL)_/, 'certificate', true, 'no secure connection could be kept'],
  [
    /^ERR_(PROXY|TUNNEL|SOCKS|MANDATORY_PROXY|UNEXPECTED_PROXY)_?/,
    'proxy',
    false,
    'the proxy did not let it through',
  ],
  [/^ERR_(NAME|DNS|ICANN_NAME)_/, 'offline', false, 'the address could not be looked up'],
  [/^ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_ACCESS_DENIED)/, 'offline', false, 'no network'],
  [/^ERR_CONNECTION_REFUSED/, 'refused_connection', false, 'the server refused the connection'],
  [/^ERR_CONNECTION_(TIMED_OUT|FAILED)/, 'offline', false, 'the server could not be reached'],
  [/^ERR_TIMED_OUT/, 'timeout', true, 'no answer in time'],
  [/^ERR_(NETWORK_CHANGED|NETWORK_IO_SUSPENDED)/, 'reset', true, 'the network changed on the way'],
  [
    /^ERR_(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|CONTENT_|HTTP2_|QUIC_)/,
    'reset',
    true,
    'the connection broke',
  ],
];

/**
 * Names a failure of Chromium's network stack. What it doesn't know counts as *may have been sent*: an unknown
 * outcome is settled, a wrong "nothing left" would bill twice (P2).
 * @param message the error's message, such as `net::ERR_CONNECTION_REFUSED`
 */
export function failureFrom(message: string): TransportFailure {
  const name = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? '';
  for (const [pattern, kind, sent, words] of KNOWN) {
    if (pattern.test(name)) return { kind, sent, message: `${words} (${name})` };
  }
  return { kind: 'reset', sent: true, message: `the connection failed (${name || 'without a name'})` };
}
