import { z } from 'zod';
import { defineKind } from '../rule-kind';
import { tasksIn, timesIn } from '../tasks-in';
import { CountFromOne, Hours, Percent, parameter, secondsOf, Words } from '../values';
import { writeDownBy } from './write-down-by';

/**
 * Several pieces of work under one figure: clients cut it, so the app offers to split it. Times within the text ("(.5)")
 * cure it, one for each piece of work. A list within one action is one piece ("review A, B and C").
 */
export const blockBilling = defineKind({
  kind: 'block-billing',
  title: 'Block billing',
  about: 'Several pieces of work under one figure.',
  reason: 'BLOCK',
  judges: 'fee',
  reach: 'line',
  adjusts: true,
  parameters: {
    minTasks: parameter(z.int().min(2).max(20).default(2), 'number', 'From so many different tasks'),
    minHours: parameter(Hours.default(0.5), 'hours', 'From so many hours'),
    cureByTimes: parameter(
      z.boolean().default(true),
      'switch',
      'Times in the text cure it',
      '“Draft motion (.7); call counsel (.5)”',
    ),
    moreVerbs: parameter(Words.optional(), 'words', 'Further words that tell work'),
    minSemicolons: parameter(CountFromOne.optional(), 'number', 'Or from so many semicolons'),
    cutPercent: parameter(Percent.min(1).optional(), 'percent', 'Cut by'),
  },
  check: (rule) =>
    rule.action === 'adjust' && rule.cutPercent === undefined
      ? { path: 'cutPercent', message: 'an adjusting block billing rule needs “cutPercent”' }
      : null,
  prepare({ minTasks, minHours, cureByTimes, moreVerbs, minSemicolons, cutPercent }) {
    const more = new Set(moreVerbs?.map((verb) => verb.toLowerCase()));
    return (line) => {
      if (line.what !== 'fee' || line.facts.billing === 'non_billable') return null;
      const { seconds, narrative } = line.facts;
      if (seconds < secondsOf(minHours)) return null;
      const tasks = tasksIn(narrative, more);
      const verbs = new Set(tasks.map((task) => task.verb));
      const bySemicolon =
        minSemicolons !== undefined && (narrative.match(/;/g)?.length ?? 0) >= minSemicolons;
      const pieces = bySemicolon ? Math.max(tasks.length, (minSemicolons ?? 0) + 1) : tasks.length;
      if (verbs.size < minTasks && !bySemicolon) return null;
      if (cureByTimes && timesIn(narrative) >= pieces) return null;
      // One word for each kind of work, as the person wrote it.
      const written = new Map(tasks.map((task) => [task.verb, task.written]));
      const told = verbs.size > 0 ? ` (${[...written.values()].join(', ')})` : '';
      return {
        message: `Looks like ${pieces} pieces of work in one entry${told}. Split it?`,
        field: 'narrative',
        fix: 'split',
        ...(cutPercent === undefined ? {} : { adjustment: writeDownBy(seconds, cutPercent) }),
      };
    };
  },
});
