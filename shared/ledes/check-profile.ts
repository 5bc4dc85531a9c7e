import { formatMoney } from '../money/format';
import { addDays, daysBetween } from '../time/calendar';
import type { WorkDate } from '../time/work-date';
import { quoted } from './check-values';
import { type ExportFix, mendedIn } from './export-problem';
import { type BillableLine, type InvoiceParts, invoiceAmountMinor, roundingGapMinor } from './from-invoice';
import { errorOf, type Finding, warningOf } from './problem';
import type { ExportProfile } from './profile';

export type Mendable = { readonly finding: Finding; readonly fix: ExportFix | null };

/** What the client's profile has against the invoice as a whole. */
export function invoiceFindings(parts: InvoiceParts, profile: ExportProfile, today: WorkDate): Mendable[] {
  const { invoice } = parts;
  const found: Mendable[] = [];
  const say = (finding: Finding, fix: ExportFix | null = null) => found.push({ finding, fix });
  if (parts.lines.length === 0 && invoice.adjustments.length === 0)
    say(errorOf('state', null, 'The invoice has no line.'));
  const amount = invoiceAmountMinor(parts);
  if (amount < 0)
    say(
      errorOf(
        'negative',
        'INVOICE_TOTAL',
        `The invoice comes to ${formatMoney(amount, invoice.currency)}: below zero.`,
      ),
    );
  const { firmCurrency = invoice.currency } = parts;
  if (profile.format === '1998B' && invoice.currency !== firmCurrency)
    say(
      errorOf(
        'currency',
        'INVOICE_TOTAL',
        `The invoice is in ${invoice.currency}, and LEDES 1998B can’t say so: its amounts would be taken for ${firmCurrency}. Use 98BI for this client.`,
      ),
      { kind: 'edit_profile' },
    );
  if (profile.requireClientMatterId && invoice.clientMatterId.trim() === '')
    say(
      errorOf('blank', 'CLIENT_MATTER_ID', `${profile.name} wants its own matter number on every invoice.`),
      { kind: 'edit_invoice', field: 'clientMatterId' },
    );
  if (invoice.number.length > profile.maxInvoiceNumber)
    say(
      errorOf(
        'width',
        'INVOICE_NUMBER',
        `The invoice number has ${invoice.number.length} characters; ${profile.name} takes ${profile.maxInvoiceNumber}.`,
      ),
      { kind: 'edit_invoice', field: 'number' },
    );
  if (invoice.description.length > profile.maxInvoiceDescription)
    say(
      errorOf(
        'width',
        'INVOICE_DESCRIPTION',
        `The invoice’s description has ${invoice.description.length} characters; ${profile.name} takes ${profile.maxInvoiceDescription}.`,
      ),
      { kind: 'edit_invoice', field: 'description' },
    );
  if (invoice.date > today && !profile.allowFutureDate)
    say(errorOf('age', 'INVOICE_DATE', `The invoice is dated ${invoice.date}, in the future.`), {
      kind: 'set_date',
      date: today,
    });
  if (profile.maxAgeDays !== null && daysBetween(invoice.date, today) > profile.maxAgeDays)
    say(
      errorOf(
        'age',
        'INVOICE_DATE',
        `The invoice is dated ${invoice.date}; ${profile.name} takes none before ${addDays(today, -profile.maxAgeDays)}.`,
      ),
      { kind: 'set_date', date: today },
    );
  if (profile.periodWithinMonth && invoice.periodStart.slice(0, 7) !== invoice.periodEnd.slice(0, 7))
    say(
      errorOf(
        'period',
        'BILLING_END_DATE',
        `The period ${invoice.periodStart} to ${invoice.periodEnd} lies in more than one month; ${profile.name} takes one.`,
      ),
      { kind: 'edit_invoice', field: 'periodStart' },
    );
  return [...found, ...alphabetFindings(parts, profile)];
}

const alphabets: Readonly<Record<ExportProfile['idAlphabet'], { is: RegExp; words: string }>> = {
  alphanumeric: { is: /^[A-Za-z0-9]*$/, words: 'letters and digits' },
  with_hyphen: { is: /^[A-Za-z0-9-]*$/, words: 'letters, digits and hyphens' },
  any: { is: /^/, words: '' },
};

function alphabetFindings({ invoice, matter }: InvoiceParts, profile: ExportProfile): Mendable[] {
  const { is, words } = alphabets[profile.idAlphabet];
  const ids: readonly (readonly [field: string, value: string, what: string])[] = [
    ['INVOICE_NUMBER', invoice.number, 'The invoice number'],
    ['CLIENT_ID', profile.clientId, 'The client’s id'],
    ['LAW_FIRM_MATTER_ID', matter.number, 'The matter’s number'],
    ['CLIENT_MATTER_ID', invoice.clientMatterId, 'The client’s matter number'],
  ];
  return ids
    .filter(([, value]) => !is.test(value))
    .map(([field, value, what]) => ({
      finding: errorOf(
        'alphabet',
        field,
        `${what} is ${quoted(value)}; ${profile.name} takes only ${words}.`,
      ),
      fix: mendedIn[field] ?? { kind: 'edit_profile' },
    }));
}

/** What the client's profile has against one line. */
export function lineFindings(
  line: BillableLine,
  { invoice }: InvoiceParts,
  profile: ExportProfile,
): Finding[] {
  const found: Finding[] = [];
  const [billing, words] =
    line.kind === 'fee'
      ? ([line.facts.billing, line.facts.narrative] as const)
      : ([line.expense.billing, line.expense.description] as const);
  if (billing === 'non_billable')
    found.push(errorOf('state', null, 'The line is non-billable and has no place on an invoice.'));
  if (words.length > profile.maxNarrative)
    found.push(
      errorOf(
        'width',
        'LINE_ITEM_DESCRIPTION',
        `The narrative has ${words.length.toLocaleString('en-US')} characters; ${profile.name} takes ${profile.maxNarrative.toLocaleString('en-US')}.`,
      ),
    );
  if (line.kind === 'expense' && line.expense.currency !== invoice.currency)
    found.push(
      errorOf(
        'currency',
        'INVOICE_CURRENCY',
        `The expense is in ${line.expense.currency} and the invoice in ${invoice.currency}; one invoice has one currency.`,
      ),
    );
  if (line.kind === 'expense' && (line.expense.taxRate ?? 0) > 0 && profile.format === '1998B')
    found.push(
      errorOf(
        'tax',
        null,
        'The expense carries a tax, which LEDES 1998B cannot say. Use 98BI for this client.',
      ),
    );
  const gap = roundingGapMinor(line, invoice.currency);
  if (gap !== 0)
    found.push(
      warningOf(
        'line-total',
        'LINE_ITEM_NUMBER_OF_UNITS',
        `These hours have no four exact decimals: the line carries an adjustment of ${formatMoney(gap, invoice.currency)} to keep its amount.`,
      ),
    );
  return found;
}
