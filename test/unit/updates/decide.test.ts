import { describe, expect, test } from 'vitest';
import { nextUpdateStep, type UpdateFacts } from '../../../shared/updates/decide';
import { isNewer } from '../../../shared/updates/versions';

const ready: UpdateFacts = {
  channel: 'stable',
  isEquipped: true,
  current: '1.2.3',
  offered: { version: '1.3.0', isSigned: true },
  isDownloaded: true,
  timerRuns: false,
  inCourt: false,
  reviewOpen: false,
  unsynced: 0,
  isBackedUp: false,
};
const step = (change: Partial<UpdateFacts>) => nextUpdateStep({ ...ready, ...change });

describe('a newer version takes this one’s place', () => {
  test.each<[string, Partial<UpdateFacts>, object]>([
    ['when it is here and nobody is in the middle of anything', {}, { step: 'install' }],
    ['never where the firm’s policy says so', { channel: 'off' }, { step: 'off', why: 'policy' }],
    ['never in a build without a key', { isEquipped: false }, { step: 'off', why: 'not_equipped' }],
    ['not while there is none', { offered: null }, { step: 'up_to_date' }],
    [
      'not unsigned',
      { offered: { version: '9.0.0', isSigned: false } },
      { step: 'refuse', why: 'not_signed' },
    ],
    [
      'not as what is no version',
      { offered: { version: '../9', isSigned: true } },
      { step: 'refuse', why: 'not_signed' },
    ],
    [
      'not downwards',
      { offered: { version: '1.2.2', isSigned: true } },
      { step: 'refuse', why: 'not_newer' },
    ],
    ['not the same again', { offered: { version: '1.2.3', isSigned: true } }, { step: 'up_to_date' }],
    [
      'not early to those who did not ask',
      { offered: { version: '1.3.0-early.1', isSigned: true } },
      { step: 'refuse', why: 'too_early' },
    ],
    [
      'early to those who did',
      { channel: 'early', offered: { version: '1.3.0-early.1', isSigned: true } },
      { step: 'install' },
    ],
    ['not before it is here', { isDownloaded: false }, { step: 'download' }],
    ['not in court', { inCourt: true }, { step: 'wait', why: 'court' }],
    ['not while a timer runs', { timerRuns: true }, { step: 'wait', why: 'timer' }],
    ['not in a review', { reviewOpen: true }, { step: 'wait', why: 'review' }],
    ['not before what is here alone is backed up', { unsynced: 1 }, { step: 'back_up' }],
    ['after it is backed up', { unsynced: 1, isBackedUp: true }, { step: 'install' }],
  ])('%s', (_name, change, expected) => {
    expect(step(change)).toEqual(expected);
  });
});

test.each([
  ['1.2.4', '1.2.3', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '10.0.0', false],
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.2.3-early.2', true],
  ['1.2.3-early.10', '1.2.3-early.9', true],
  ['1.2.3-early.1', '1.2.3', false],
  ['latest', '1.2.3', false],
])('%s comes after %s: %s', (other, one, expected) => {
  expect(isNewer(other, one)).toBe(expected);
});
