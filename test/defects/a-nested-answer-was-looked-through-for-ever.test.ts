import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonRows } from '../../shared/rejections/json-rows';
import { readAnswers } from '../../src-main/exchange/portal/read-answers';
import { testFolder } from '../helpers/engine/store';

/**
 * The list of answers in a portal's JSON was looked for twice at each level: forty levels would have taken years, in which the
 * app stood still. Some thousand levels ended in an error of ours.
 */

test('each level is looked at a few times, however deep', () => {
  let looks = 0;
  let value: object = { answers: [{ invoice: '7' }] };
  for (let level = 0; level < 18; level += 1) {
    const inner = value;
    value = Object.defineProperty({}, 'inner', {
      enumerable: true,
      get() {
        looks += 1;
        return inner;
      },
    });
  }
  expect(jsonRows(value)).toEqual({ headings: ['invoice'], rows: [['7']] });
  expect(looks).toBeLessThan(100);
});

test.each([
  ['a list that lies far too deep', `${'{"a":'.repeat(50_000)}[{"invoice": "7"}]${'}'.repeat(50_000)}`],
  ['an answer nested without end', `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`],
])('%s is refused in words', async (_, content) => {
  const file = join(testFolder(), 'answers.json');
  writeFileSync(file, content);
  await expect(readAnswers(file)).rejects.toMatchObject({ code: 'invalid' });
});

test('answers with thousands of different names are refused, not spread into millions of cells', async () => {
  const file = join(testFolder(), 'answers.json');
  writeFileSync(file, JSON.stringify(Array.from({ length: 4000 }, (_, at) => ({ [`name ${at}`]: at }))));
  await expect(readAnswers(file)).rejects.toThrow('4,000 different names');
});
