import type { FactName } from '../domain/time-entry';
import type { Fix } from './flag';

/** The field of an entry in which each fix is made. */
export const fixFields: Readonly<Record<Fix, FactName>> = {
  split: 'narrative',
  describe: 'narrative',
  shorten: 'narrative',
  code: 'taskCode',
  write_down: 'seconds',
  no_charge: 'billing',
  rate: 'rateMinor',
  date: 'workDate',
  move: 'matterId',
};
