import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRecord } from '../../../src-main/pms/known-records';

const Activity = z.strictObject({
  id: z.int(),
  note: z.string().nullable(),
  user: z.strictObject({ id: z.int() }),
});
const record = (note: unknown, more = {}) => ({ id: 1, note, user: { id: 7 }, ...more });

describe('records that come again and again', () => {
  it('gives the very value that it gave before where a record says the same', () => {
    const first = readRecord(Activity, record('Call'));
    const again = readRecord(Activity, record('Call'));
    expect(first).toEqual({ ok: true, value: record('Call') });
    expect(first.ok && again.ok && first.value === again.value).toBe(true);
    expect(first.ok && Object.isFrozen(first.value.user)).toBe(true);
  });

  it('looks a record through again where anything in it differs, also under the same id', () => {
    for (const note of ['Call', 'Call back', null, 'Call']) {
      expect(readRecord(Activity, record(note))).toEqual({ ok: true, value: record(note) });
    }
    expect(readRecord(Activity, record('Call', { user: { id: 8 } }))).toMatchObject({
      value: { user: { id: 8 } },
    });
  });

  it('does not take a record that can’t be read for the whole one that it was before', () => {
    expect(readRecord(Activity, record('Call')).ok).toBe(true);
    expect(readRecord(Activity, record(7)).ok).toBe(false);
    expect(readRecord(Activity, record('Call', { flat_rate: true })).ok).toBe(false);
    expect(readRecord(Activity, undefined).ok).toBe(false);
  });

  it('does not take what one schema read for what another reads', () => {
    const Named = z.object({ id: z.int() });
    expect(readRecord(Activity, record('Call')).ok).toBe(true);
    expect(readRecord(Named, record('Call'))).toEqual({ ok: true, value: { id: 1 } });
  });
});
