import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checker, makeChecker } from '../../../src-renderer/features/spelling/checker';
import { repositoryRoot } from '../../helpers/runtime/build-app';

const file = (...path: string[]) => readFileSync(join(repositoryRoot, ...path), 'utf8');
const nothingElse = { firmWords: [], names: [], britishToo: false };

describe('the dictionary that ships', () => {
  let checker: Checker;
  const unknown = (text: string) => checker.unknownIn(text).map(({ start, end }) => text.slice(start, end));

  beforeAll(() => {
    const dictionary = nspell(
      file('node_modules', 'dictionary-en', 'index.aff'),
      file('node_modules', 'dictionary-en', 'index.dic'),
    );
    checker = makeChecker(dictionary, file('resources', 'spelling', 'legal-words.txt'));
    checker.take(nothingElse);
  });

  test('marks what is misspelt and leaves the words of legal work', () => {
    expect(unknown('Telephne conference re motoin to compel')).toEqual(['Telephne', 'motoin']);
    expect(
      unknown(
        'Draft voir dire, estoppel and interrogatories; motion in limine re RFPs and the tortfeasor’s joinder',
      ),
    ).toEqual([]);
  });

  test('knows every narrative of the sample firm but its people', () => {
    const { templates } = JSON.parse(file('resources', 'sample-firm', 'narratives.json'));
    const texts: string[] = templates.map((one: { text: string }) => one.text.replace(/\{\w+\}/g, ''));
    expect(texts.length).toBeGreaterThan(10);
    const capital = /^\p{Lu}/u;
    expect([...new Set(texts.flatMap(unknown))].filter((word) => !capital.test(word))).toEqual([]);
  });

  test('offers what was meant, our own words included', () => {
    expect(checker.suggest('Telephne')[0]).toBe('Telephone');
    expect(checker.suggest('Estopel')[0]).toBe('Estoppel');
    expect(checker.suggest('estopel')[0]).toBe('estoppel');
    expect(checker.suggest('interogatories')[0]).toBe('interrogatories');
    expect(checker.suggest('xqzzxq')).toEqual([]);
  });

  test('takes words of the firm and every word of a name, in capitals or not, and forgets them again', () => {
    const text = 'Call with HALLORAN re petrossian’s Zorblax filing';
    expect(unknown(text)).toEqual(['HALLORAN', 'petrossian’s', 'Zorblax']);
    checker.take({ ...nothingElse, firmWords: ['zorblax'], names: ['Petrossian v. Halloran'] });
    expect(unknown(text)).toEqual([]);
    checker.take(nothingElse);
    expect(unknown(text)).toHaveLength(3);
  });

  test('takes British spellings only where they are wanted', () => {
    const text = 'Analyse the labour authorisation at the centre; judgement on the cheque';
    expect(unknown(text)).not.toEqual([]);
    checker.take({ ...nothingElse, britishToo: true });
    expect(unknown(text)).toEqual([]);
    expect(unknown('telephne motoin')).toEqual(['telephne', 'motoin']);
    checker.take(nothingElse);
  });

  test('takes ten thousand characters at a time', () => {
    const long = 'motion to compel telephne '.repeat(400);
    expect(unknown(long)).toHaveLength(400);
    expect(unknown(`${'a'.repeat(10_000)} 🎉🎉 שלום`)).toEqual([]);
  });
});
