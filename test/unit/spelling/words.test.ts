import { describe, expect, test } from 'vitest';
import { americanFor } from '../../../shared/spelling/british';
import { carryMarks, marksOutside } from '../../../shared/spelling/carry-marks';
import { firmWordProblem, readWordList } from '../../../shared/spelling/firm-word';
import { plainWord, withoutPossession, wordsIn } from '../../../shared/spelling/words-in';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

describe('the words of a text', () => {
  test('codes, marks of quick entry, numbers, addresses and short capitals are none', () => {
    expect(words('1.2 draft MTC #L350 /A103 ;mtc @smith !nc 00231-004 12-cv-0042 re RFPs')).toEqual([
      'draft',
      're',
    ]);
    expect(words('write to a.cole@example.com, see https://example.com/x and C:\\files')).toEqual([
      'write',
      'to',
      'see',
      'and',
    ]);
  });

  test('hyphens and slashes part words, apostrophes do not, brackets and signs stay outside', () => {
    expect(words('(meet-and-confer) and/or client’s “reply”;')).toEqual([
      'meet',
      'and',
      'confer',
      'and',
      'or',
      'client’s',
      'reply',
    ]);
  });

  test('places are those of the text, behind emoji and in long texts too', () => {
    const text = '🎉 telephne call';
    const [first] = wordsIn(text);
    expect(text.slice(first?.start, first?.end)).toBe('telephne');
  });

  test('other scripts, one letter and words with humps are none', () => {
    expect(words('שלום a McDonald eDiscovery договор I memo')).toEqual(['memo']);
  });

  test('possession is taken off', () => {
    expect(withoutPossession(plainWord('Client’s'))).toBe('client');
    expect(withoutPossession("witness's")).toBe('witness');
    expect(withoutPossession('clients')).toBeNull();
  });
});

describe('words of the firm', () => {
  test('a file is read word by word, each once, remarks and numbers passed over', () => {
    const list = readWordList('\uFEFFHalloran, Petrossian;  halloran # remark Nobody\r\nB4 Mbeki\rO’Dwyer');
    expect(list.words).toEqual(['Halloran', 'Petrossian', 'Mbeki', 'O’Dwyer']);
    expect(list.passedOver).toEqual(['B4']);
    expect(list.passedOverCount).toBe(1);
  });

  test('what is no word is said in a sentence', () => {
    expect(firmWordProblem('estoppel')).toBeNull();
    expect(firmWordProblem('two words')).toContain('one word at a time');
    expect(firmWordProblem('meet-confer')).toContain('one word at a time');
    expect(firmWordProblem('L350')).toContain('letters only');
    expect(firmWordProblem('x')).toContain('letters only');
  });
});

test.each([
  ['colour', 'color'],
  ['authorisation', 'authorization'],
  ['analysed', 'analyzed'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['practised', 'practiced'],
  ['travelled', 'traveled'],
  ['judgement', 'judgment'],
  ['cheques', 'checks'],
])('%s may stand for %s', (british, american) => {
  expect(americanFor(british)).toContain(american);
});

describe('marks while the text is typed on', () => {
  const before = 'call wth client abot motion';
  const marks = [
    { start: 5, end: 8 },
    { start: 16, end: 20 },
  ];
  const kept = (now: string) => carryMarks(marks, before, now).map(({ start, end }) => now.slice(start, end));

  test('typing at the end, at the beginning and between leaves the others where their words are', () => {
    expect(kept(`${before} to`)).toEqual(['wth', 'abot']);
    expect(kept(`long ${before}`)).toEqual(['wth', 'abot']);
    expect(kept('call wth the client abot motion')).toEqual(['wth', 'abot']);
  });

  test('the word that is changed loses its mark at once', () => {
    expect(kept('call with client abot motion')).toEqual(['abot']);
    expect(kept('call wth client about motion')).toEqual(['wth']);
  });

  test('what quick entry has taken for something is not marked', () => {
    expect(marksOutside(marks, [{ start: 4, end: 6 }])).toEqual([{ start: 16, end: 20 }]);
  });
});
