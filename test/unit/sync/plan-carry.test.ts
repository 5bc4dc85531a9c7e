import { describe, expect, test } from 'vitest';
import { type CarryRecordInput, planCarryCreate, planCarryRecord } from '../../../shared/sync/plan-carry';

const known: CarryRecordInput = {
  deleted: false,
  here: null,
  there: '11',
  ownedByOther: false,
  isLater: true,
  inFlight: false,
  agrees: true,
};

describe('which record an entry of a copy is joined to', () => {
  test.each([
    ['agrees with what stands there', {}, 'join'],
    ['holds something else: that is read first (P3)', { agrees: false }, 'join_unread'],
    ['sent it without an answer', { inFlight: true }, 'join_unread'],
    ['knows it already', { here: '11' }, 'nothing'],
    ['lost another one since', { here: '7', agrees: false }, 'join_unread'],
    ['knows another one, of a life that the database never had', { here: '7', isLater: false }, 'nothing'],
    ['lies in the trash: a person says', { deleted: true }, 'ask'],
    ['lies in the trash with another one', { deleted: true, here: '7' }, 'nothing'],
    ['would take it from another entry', { ownedByOther: true }, 'nothing'],
    ['sent it in a life that nobody remembers', { inFlight: true, isLater: false }, 'nothing'],
  ] as const)('one that %s', (_, change, what) => {
    expect(planCarryRecord({ ...known, ...change })).toBe(what);
  });
});

describe('an open create of a copy', () => {
  const untried = { state: 'ready', attempts: 0 } as const;
  test.each([
    ['that nobody knows there is looked up', untried, null, 'not_known'],
    ['that is without an answer there is looked up', untried, { state: 'unknown', attempts: 0 }, 'not_known'],
    ['that was never sent stays', untried, { state: 'withdrawn', attempts: 0 }, 'leave'],
    ['that was refused makes room', untried, { state: 'held', attempts: 2 }, 'anew'],
    ['whose record is gone is reviewed once more', untried, { state: 'done', attempts: 1 }, 'review'],
    [
      'without an answer here is settled as any other',
      { state: 'unknown', attempts: 1 },
      { state: 'ready', attempts: 2 },
      'leave',
    ],
  ] as const)('%s', (_, here, there, what) => {
    expect(planCarryCreate(here, there)).toBe(what);
  });
});
