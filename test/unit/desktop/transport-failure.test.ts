import { describe, expect, it } from 'vitest';
import { failureFrom } from '../../../src-main/desktop/transport-failure';

describe('failures of the network stack', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate', false],
    ['net::ERR_CERT_DATE_INVALID', 'certificate', false],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'certificate', true],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy', false],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy', false],
    ['net::ERR_NAME_NOT_RESOLVED', 'offline', false],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline', false],
    ['net::ERR_CONNECTION_REFUSED', 'refused_connection', false],
    ['net::ERR_CONNECTION_TIMED_OUT', 'offline', false],
    ['net::ERR_TIMED_OUT', 'timeout', true],
    ['net::ERR_CONNECTION_RESET', 'reset', true],
    ['net::ERR_EMPTY_RESPONSE', 'reset', true],
    ['net::ERR_NETWORK_CHANGED', 'reset', true],
  ])('%s is %s, sent: %s', (message, kind, sent) => {
    expect(failureFrom(message)).toMatchObject({ kind, sent });
  });

  it('counts what it does not know as sent, so that it is settled and not repeated (P2)', () => {
    expect(failureFrom('net::ERR_SOMETHING_NEW').sent).toBe(true);
    expect(failureFrom('out of the blue').sent).toBe(true);
  });
});
