import type { FactName } from '../../../../shared/domain/time-entry';
import { fixFields } from '../../../../shared/guidelines/fix-field';
import type { AnsweredLine } from '../../../../shared/ipc/views/portal';

/** The field of the entry in which a refused line is mended; null where a person must look, or nothing was refused. */
export function fixFieldOf({ fix, outcome }: Pick<AnsweredLine, 'fix' | 'outcome'>): FactName | null {
  return fix === null || outcome !== 'rejected' ? null : fixFields[fix];
}
