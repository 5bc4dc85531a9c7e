import { formatHours } from '../../time/hours';
import { phraseFinder, plainOf } from '../phrases';
import { defineKind } from '../rule-kind';
import { Codes, Hours, namesCode, parameter, secondsOf, Words } from '../values';

/** Research above some hours wants the client's word beforehand. */
export const research = defineKind({
  kind: 'research',
  title: 'Research',
  about: 'Legal research over the hours that need no approval.',
  reason: 'LIMIT',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    maxHours: parameter(Hours.max(24), 'hours', 'Without approval up to'),
    codes: parameter(Codes.default(['A102']), 'codes', 'Codes that tell it'),
    phrases: parameter(Words.default(['legal research']), 'words', 'Words that tell it'),
  },
  prepare({ maxHours, codes, phrases }) {
    const most = secondsOf(maxHours);
    const find = phraseFinder(phrases);
    return (line) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable' || line.facts.seconds <= most) return null;
      const isResearch = namesCode(codes, line.facts.activityCode) || find(plainOf(line).plain) !== null;
      if (!isResearch) return null;
      const told = formatHours(line.facts.seconds);
      const message = `${told} h of research: over ${formatHours(most)} h it needs the client’s approval.`;
      return { message, field: 'seconds', fix: 'write_down' };
    };
  },
});
