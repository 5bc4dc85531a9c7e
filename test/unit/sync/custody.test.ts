import { describe, expect, it } from 'vitest';
import { type CustodyInput, custodyOf, leadingState, openStatesByWeight } from '../../../shared/sync/custody';

const input = (changes: Partial<CustodyInput>): CustodyInput => ({
  deleted: false,
  reviewState: 'draft',
  base: null,
  openState: 'awaiting_approval',
  hasOpenConflict: false,
  ...changes,
});
const base = { remoteId: '4710', onBill: true };

describe('custody (P1)', () => {
  it('calls a record on the PMS only when nothing of it waits here', () => {
    expect(custodyOf(input({ base, openState: null, reviewState: 'approved' }))).toMatchObject({
      state: 'on_pms',
      reason: null,
      remoteId: '4710',
      onBill: true,
    });
    expect(custodyOf(input({ base, openState: 'ready', reviewState: 'approved' }))).toMatchObject({
      state: 'here',
      reason: 'approved',
    });
  });

  it('puts an open conflict above everything, a deletion included', () => {
    expect(custodyOf(input({ hasOpenConflict: true, openState: 'unknown' })).state).toBe('conflict');
    expect(custodyOf(input({ hasOpenConflict: true, deleted: true })).state).toBe('conflict');
  });

  it('counts a deletion that still waits as here, and a finished one as deleted', () => {
    expect(custodyOf(input({ deleted: true, openState: 'ready', base }))).toMatchObject({
      state: 'here',
      reason: 'delete_waiting',
    });
    expect(custodyOf(input({ deleted: true, openState: null }))).toMatchObject({ state: 'deleted' });
  });

  it('always gives one state, and a reason unless the PMS has it', () => {
    for (const deleted of [true, false])
      for (const reviewState of ['draft', 'in_review', 'returned', 'on_hold', 'approved'] as const)
        for (const openState of [...openStatesByWeight, null])
          for (const hasOpenConflict of [true, false])
            for (const theBase of [base, null]) {
              const custody = custodyOf({ deleted, reviewState, openState, hasOpenConflict, base: theBase });
              expect(custody.reason === null).toBe(custody.state === 'on_pms');
              expect(custody.words).not.toBe('');
            }
  });

  it('lets the most serious of several rows speak', () => {
    expect(leadingState(['awaiting_approval', 'unknown'])).toBe('unknown');
    expect(leadingState([])).toBeNull();
  });
});
