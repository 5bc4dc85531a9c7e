import { expect, test } from 'vitest';
import { amountProblem } from '../../../src-renderer/features/settings/rates/card-words';

/** A zero is no slip of the keyboard: it is told what to do instead. */

test.each([
  ['', 'rate', null],
  ['450', 'rate', null],
  ['0', 'rate', /rate of zero .* no charge/],
  ['0.00', 'cap', /rate of zero/],
  ['0', 'discount', /discount of zero/],
  ['101', 'discount', /percentage/],
  ['4,50', 'rate', /an amount/],
] as const)('%s as %s', (text, kind, words) => {
  const problem = amountProblem(text, kind);
  if (words === null) expect(problem).toBeNull();
  else expect(problem).toMatch(words);
});
