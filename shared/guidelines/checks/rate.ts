import type { Check } from './check';

/** Hourly work that is to be billed needs a rate: without one the PMS would put in its own, or none. */
export const rate: Check = ({ facts, matter }) => {
  const hourly = matter === null || matter.billingMethod === 'hourly';
  if (facts.rateMinor !== null || facts.billing !== 'billable' || !hourly) return [];
  return [
    {
      rule: 'rate.missing',
      level: 'block',
      message: 'No rate is known for this timekeeper on this matter.',
      field: 'rateMinor',
      source: 'Daybook',
    },
  ];
};
