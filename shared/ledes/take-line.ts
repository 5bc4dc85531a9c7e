import { type ExpenseContent, expenseAmountMinor } from '../domain/expense';
import type { Id } from '../domain/id';
import type { UtbmsKind } from '../domain/reference';
import { type EntryContent, maxEntrySeconds, UtbmsCodeText } from '../domain/time-entry';
import { type Decimal4, decimal4FromMinor, minorFromDecimal4 } from '../money/decimal';
import { minorDigits } from '../money/format';
import { type Currency, feeMinor, type Minor, RateMinor } from '../money/money';
import { checkCode } from '../utbms/check-code';
import { type CodeTable, keyOf } from '../utbms/code-table';
import { written } from './check-line';
import { quoted } from './check-values';
import type { LedesHead, LedesLine } from './document';
import { errorOf, type Finding, warningOf } from './problem';

/** What a line of a file is taken against: the choices of the person who brings it in, and what this laptop knows. */
export type TakeContext = {
  /** The matter that the file's names stand for; null: none was said. */
  readonly matterOf: (line: LedesLine) => Id | null;
  /** Whether the line's timekeeper is the person at this laptop: nobody writes another's time from a file. */
  readonly isMine: (line: LedesLine) => boolean;
  readonly withExpenses: boolean;
  readonly meId: Id;
  /** What a matter's client is billed in. 1998B names no currency: its money is taken for the client's. */
  readonly currencyOf: (matterId: Id | null) => Currency;
  readonly codes: CodeTable;
  /** All that this laptop knows, the bundled and the clients' own among them. */
  readonly everyCode: CodeTable;
};

/**
 * What a line becomes. What its adjustment takes off the fee of an entry is written down there; `leftOver` is what its total holds
 * beyond that, such as a surcharge, or a discount of an expense. `notes`: what comes in all the same, and will have to be looked at.
 */
