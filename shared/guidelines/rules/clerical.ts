import { phraseFinder, plainOf } from '../phrases';
import { defineKind } from '../rule-kind';
import { Classes, Codes, namesCode, parameter, Words } from '../values';

/** Clerical work is overhead to most clients, whoever does it. */
export const clerical = defineKind({
  kind: 'clerical',
  title: 'Clerical work',
  about: 'Filing, scanning, scheduling, invoicing and the like.',
  reason: 'ADMIN',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    phrases: parameter(Words.default([]), 'words', 'Words that tell it'),
    codes: parameter(Codes.default([]), 'codes', 'Codes that tell it'),
    classes: parameter(Classes.default([]), 'words', 'Classes whose work it is'),
  },
  check: ({ phrases, codes, classes }) =>
    phrases.length + codes.length + classes.length === 0
      ? { path: 'phrases', message: 'a rule on clerical work needs “phrases”, “codes” or “classes”' }
      : null,
  prepare({ phrases, codes, classes }) {
    const find = phraseFinder(phrases);
    return (line, around) => {
      if (line.what !== 'fee' || line.facts.billing !== 'billable') return null;
      const phrase = find(plainOf(line).plain);
      const found = (message: string, field: 'narrative' | 'taskCode' | 'activityCode' | 'timekeeperId') =>
        ({ message, field, fix: 'no_charge' }) as const;
      if (phrase !== null)
        return found(`“${phrase}” is clerical work, which the client does not pay for.`, 'narrative');
      const { taskCode, activityCode } = line.facts;
      if (namesCode(codes, taskCode)) return found(`${taskCode} stands for clerical work.`, 'taskCode');
      if (namesCode(codes, activityCode))
        return found(`${activityCode} stands for clerical work.`, 'activityCode');
      const own = around.timekeeperOf(line.facts.timekeeperId)?.class ?? null;
      return own !== null && classes.includes(own)
        ? found(`Work of the class ${own} counts as clerical.`, 'timekeeperId')
        : null;
    };
  },
});
