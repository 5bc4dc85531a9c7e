import { expect, it } from 'vitest';
import type { Matter } from '../../shared/domain/reference';
import { aroundTyped, nothingSaid } from '../../src-renderer/state/rule-book';

/**
 * A line that was being typed for a client who is billed in another currency was judged in the firm's on the page and in
 * the client's in main: the same verdict stood there twice, with two signs.
 */
it('a typed line is judged in the currency of its client', () => {
  const reference = {
    timekeepers: [],
    currency: 'USD',
    clientCurrencies: [{ clientId: 'c1', currency: 'JPY' }],
    matterCurrencies: [],
    matterById: new Map<string, Matter>(),
  };
  const own = { id: 'typed', seconds: 3600, matterId: null };
  const around = (clientId: string | null) => aroundTyped(reference, nothingSaid, clientId, [], own);
  expect(around('c1')).toMatchObject({ currency: 'JPY', minorDigits: 0 });
  expect(around('c2')).toMatchObject({ currency: 'USD', minorDigits: 2 });
});