export type TakenLine =
  | {
      readonly kind: 'entry';
      readonly content: EntryContent;
      readonly adjustmentMinor: Minor;
      readonly leftOver: Decimal4;
      readonly notes: readonly Finding[];
    }
  | {
      readonly kind: 'expense';
      readonly content: ExpenseContent;
      readonly leftOver: Decimal4;
      readonly notes: readonly Finding[];
    }
  /** An adjustment of the invoice: no work stands behind it. */
  | { readonly kind: 'invoice' }
  /** Somebody else's work, or an expense that was left out by choice. */
  | { readonly kind: 'others' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A line's amount before tax, in ten-thousandths. */
export const netOf = (line: LedesLine): Decimal4 => line.total - (line.tax?.total ?? 0);

/** Hours in ten-thousandths as whole seconds, rounded half up: exact for whatever Daybook has written. */
export const secondsOfUnits = (units: Decimal4): number => Math.floor((units * 18 + 25) / 50);

/** What one line of a sound file becomes. All that stands against it is told, not only the first. */
export function takeLine(head: LedesHead, line: LedesLine, context: TakeContext): TakenLine {
  if (line.kind === 'IF' || line.kind === 'IE') return { kind: 'invoice' };
  if (line.kind === 'E' && !context.withExpenses) return { kind: 'others' };
  if (!context.isMine(line)) return { kind: 'others' };
  const findings: Finding[] = [];
  const notes: Finding[] = [];
  const wrong = (rule: Finding['rule'], field: string, message: string) => {
    findings.push(errorOf(rule, field, message));
  };
  const matterId = context.matterOf(line);
  if (matterId === null) {
    const name = line.matter.firmId || line.matter.clientId || line.matter.name;
    wrong('matter', 'LAW_FIRM_MATTER_ID', `No matter was chosen for ${quoted(name)}.`);
  }
  const code = (kind: UtbmsKind, field: string, text: string): string | null => {
    if (text === '') return null;
    const isCode = UtbmsCodeText.safeParse(text).success;
    if (isCode && checkCode(context.codes, kind, text) !== 'wrong_kind') {
      if ([context.codes, context.everyCode].some((table) => checkCode(table, kind, text) === 'unknown'))
        notes.push(unknownCode(kind, field, text, context));
      return text;
    }
    const why = isCode ? `a code of another kind, and no ${kind} code` : 'no UTBMS code';
    wrong('code', field, `${field} is ${quoted(text)}: ${why}.`);
    return null;
  };
  const currency = head.international?.currency || context.currencyOf(matterId);
  const taken = (line.kind === 'F' ? feeOf : expenseOf)(line, {
    matterId,
    currency,
    context,
    code,
    wrong,
    notes,
  });
  return findings.length > 0 || taken === null ? { kind: 'refused', findings } : taken;
}

type Parts = {
  readonly matterId: Id | null;
  readonly currency: Currency;
  readonly context: TakeContext;
  readonly code: (kind: UtbmsKind, field: string, text: string) => string | null;
  readonly wrong: (rule: Finding['rule'], field: string, message: string) => void;
  readonly notes: readonly Finding[];
};

/** A code of no list, or of none of the PMS's: the line keeps it, and somebody will ask about it. */
function unknownCode(kind: UtbmsKind, field: string, text: string, { everyCode }: TakeContext): Finding {
  const known = everyCode.byCode.get(keyOf(kind, text))?.[0];
  const why =
    known === undefined
      ? `in no list of ${kind} codes on this laptop`
      : `a code of “${known.setName}”, and none that the firm’s own system has`;
  return warningOf(
    'code',
    field,
    `${field} is ${quoted(text)}: ${why}. It is kept; look at it before approval.`,
  );
}

/** No hour costs a million: such a number is a slip, and would be past what an amount holds exactly. */
const HourlyRate = RateMinor.max(100_000_000);

/** Work whose whole amount its adjustment takes off: it is shown at no charge. */
const isNoCharge = (line: LedesLine): boolean => netOf(line) === 0 && line.adjustment !== 0;

function feeOf(
  line: LedesLine,
  { matterId, currency, context, code, wrong, notes }: Parts,
): TakenLine | null {
  const seconds = secondsOfUnits(line.units ?? 0);
  if (seconds < 1 || seconds > maxEntrySeconds) {
    const size = seconds < 1 ? 'less than a second' : 'more than a day has';
    wrong('number', 'LINE_ITEM_NUMBER_OF_UNITS', `${written(line.units ?? 0)} hours are ${size}.`);
  }
  const own = context.currencyOf(matterId);
  if (currency !== own) {
    const words = `The line is in ${currency}, and this client is billed in ${own}: nothing is converted.`;
    wrong('currency', 'INVOICE_CURRENCY', words);
  }
  const rate = HourlyRate.safeParse(minorFromDecimal4(line.unitCost ?? 0, minorDigits(currency)));
  if (!rate.success) {
    const words = `The rate ${written(line.unitCost ?? 0)} is no whole number of cents, or too much for an hour.`;
    wrong('number', 'LINE_ITEM_UNIT_COST', words);
  }
  const noCharge = isNoCharge(line);
  const content: EntryContent = {
    timekeeperId: context.meId,
    matterId,
    workDate: line.date,
    workedSeconds: seconds,
    billedSeconds: seconds,
    narrative: line.description,
    taskCode: code('task', 'LINE_ITEM_TASK_CODE', line.taskCode),
    activityCode: code('activity', 'LINE_ITEM_ACTIVITY_CODE', line.activityCode),
    rateMinor: rate.success ? rate.data : null,
    billing: noCharge ? 'no_charge' : 'billable',
  };
  if (!rate.success) return null;
  const digits = minorDigits(currency);
  const comes = decimal4FromMinor(noCharge ? 0 : feeMinor(seconds, rate.data), digits);
  const off = netOf(line) - comes;
  const adjustmentMinor = off < 0 && netOf(line) >= 0 ? minorFromDecimal4(off, digits) : null;
  // Whole cents less are a write-down; what is more, or no whole cents, is told and left out.
  return adjustmentMinor === null
    ? { kind: 'entry', content, adjustmentMinor: 0, leftOver: off, notes }
    : { kind: 'entry', content, adjustmentMinor, leftOver: 0, notes };
}

function expenseOf(
  line: LedesLine,
  { matterId, currency, context, code, wrong, notes }: Parts,
): TakenLine | null {
  const content: ExpenseContent = {
    timekeeperId: context.meId,
    matterId,
    date: line.date,
    code: code('expense', 'LINE_ITEM_EXPENSE_CODE', line.expenseCode),
    quantity: line.units ?? 0,
    unitPrice: line.unitCost ?? 0,
    currency,
    description: line.description,
    receiptPath: null,
    billing: isNoCharge(line) ? 'no_charge' : 'billable',
    taxRate: line.tax === null || line.tax.rate === 0 ? null : line.tax.rate,
  };
  try {
    const comes = decimal4FromMinor(expenseAmountMinor(content), minorDigits(currency));
    return { kind: 'expense', content, leftOver: netOf(line) - comes, notes };
  } catch {
    wrong('number', 'LINE_ITEM_UNIT_COST', 'Quantity times price is more than any bill holds.');
    return null;
  }
}
