import { phraseFinder, plainOf } from '../phrases';
import { defineKind } from '../rule-kind';
import { Codes, CountFromOne, namesCode, Percent, parameter, Words } from '../values';
import { writeDownBy } from './write-down-by';

const distance = /(\d{1,5}(?:\.\d+)?)\s*(?:miles?|mi)\b/iu;

/** Travel at a share of its time; short ways not at all. */
export const travel = defineKind({
  kind: 'travel',
  title: 'Travel',
  about: 'Travel that is billed at a share, or only over some distance.',
  reason: 'TRAV',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: {
    billablePercent: parameter(Percent, 'percent', 'Billable share'),
    minMiles: parameter(
      CountFromOne.optional(),
      'number',
      'Nothing below so many miles',
      'Read from the narrative: “(120 miles)”',
    ),
    codes: parameter(Codes.default(['A112', 'B195']), 'codes', 'Codes that tell it'),
    phrases: parameter(
      Words.default(['travel', 'traveled', 'travelled', 'traveling', 'travelling', 'drive to', 'flight to']),
      'words',
      'Words that tell it',
    ),
  },
  prepare({ billablePercent, minMiles, codes, phrases }) {
    const find = phraseFinder(phrases);
    return (line) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable') return null;
      const { seconds, narrative, taskCode, activityCode } = line.facts;
      const byCode = namesCode(codes, activityCode) || namesCode(codes, taskCode);
      if (!byCode && find(plainOf(line).plain) === null) return null;
      const miles = distance.exec(narrative)?.[1];
      const isShort = minMiles !== undefined && miles !== undefined && Number(miles) < minMiles;
      const percent = isShort ? 0 : billablePercent;
      if (percent === 100 || isReduced(seconds, line.workedSeconds, percent)) return null;
      const message = isShort
        ? `Travel of ${miles} miles: the client pays from ${minMiles} miles on.`
        : percent === 0
          ? 'The client does not pay for travel.'
          : `The client pays ${percent} % of travel.`;
      const adjustment = writeDownBy(seconds, 100 - percent);
      return { message, field: 'seconds', fix: percent === 0 ? 'no_charge' : 'write_down', adjustment };
    };
  },
});

/** Whether the share is taken off already, to within a tenth of an hour, which rounding may have added. */
function isReduced(billed: number, worked: number, percent: number): boolean {
  return billed === 0 || (billed < worked && billed <= (worked * percent) / 100 + 360);
}
