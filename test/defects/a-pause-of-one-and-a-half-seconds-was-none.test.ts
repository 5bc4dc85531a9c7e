import { expect, it } from 'vitest';
import { createHttpClient } from '../../src-main/pms/http/client';
import { testClock } from '../helpers/engine/store';

const post = { method: 'POST', url: 'http://pms.test/x', headers: {}, body: '{}' } as const;

it.each([
  ['1.5', 1_500],
  ['-1', 10_000],
  ['soon', 10_000],
])(
  'Retry-After: %s keeps everything back for %i ms; it was read as a day in 2001',
  async (after, pauseMs) => {
    const clock = testClock();
    let sent = 0;
    const client = createHttpClient(async () => {
      sent += 1;
      const headers = { date: 'Wed, 18 Nov 2026 15:00:00 GMT', 'retry-after': after };
      return { ok: true, answer: { status: 429, headers, body: '' } };
    }, clock);
    expect(await client.send(post)).toMatchObject({ afterMs: pauseMs });
    clock.advance(pauseMs - 1);
    expect(await client.send(post)).toMatchObject({ reason: 'rate_limit', afterMs: 1 });
    expect(sent).toBe(1);
  },
);
