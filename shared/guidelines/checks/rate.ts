import type { Flag } from '../flag';
import type { Check } from './check';

/** Some firms rate free work at zero, so that it stops nothing; most who have it there meant something else. */
const zero: Flag = {
  rule: 'rate.zero',
  level: 'warn',
  message: 'The rate is zero, so that nothing would be billed. Set a rate, or mark it as no charge.',
  field: 'rateMinor',
  source: 'Daybook',
};

/** Hourly work that is to be billed needs a rate: without one the PMS would put in its own, or none. */
export const rate: Check = ({ facts, matter, otherCurrency, pmsName }) => {
  const hourly = matter === null || matter.billingMethod === 'hourly';
  if (facts.billing !== 'billable' || !hourly) return [];
  if (facts.rateMinor === 0 && facts.seconds > 0) return [zero];
  if (facts.rateMinor !== null) return [];
  return [
    {
      rule: 'rate.missing',
      level: 'block',
      message:
        otherCurrency == null
          ? 'No rate is known for this timekeeper on this matter.'
          : `No rate in ${otherCurrency} is known for this timekeeper: ${pmsName}’s rates are in the firm’s currency and are not converted. Say one, or add a rate card in ${otherCurrency}.`,
      field: 'rateMinor',
      source: 'Daybook',
    },
  ];
};
