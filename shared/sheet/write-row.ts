import { lacksRate } from '../domain/entry-facts';
import type { EntryFacts, FactName, TimeEntry } from '../domain/time-entry';
import { minorDigits } from '../money/format';
import type { Currency } from '../money/money';
import type { SheetColumn } from './columns';

/** What a line is written from; the screens' view of an entry has it all. */
export type SheetLine = {
  readonly entry: TimeEntry;
  readonly matterNumber: string;
  readonly matterName: string;
  readonly clientName: string;
  readonly timekeeperName: string;
  readonly billedSeconds: number;
  readonly rateMinor: EntryFacts['rateMinor'];
  /** At most nothing: billed hours × rate and this are the amount. */
  readonly adjustmentMinor: number;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly custody: { readonly words: string };
  /** What the PMS hides from this person: left empty, since unknown is not zero (contract 5). */
  readonly hidden: readonly FactName[];
};

export type SheetCells = Readonly<Record<SheetColumn, string>>;

const billingWords = { billable: 'billable', no_charge: 'no charge', non_billable: 'non-billable' } as const;

/** An entry as the cells of its row. Money without sign and grouping, hours as decimals of up to four digits. */
export function writeRow(line: SheetLine): SheetCells {
  const { entry, hidden } = line;
  const shown = (name: FactName, text: string) => (hidden.includes(name) ? '' : text);
  return {
    id: entry.id,
    version: String(entry.revision),
    date: shown('workDate', entry.workDate),
    timekeeper: line.timekeeperName,
    client: line.clientName,
    matter: line.matterNumber === '' ? line.matterName : line.matterNumber,
    matter_name: line.matterName,
    worked: shown('seconds', decimalHours(entry.workedSeconds)),
    hours: shown('seconds', decimalHours(line.billedSeconds)),
    narrative: shown('narrative', entry.narrative),
    task_code: shown('taskCode', entry.taskCode ?? ''),
    activity_code: shown('activityCode', entry.activityCode ?? ''),
    rate: line.rateMinor === null ? '' : shown('rateMinor', decimalMoney(line.rateMinor, line.currency)),
    currency: line.currency,
    billing: shown('billing', billingWords[entry.billing]),
    adjustment: line.adjustmentMinor === 0 ? '' : decimalMoney(line.adjustmentMinor, line.currency),
    amount: isAmountKnown(line) ? decimalMoney(line.amountMinor, line.currency) : '',
    review: entry.reviewState.replace('_', ' '),
    custody: line.custody.words,
  };
}

/** Whether it can be said what a line brings: nothing of it is hidden, and where it is charged a rate is known. */
export function isAmountKnown({ entry, hidden, billedSeconds, rateMinor }: SheetLine): boolean {
  if (hidden.includes('seconds') || hidden.includes('rateMinor')) return false;
  return !lacksRate({ seconds: billedSeconds, rateMinor, billing: entry.billing });
}

/** "1.2", "2.0333": ten-thousandths of an hour, rounded half up, without trailing zeros. */
export function decimalHours(seconds: number): string {
  const scaled = Math.floor((seconds * 10_000 + 1800) / 3600);
  const rest = String(scaled % 10_000)
    .padStart(4, '0')
    .replace(/0{1,3}$/, '');
  return `${Math.floor(scaled / 10_000)}.${rest}`;
}

/** "540.00", "-12.50"; "540" in a currency without smaller units. */
export function decimalMoney(minor: number, currency: Currency = 'USD'): string {
  const digits = minorDigits(currency);
  const [amount, unit, sign] = [Math.abs(minor), 10 ** digits, minor < 0 ? '-' : ''];
  const rest = digits === 0 ? '' : `.${String(amount % unit).padStart(digits, '0')}`;
  return `${sign}${Math.floor(amount / unit)}${rest}`;
}

const numeric: ReadonlySet<SheetColumn> = new Set([
  'version',
  'worked',
  'hours',
  'rate',
  'adjustment',
  'amount',
]);

/** Whether two cells say the same: numbers by their value, since programs drop zeros; text without outer blanks. */
export function sameCell(column: SheetColumn, left: string, right: string): boolean {
  const [one, other] = [tidy(left), tidy(right)];
  if (one === other) return true;
  return numeric.has(column) && one !== '' && other !== '' && Number(one) === Number(other);
}

const tidy = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();
