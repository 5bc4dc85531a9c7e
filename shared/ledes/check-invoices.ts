import type { Decimal4 } from '../money/decimal';
import { written } from './check-line';
import type { LedesFormat, LedesHead, LedesLine } from './document';
import { errorOf, type Finding, warningOf } from './problem';

/** A finding at the line of the file, or of the invoice, that it is about. */
export type FindingAt = { readonly at: number; readonly column: number; readonly finding: Finding };

type Running = {
  readonly head: LedesHead;
  readonly firstAt: number;
  /** Where the totals stand in its first record, for what is found only at the end. */
  readonly columns: Readonly<Record<string, number>>;
  sum: Decimal4;
  taxSum: Decimal4;
  numbers: Set<string>;
};

/** So many invoices are followed at a time, and so many line numbers: what a file holds beyond is read, and said not to be checked. */
const maxInvoices = 20_000;
const maxNumbers = 200_000;
const totalFields = ['INVOICE_TOTAL', 'INVOICE_TAX_TOTAL', 'INVOICE_NET_TOTAL'] as const;

/**
 * Follows the invoices of a file over their lines: every record repeats the same head, line numbers are unique, the total is
 * the sum of the lines, one currency. Holds one small record per invoice, whatever their number of lines.
 */
export function createInvoiceChecker(format: LedesFormat) {
  const invoices = new Map<string, Running>();
  const fileNumbers = new Set<string>();
  let numbersKept = 0;
  let overflowAt: number | null = null;
  const spoilt = new Set<string>();
  let isSpoilt = false;

  function lineNumber(running: Running, line: LedesLine): Finding[] {
    // 98BI: unique over the whole file; 1998B: within its invoice.
    const seen = format === '98BI' ? fileNumbers : running.numbers;
    if (seen.has(line.number)) {
      const where = format === '98BI' ? 'in this file' : `on invoice ${running.head.number}`;
      return [
        errorOf(
          'line-number',
          'LINE_ITEM_NUMBER',
          `Line item number ${line.number} is there twice ${where}.`,
        ),
      ];
    }
    if (numbersKept < maxNumbers) {
      seen.add(line.number);
      numbersKept += 1;
    }
    return [];
  }

  return {
    /**
     * A line that was read without an error, at its place in the file.
     * @param columnOf where a field begins in it
     */
    add(head: LedesHead, line: LedesLine, at: number, columnOf: (field: string) => number): Finding[] {
      let running = invoices.get(head.number);
      if (running === undefined) {
        if (invoices.size >= maxInvoices) {
          overflowAt ??= at;
          return [];
        }
        const columns = Object.fromEntries(totalFields.map((field) => [field, columnOf(field)]));
        running = { head, firstAt: at, columns, sum: 0, taxSum: 0, numbers: new Set() };
        invoices.set(head.number, running);
      }
      running.sum += line.total;
      running.taxSum += line.tax?.total ?? 0;
      return [...sameHead(running, head), ...lineNumber(running, line)];
    },
    /**
     * A line of an invoice has an error of its own: what its lines come to is not known, and nothing is said of it.
     * @param number null: of which invoice is not known either
     */
    spoil(number: string | null): void {
      if (number === null) isSpoilt = true;
      else if (spoilt.size < maxInvoices) spoilt.add(number);
    },
    /** What can be said once all lines are known. */
    end(): FindingAt[] {
      const whole = [...invoices.values()].filter(({ head }) => !isSpoilt && !spoilt.has(head.number));
      const found = whole.flatMap((running) =>
        totals(running).map((finding) => ({
          at: running.firstAt,
          column: running.columns[finding.field ?? ''] ?? 1,
          finding,
        })),
      );
      if (overflowAt !== null)
        found.push({
          at: overflowAt,
          column: 1,
          finding: warningOf(
            'size',
            null,
            `The file holds more than ${maxInvoices.toLocaleString('en-US')} invoices; the totals of those from here on were not checked.`,
          ),
        });
      return found;
    },
  };
}

/** The fields that all records of an invoice share. */
const shared: readonly (readonly [field: string, of: (head: LedesHead) => string | number | null])[] = [
  ['INVOICE_DATE', (head) => head.date],
  ['CLIENT_ID', (head) => head.clientId],
  ['INVOICE_TOTAL', (head) => head.total],
  ['BILLING_START_DATE', (head) => head.periodStart],
  ['BILLING_END_DATE', (head) => head.periodEnd],
  ['INVOICE_DESCRIPTION', (head) => head.description],
  ['LAW_FIRM_ID', (head) => head.lawFirmId],
  ['CLIENT_TAX_ID', (head) => head.international?.clientTaxId ?? null],
  ['INVOICE_TAX_TOTAL', (head) => head.international?.taxTotal ?? null],
  ['INVOICE_NET_TOTAL', (head) => head.international?.netTotal ?? null],
];

function sameHead(running: Running, head: LedesHead): Finding[] {
  const { head: first, firstAt } = running;
  const currency = [first.international?.currency ?? '', head.international?.currency ?? ''] as const;
  const findings =
    currency[0] === currency[1]
      ? []
      : [
          errorOf(
            'currency',
            'INVOICE_CURRENCY',
            `Invoice ${head.number} is in ${currency[0]} since line ${firstAt} and in ${currency[1]} here; one invoice has one currency.`,
          ),
        ];
  for (const [field, of] of shared) {
    if (of(first) === of(head)) continue;
    findings.push(
      errorOf(
        'same-invoice',
        field,
        `${field} is another than on line ${firstAt} of invoice ${head.number}.`,
      ),
    );
  }
  return findings;
}

function totals({ head, sum, taxSum }: Running): Finding[] {
  const findings: Finding[] = [];
  if (sum !== head.total)
    findings.push(
      errorOf(
        'invoice-total',
        'INVOICE_TOTAL',
        `INVOICE_TOTAL of invoice ${head.number} is ${written(head.total)}, but its lines make ${written(sum)}.`,
      ),
    );
  const more = head.international;
  if (more === null) return findings;
  if (more.taxTotal !== null && more.taxTotal !== taxSum)
    findings.push(
      warningOf(
        'tax',
        'INVOICE_TAX_TOTAL',
        `INVOICE_TAX_TOTAL of invoice ${head.number} is ${written(more.taxTotal)}, but the lines carry ${written(taxSum)}.`,
      ),
    );
  const net = head.total - (more.taxTotal ?? taxSum);
  if (more.netTotal !== net)
    findings.push(
      warningOf(
        'tax',
        'INVOICE_NET_TOTAL',
        `INVOICE_NET_TOTAL of invoice ${head.number} is ${written(more.netTotal)}, but total less tax makes ${written(net)}.`,
      ),
    );
  return findings;
}
