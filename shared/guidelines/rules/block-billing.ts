import type { Rule } from '../rule';
import { tasksIn, timesIn } from '../tasks-in';

/**
 * Several pieces of work under one figure: clients cut it, so the app offers to split it. A heuristic and therefore only
 * a warning. Times within the text ("(.5)") cure it, one for each piece of work.
 */
export const blockBilling: Rule = ({ facts, parameters }) => {
  if (facts.seconds < parameters.blockBillingFromSeconds || facts.billing === 'non_billable') return [];
  const tasks = tasksIn(facts.narrative);
  const distinct = new Set(tasks.map((task) => task.verb));
  if (distinct.size < 2 || timesIn(facts.narrative) >= tasks.length) return [];
  return [
    {
      rule: 'narrative.block-billing',
      level: 'warn',
      message: `Looks like ${tasks.length} pieces of work in one entry (${[...distinct].join(', ')}). Split it?`,
      field: 'narrative',
      source: 'Daybook',
    },
  ];
};
