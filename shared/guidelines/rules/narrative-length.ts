import { plainOf } from '../phrases';
import { defineKind } from '../rule-kind';
import { CountFromOne, parameter } from '../values';

/** Portals cut or refuse long narratives. */
export const narrativeLength = defineKind({
  kind: 'narrative-length',
  title: 'Narrative length',
  about: 'Narratives that are too long for the client’s system.',
  reason: 'FORMAT',
  judges: 'fee',
  reach: 'line',
  adjusts: false,
  parameters: {
    maxChars: parameter(CountFromOne.optional(), 'number', 'At most so many characters'),
    maxWords: parameter(CountFromOne.optional(), 'number', 'At most so many words'),
  },
  check: ({ maxChars, maxWords }) =>
    maxChars === undefined && maxWords === undefined
      ? { path: 'maxChars', message: 'a rule on length needs “maxChars” or “maxWords”' }
      : null,
  prepare:
    ({ maxChars, maxWords }) =>
    (line) => {
      if (line.what !== 'fee') return null;
      const length = line.facts.narrative.length;
      if (maxChars !== undefined && length > maxChars) {
        const message = `The narrative has ${length} characters, over ${maxChars}.`;
        return { message, field: 'narrative', fix: 'shorten' };
      }
      const { words } = plainOf(line);
      if (maxWords === undefined || words <= maxWords) return null;
      return {
        message: `The narrative has ${words} words, over ${maxWords}.`,
        field: 'narrative',
        fix: 'shorten',
      };
    },
});
