import type { Check } from './check';

/** A line says what was done. */
export const narrative: Check = ({ facts }) =>
  facts.narrative.trim() === ''
    ? [
        {
          rule: 'narrative.missing',
          level: 'block',
          message: 'The narrative is empty.',
          field: 'narrative',
          source: 'Daybook',
        },
      ]
    : [];
