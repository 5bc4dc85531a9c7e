import { z } from 'zod';

/**
 * The numbers and words by which the rules judge, as data: a client's outside counsel guidelines will bring their own.
 * Versioned, so that a verdict can be understood later.
 */
export const GuidelineParameters = z.strictObject({
  version: z.int().min(1),
  /** More than this on one day is worth a question. */
  longDaySeconds: z.int().min(1).max(86_400),
  /** Work told later than this many days after it was done. */
  staleAfterDays: z.int().min(1),
  /** Shorter entries are not asked to be split. */
  blockBillingFromSeconds: z.int().min(0),
  /** Narratives of fewer words say too little, whatever the words. */
  vagueBelowWords: z.int().min(0),
  /** A vague phrase is no matter in a narrative of at least this many words. */
  vagueExemptFromWords: z.int().min(1),
  /** Vague wherever they stand. */
  vaguePhrases: z.array(z.string()),
  /** Vague only where they are the whole narrative. */
  vagueAlone: z.array(z.string()),
});
export type GuidelineParameters = z.infer<typeof GuidelineParameters>;

/** What most published guidelines ask for, in their milder form. */
export const standardGuidelines: GuidelineParameters = {
  version: 1,
  longDaySeconds: 12 * 3600,
  staleAfterDays: 90,
  blockBillingFromSeconds: 1800,
  vagueBelowWords: 3,
  vagueExemptFromWords: 9,
  vaguePhrases: [
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
  vagueAlone: [
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
};
