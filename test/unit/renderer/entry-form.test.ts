import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '../../../shared/domain/time-entry';
import { fieldsOf, parseRate, patchOf } from '../../../src-renderer/features/entry-editor/entry-form';

/** 1 h 12 min 17 s: in tenths it reads 1.2, in hundredths 1.2 too. */
const entry: TimeEntry = {
  id: '01900000-0000-7000-8000-000000000001',
  timekeeperId: '01900000-0000-7000-8000-000000000002',
  matterId: '01900000-0000-7000-8000-000000000003',
  workDate: '2026-11-18',
  workedSeconds: 4337,
  billedSeconds: null,
  narrative: 'Draft motion to compel',
  taskCode: 'L350',
  activityCode: 'A103',
  rateMinor: null,
  billing: 'billable',
  adjustmentMinor: 0,
  reviewState: 'draft',
  reviewNote: null,
  source: 'timer',
  rawText: null,
  revision: 3,
  createdAt: '2026-11-18T15:00:00.000Z',
  updatedAt: '2026-11-18T15:00:00.000Z',
  deletedAt: null,
};

describe('the patch of an edited entry', () => {
  it('is empty when nothing was typed, or the same was typed again', () => {
    expect(patchOf(entry, {})).toEqual({ ok: true, patch: {} });
    expect(patchOf(entry, fieldsOf(entry))).toEqual({ ok: true, patch: {} });
  });

  it('holds only what was changed, so that raw seconds are never rounded by opening the editor (P7)', () => {
    const read = patchOf(entry, { ...fieldsOf(entry), narrative: 'Draft and file motion to compel' });
    expect(read).toEqual({ ok: true, patch: { narrative: 'Draft and file motion to compel' } });
  });

  it.each([
    ['1:30', 5400],
    ['72m', 4320],
    ['.3', 1080],
    ['9-10:30', 5400],
    ['0', 0],
    ['', 0],
  ])('reads worked hours %j as %d seconds', (worked, seconds) => {
    expect(patchOf(entry, { worked })).toEqual({ ok: true, patch: { workedSeconds: seconds } });
  });

  it('gives an emptied billed time and rate back to the policy and the look-up', () => {
    const said = { ...entry, billedSeconds: 3600, rateMinor: 45_000 };
    expect(patchOf(said, { billed: '', rate: ' ' })).toEqual({
      ok: true,
      patch: { billedSeconds: null, rateMinor: null },
    });
  });

  it('says what is wrong at the field, and changes nothing', () => {
    const read = patchOf(entry, { worked: 'two', rate: '12.345', workDate: '', narrative: 'New' });
    expect(read).toMatchObject({ ok: false });
    expect(Object.keys(read.ok ? {} : read.errors).sort()).toEqual(['rate', 'workDate', 'worked']);
  });
});

describe('a rate as written', () => {
  it.each([
    ['450', 45_000],
    ['450.5', 45_050],
    ['$1,250.05', 125_005],
    ['0.29', 29],
  ])('%j is %d cents', (text, minor) => {
    expect(parseRate(text)).toBe(minor);
  });

  it.each(['', '-1', '12.345', '1e3', 'free'])('%j is none', (text) => {
    expect(parseRate(text)).toBeNull();
  });
});
