import { expect, test } from 'vitest';
import {
  readBillingCell,
  readCodeCell,
  readDateCell,
  readHoursCell,
  readRateCell,
} from '../../../shared/sheet/read-cell';

const value = (reading: ReturnType<typeof readHoursCell> | ReturnType<typeof readDateCell>) =>
  reading.ok ? reading.value : reading.why;

test.each([
  ['1.2', 4320],
  ['0,5', 1800],
  ['2.0333', 7320],
  ['.3', 1080],
  ['1:12', 4320],
  ['72m', 4320],
  ['1.2 hours', 4320],
  ['24', 86_400],
])('%s hours are %i seconds', (cell, seconds) => {
  expect(value(readHoursCell(cell))).toBe(seconds);
});

test.each([
  ['-1.2', /below zero/],
  ['25', /more than a day/],
  ['900', /more than a day/],
  ['soon', /no number of hours/],
  ['1.2.3', /no number of hours/],
])('%s is refused as hours', (cell, words) => {
  expect(value(readHoursCell(cell))).toMatch(words);
});

test.each([
  ['2026-11-18', '2026-11-18'],
  ['2026-11-18T09:30:00', '2026-11-18'],
  ['11/18/2026', '2026-11-18'],
  ['18.11.26', '2026-11-18'],
  ['3/3/2026', '2026-03-03'],
  ['18-Nov-2026', '2026-11-18'],
  ['Nov 18, 2026', '2026-11-18'],
  ['18 November 2026', '2026-11-18'],
])('%s is one day', (cell, date) => {
  expect(value(readDateCell(cell, null))).toBe(date);
});

test('a day that may be two is asked for, and read by what the person said', () => {
  expect(value(readDateCell('3/4/2026', null))).toMatch(/may be Wed 4 Mar or Fri 3 Apr/);
  expect(value(readDateCell('3/4/2026', 'month_first'))).toBe('2026-03-04');
  expect(value(readDateCell('3/4/2026', 'day_first'))).toBe('2026-04-03');
});

test.each(['2026-02-31', '31/02/2026', '13/13/2026', '0026-01-01'])('there is no day %s', (cell) => {
  expect(value(readDateCell(cell, null))).toMatch(/There is no day/);
});

test.each(['tomorrow', '', '2026/11/18/2'])('“%s” is no date', (cell) => {
  expect(value(readDateCell(cell, null))).toMatch(/is no date/);
});

test.each([
  ['450', 45_000],
  ['$1,234.50', 123_450],
  ['450.5', 45_050],
  ['USD 450.00', 45_000],
  ['450 USD', 45_000],
])('a rate of %s', (cell, minor) => {
  expect(readRateCell(cell, 'USD')).toEqual({ ok: true, value: minor });
});

test.each([
  ['0', 'USD', /rate of zero/],
  ['-450', 'USD', /below zero/],
  ['€450', 'USD', /in EUR, and this firm’s rates are in USD/],
  ['450 GBP', 'USD', /in GBP/],
  ['$450', 'EUR', /in USD/],
  ['lots', 'USD', /is no rate/],
  ['45000000', 'USD', /too much/],
])('a rate of %s at a firm that bills in %s is refused', (cell, currency, words) => {
  const reading = readRateCell(cell, currency);
  expect(reading.ok ? '' : reading.why).toMatch(words);
});

test('a dollar sign stands for each of the dollars', () => {
  expect(readRateCell('$450', 'CAD')).toEqual({ ok: true, value: 45_000 });
});

test('billing is read as programs write it, and nothing else is', () => {
  expect(readBillingCell('Non-Billable')).toEqual({ ok: true, value: 'non_billable' });
  expect(readBillingCell('NC')).toEqual({ ok: true, value: 'no_charge' });
  expect(readBillingCell('perhaps')).toMatchObject({ ok: false });
});

test('a code is read with or without its name', () => {
  expect(readCodeCell('l350')).toEqual({ ok: true, value: 'L350' });
  expect(readCodeCell('L350 Discovery Motions')).toEqual({ ok: true, value: 'L350' });
  expect(readCodeCell('Discovery')).toMatchObject({ ok: false });
});
