import type { FactName } from '../../../../shared/domain/time-entry';
import type { AnsweredLine } from '../../../../shared/ipc/views/portal';

type Fix = NonNullable<AnsweredLine['fix']>;

const fields: Readonly<Record<Fix, FactName>> = {
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

/** The field of the entry in which a refused line is mended; null where a person must look, or nothing was refused. */
export function fixFieldOf({ fix, outcome }: Pick<AnsweredLine, 'fix' | 'outcome'>): FactName | null {
  return fix === null || outcome !== 'rejected' ? null : fields[fix];
}
