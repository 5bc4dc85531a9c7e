import type { RuleSet } from './rule-set';

export const standardName = 'Daybook standard';

/** What most published guidelines ask for, in their milder form: in force where the firm, the client or the matter has no rule set. */
export const standardRuleSet: RuleSet = {
  format: 1,
  name: standardName,
  version: 1,
  about:
    'What most published guidelines ask for, in their milder form. In force until the firm assigns another.',
  rules: [
    { id: 'hours.long-day', kind: 'hours-per-day', action: 'warn', maxHours: 12, scope: 'all' },
    {
      id: 'narrative.vague',
      kind: 'vague-words',
      action: 'warn',
      minWords: 3,
      exemptFromWords: 9,
      phrases: [
        'attention to',
        'work on matter',
        'work on file',
        'worked on matter',
        'worked on file',
        'regarding same',
        're same',
        'various matters',
        'various tasks',
        'miscellaneous',
        'follow up',
        'follow-up',
      ],
      alone: [
        'file review and organization',
        'review of the file',
        'review the file',
        'telephone call with client',
        'phone call with client',
        'call with client',
        'emails with client',
        'meeting with client',
        'conference with client',
        'continue legal research',
        'perform legal research',
        'continue deposition preparation',
        'continue trial preparation',
        'review and revise',
        'review of documents',
      ],
    },
    {
      id: 'narrative.block-billing',
      kind: 'block-billing',
      action: 'warn',
      minTasks: 2,
      minHours: 0.5,
      cureByTimes: true,
    },
    { id: 'date.stale', kind: 'stale', action: 'warn', maxAgeDays: 90 },
  ],
};
