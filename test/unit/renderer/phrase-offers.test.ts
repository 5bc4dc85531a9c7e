import { expect, test } from 'vitest';
import { standardPhrases } from '../../../shared/quick-entry/phrases';
import { phrasesFor, phraseTokenOf } from '../../../src-renderer/features/quick-entry/use-phrase-offers';

/** What is offered after a `;` at the end of the line. */

const own = [{ trigger: 'mtcf', text: 'motion to compel further answers' }];
const phrases = { ...standardPhrases, mtcf: 'motion to compel further answers' };
const triggers = (query: string) => phrasesFor(query, { own, phrases }).map(({ trigger }) => trigger);

test.each([
  ['1.2 smith draft ;mt', 'mt'],
  ['1.2 smith draft ;', ''],
  [';cmc', 'cmc'],
  ['1.2 smith draft; mt', null],
  ['1.2 smith draft;mt', null],
  ['1.2 smith ;mtc ', null],
])('%s', (text, query) => {
  expect(phraseTokenOf(text)?.query ?? null).toBe(query);
});

test('the person’s own first, then those whose trigger fits, then those whose words do', () => {
  expect(triggers('mt')).toEqual(['mtcf', 'mtc', 'mtd', ...triggers('mt').slice(3)]);
  expect(triggers('disc')).toEqual(['nda']);
  expect(triggers('')[0]).toBe('mtcf');
});

test('a whole trigger that begins no other needs no list; one that does is offered with the other', () => {
  expect(triggers('cmc')).toEqual([]);
  expect(triggers('mtc')).toEqual(['mtc', 'mtcf']);
});
