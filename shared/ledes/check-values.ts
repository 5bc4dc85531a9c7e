import { parseDecimal } from '../money/decimal';
import type { LedesFormat, LineKind } from './document';
import { type LedesField, numberDecimals, rateDecimals } from './field';
import { errorOf, type Finding, warningOf } from './problem';
import { readDay, readKind } from './read-values';
import type { LedesValues } from './values';

/** The 2020 revision of 98BI widens these two; older receivers cut them off. */
const widened: Readonly<Record<string, number>> = { INVOICE_NUMBER: 50, LAW_FIRM_ID: 50 };

/**
 * What is wrong with the fields of one record, each by itself: blank where it must be filled, a day that isn't one, a number
 * that isn't one, too wide, a code in the wrong field. The same for a record that was read and one about to be written.
 */
export function checkValues(
  values: LedesValues,
  fields: readonly LedesField[],
  format: LedesFormat,
): Finding[] {
  const kind = readKind(values['EXP/FEE/INV_ADJ_TYPE'] ?? '');
  return [
    ...fields.flatMap((field) => checkField(field, values[field.name] ?? '', kind, format)),
    ...checkCodes(values, kind),
  ];
}

function checkField(field: LedesField, text: string, kind: LineKind | null, format: LedesFormat): Finding[] {
  const { name } = field;
  if (text.trim() === '') {
    const required = kind === null ? field.required.length === 4 : field.required.includes(kind);
    if (!required) return [];
    const whom = field.required.length === 4 ? 'every line' : `a line of type ${kind}`;
    return [errorOf('blank', name, `${name} is blank; ${whom} must fill it.`)];
  }
  switch (field.type) {
    case 'date':
      return checkDay(name, text);
    case 'number':
      return checkNumber(field, text);
    case 'rate':
      return checkRate(name, text);
    case 'kind':
      return readKind(text) === null
        ? [errorOf('kind', name, `${name} is ${quoted(text)}; it must be F, E, IF or IE.`)]
        : [];
    case 'account':
      return text === 'O' || text === 'T'
        ? []
        : [
            errorOf(
              'kind',
              name,
              `${name} is ${quoted(text)}; it must be O (own account) or T (third party).`,
            ),
          ];
    case 'currency':
      return /^[A-Z]{3}$/.test(text)
        ? []
        : [
            errorOf(
              'currency',
              name,
              `${name} is ${quoted(text)}; it must be three capital letters, such as USD.`,
            ),
          ];
    case 'text':
      return checkText(field, text, format);
  }
}

function checkDay(name: string, text: string): Finding[] {
  if (readDay(text) !== null) return [];
  return [
    errorOf(
      'date',
      name,
      /^\d{8}$/.test(text)
        ? `${name} is ${text}; there is no such day.`
        : `${name} is ${quoted(text)}; a date is written YYYYMMDD, such as 20261118.`,
    ),
  ];
}

const numberTroubles = {
  empty: 'is blank',
  not_a_number:
    'is no number: only digits, one point and a leading minus are allowed, no comma, blank or sign',
  too_fine: `has more than ${numberDecimals} decimals`,
  too_large: 'is too large',
} as const;

function checkNumber(field: LedesField, text: string): Finding[] {
  const { name } = field;
  const read = parseDecimal(text, numberDecimals);
  if (!read.ok) return [errorOf('number', name, `${name} ${quoted(text)} ${numberTroubles[read.trouble]}.`)];
  if (Math.abs(read.value) >= 10 ** (field.length + numberDecimals)) {
    return [
      errorOf('number', name, `${name} ${text} has more than ${field.length} digits before the point.`),
    ];
  }
  return [];
}

function checkRate(name: string, text: string): Finding[] {
  const read = parseDecimal(text, rateDecimals);
  if (!read.ok && read.trouble === 'too_fine') {
    return [errorOf('number', name, `${name} ${quoted(text)} has more than ${rateDecimals} decimals.`)];
  }
  if (!read.ok || read.value < 0 || read.value >= 10 ** rateDecimals) {
    return [
      errorOf('number', name, `${name} is ${quoted(text)}; a rate is a fraction below one: 0.2 for 20 %.`),
    ];
  }
  return [];
}

function checkText(field: LedesField, text: string, format: LedesFormat): Finding[] {
  const { name, length } = field;
  if (text.trim().toUpperCase() === 'NULL') {
    return [warningOf('null', name, `${name} says NULL; where there is nothing, the field stays empty.`)];
  }
  const most = format === '98BI' ? (widened[name] ?? length) : length;
  if (text.length > most) {
    const room = `it may have ${most.toLocaleString('en-US')}`;
    return [
      errorOf('width', name, `${name} has ${text.length.toLocaleString('en-US')} characters; ${room}.`),
    ];
  }
  if (text.length > length) {
    return [
      warningOf(
        'width',
        name,
        `${name} has ${text.length} characters; only the newest revision allows over ${length}.`,
      ),
    ];
  }
  return [];
}

const expenseCode = /^[EX]\d{3}$/;
const activityCode = /^A\d{3}$/;

/** UTBMS keeps A for activities, E and X for expenses: such a code in another field is a slip, whatever sets the client has. */
function checkCodes(values: LedesValues, kind: LineKind | null): Finding[] {
  const findings: Finding[] = [];
  const check = (name: string, wrong: (code: string) => string | null) => {
    const code = values[name] ?? '';
    const word = code === '' ? null : wrong(code);
    if (word !== null) findings.push(errorOf('code', name, `${name} is ${quoted(code)}, ${word}.`));
  };
  check('LINE_ITEM_TASK_CODE', (code) =>
    expenseCode.test(code) ? 'an expense code' : activityCode.test(code) ? 'an activity code' : null,
  );
  check('LINE_ITEM_ACTIVITY_CODE', (code) =>
    expenseCode.test(code) ? 'an expense code' : /^[LPBC]\d{3}$/.test(code) ? 'a task code' : null,
  );
  check('LINE_ITEM_EXPENSE_CODE', (code) => {
    if (kind === 'F') return 'and the line is a fee';
    return activityCode.test(code) ? 'an activity code' : /^[LPBC]\d{3}$/.test(code) ? 'a task code' : null;
  });
  return findings;
}

/** A text as people may see it in a message: in quotes, and cut where it is long. */
export const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
