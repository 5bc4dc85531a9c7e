import { expect, test } from 'vitest';
import { reasonCodes } from '../../../shared/guidelines/flag';
import { fixFor, reasonOf } from '../../../shared/rejections/reason-of';

test.each(reasonCodes)('our own code %s stands for itself', (code) => {
  expect(reasonOf(code.toLowerCase(), '')).toEqual({ reason: code, by: 'code' });
});

test.each([
  ['6', '', 'MATH'],
  ['005', 'Required field blank', 'FORMAT'],
])('the load error %s means what the portal’s manual says', (code, text, reason) => {
  expect(reasonOf(code, text)).toEqual({ reason, by: 'code' });
});

test.each([
  ['Block-billed entry, please separate', 'BLOCK'],
  ['Lacks specificity', 'VAGUE'],
  ['Timekeeper has not been approved for this matter', 'TKPR'],
  ['Rate exceeds the approved rate', 'RATE'],
  ['Clerical task (filing)', 'ADMIN'],
  ['Travel is billed at half rate', 'TRAV'],
  ['Missing UTBMS code: task codes required', 'CODE'],
  ['More than 10 hours per day', 'CAP'],
])('“%s” suggests %s', (text, reason) => {
  expect(reasonOf('X99', text)).toEqual({ reason, by: 'words' });
});

test('what nobody can tell stays with the portal’s own words', () => {
  expect(reasonOf('', 'See our letter')).toBeNull();
  expect(reasonOf('', '')).toBeNull();
  expect(fixFor(null)).toBeNull();
});

test('each reason that a key can mend names its fix', () => {
  expect(fixFor('BLOCK')).toBe('split');
  expect(fixFor('CODE')).toBe('code');
  expect(fixFor('CURR')).toBeNull();
});
