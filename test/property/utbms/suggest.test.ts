import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestCodes } from '../../../shared/utbms/suggest/suggest';
import { wordsIn } from '../../../shared/utbms/suggest/words-in';
import { freshModel } from '../../bench/codes/ask';

const model = freshModel();
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        't/c',
        'w/',
        'draft',
        'motion',
        '(((',
        '12(b)(6)',
        "'s",
        '’',
        '-.-',
        'ﬁling',
        'İstanbul',
        '👩‍⚖️',
      ),
    )
    .map((words) => words.join(' ')),
);

it('words lie within any text, in order', () => {
  fc.assert(
    fc.property(text, (narrative) => {
      let before = 0;
      for (const { start, end, stem } of wordsIn(narrative, model.abbreviations)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(narrative.length);
        expect(stem).not.toBe('');
        before = start;
      }
    }),
  );
});

it('any narrative gets an answer whose reasons are its own words, the surest first', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('task' as const, 'activity' as const, 'expense' as const),
      (narrative, kind) => {
        const given = suggestCodes(model, {
          kind,
          narrative,
          matterId: null,
          caption: narrative,
          timekeeperId: null,
        });
        const percents = given.map(({ percent }) => percent);
        expect(percents).toEqual(percents.toSorted((left, right) => right - left));
        expect(percents.every((percent) => percent >= 0 && percent <= 100)).toBe(true);
        for (const reason of given.flatMap(({ reasons }) => reasons)) {
          if (reason.kind === 'words') expect(narrative.slice(reason.start, reason.end)).toBe(reason.text);
        }
      },
    ),
  );
});
