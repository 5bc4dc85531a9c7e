import type { Flag } from '../flag';
import type { Check } from './check';

/** A line needs a matter that the PMS knows and that takes time. */
export const matterOpen: Check = ({ facts, matter, pmsName }) => {
  const flag = (rule: string, message: string, source: string): Flag[] => [
    { rule, level: 'block', message, field: 'matterId', source },
  ];
  if (facts.matterId === null) return flag('matter.missing', 'No matter is said.', 'Daybook');
  if (matter === null || matter.status === 'gone') {
    return flag(
      'matter.gone',
      `The matter is no longer in ${pmsName}. Move the entry to another one.`,
      pmsName,
    );
  }
  if (matter.status === 'temporary') {
    return flag(
      'matter.temporary',
      `The matter is a temporary one. Join it to a matter in ${pmsName}.`,
      'Daybook',
    );
  }
  if (matter.status === 'closed') {
    return flag(
      'matter.closed',
      'The matter is closed. Move the entry, or have the matter opened again.',
      pmsName,
    );
  }
  return [];
};
