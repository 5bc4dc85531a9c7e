import { billedMinorOf } from '../domain/entry-facts';
import { type ExpenseContent, expenseAmountMinor } from '../domain/expense';
import type { Id } from '../domain/id';
import type { Invoice } from '../domain/invoice';
import type { Role } from '../domain/reference';
import type { EntryFacts } from '../domain/time-entry';
import {
  type Decimal4,
  decimal4FromMinor,
  decimalScale,
  multiplyDecimals,
  taxRateScale,
} from '../money/decimal';
import { minorDigits } from '../money/format';
import { type Currency, feeMinor, type Minor } from '../money/money';
import { classificationOf, partsOfName } from './classes';
import { alpha3Of } from './countries';
import type { LedesHead, LedesInvoice, LedesLine, LedesParty, LedesTimekeeper } from './document';
import type { ExportProfile, ProfileParty } from './profile';

type Person = {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  /** The class that was said for this client, or for all; null: by the role. */
  readonly classification: string | null;
};

/** A line of approved work on an invoice, with the person who did it. */
export type BillableLine =
  | {
      readonly kind: 'fee';
      readonly id: Id;
      readonly facts: EntryFacts;
      /** Written down off the amount; absent: nothing. */
      readonly adjustmentMinor?: Minor | undefined;
      readonly person: Person;
    }
  | { readonly kind: 'expense'; readonly id: Id; readonly expense: ExpenseContent; readonly person: Person };

/** The firm's codes as the client's; the same code where nothing is mapped. */
export type MapCode = (
  kind: 'task' | 'activity' | 'expense',
  code: string | null,
  lineId: Id,
) => string | null;

export type InvoiceParts = {
  readonly invoice: Invoice;
  readonly matter: { readonly number: string; readonly name: string };
  readonly lines: readonly BillableLine[];
  readonly mapCode: MapCode;
  /** For what a reader takes amounts that name no currency; left out: the invoice's own. */
  readonly firmCurrency?: Currency;
};

/** What a line puts on the invoice before tax, in minor units. */
export function lineAmountMinor(line: BillableLine): Minor {
  if (line.kind === 'expense') return expenseAmountMinor(line.expense);
  return billedMinorOf(line.facts, line.adjustmentMinor ?? 0);
}

/** The sum of the lines and the adjustments before tax, in minor units. */
export function invoiceAmountMinor(parts: Pick<InvoiceParts, 'invoice' | 'lines'>): Minor {
  const work = parts.lines.reduce((sum, line) => sum + lineAmountMinor(line), 0);
  return parts.invoice.adjustments.reduce((sum, one) => sum + one.amountMinor, work);
}

/** An invoice as the client's LEDES document. Every line is rounded to the cent once, and the total is their sum. */
export function ledesInvoiceOf(parts: InvoiceParts, profile: ExportProfile): LedesInvoice {
  const { invoice } = parts;
  const work = parts.lines.map((line) => workLine(parts, profile, line));
  const lines = [...work, ...adjustmentLines(parts, profile)].map((line, index) => ({
    ...line,
    number: String(index + 1),
  }));
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const taxTotal = lines.reduce((sum, line) => sum + (line.tax?.total ?? 0), 0);
  const head: LedesHead = {
    date: invoice.date,
    number: invoice.number,
    clientId: profile.clientId,
    lawFirmId: profile.lawFirmId,
    total,
    periodStart: invoice.periodStart,
    periodEnd: invoice.periodEnd,
    description: invoice.description,
    international:
      profile.format === '1998B'
        ? null
        : {
            clientTaxId: profile.clientTaxId,
            taxTotal,
            netTotal: total - taxTotal,
            currency: invoice.currency,
            reportedTaxTotal: taxTotal,
            taxCurrency: invoice.currency,
            firm: partyOf(profile.firm, profile),
            client: partyOf(profile.client, profile),
          },
  };
  return { ...head, lines };
}

function workLine(parts: InvoiceParts, profile: ExportProfile, line: BillableLine): LedesLine {
  const digits = minorDigits(parts.invoice.currency);
  const figures = line.kind === 'fee' ? feeFigures(line.facts, digits) : expenseFigures(line.expense);
  const amount = decimal4FromMinor(lineAmountMinor(line), digits);
  // What the units make to the cent: units × cost + adjustment is the total, whatever was written down or rounding left.
  const made = decimal4FromMinor(
    multiplyDecimals(
      { value: figures.units, scale: decimalScale },
      { value: figures.unitCost, scale: decimalScale },
      digits,
    ),
    digits,
  );
  const rate = line.kind === 'expense' ? (line.expense.taxRate ?? profile.taxRate) : profile.taxRate;
  const isFee = line.kind === 'fee';
  const text = (kind: 'task' | 'activity' | 'expense', code: string | null) =>
    parts.mapCode(kind, code, line.id) ?? '';
  return withTax(parts, profile, rate, {
    number: '',
    kind: isFee ? 'F' : 'E',
    matter: matterOf(parts, profile),
    date: isFee ? line.facts.workDate : line.expense.date,
    units: figures.units,
    unitCost: figures.unitCost,
    adjustment: amount - made,
    total: amount,
    taskCode: isFee ? text('task', line.facts.taskCode) : '',
    activityCode: isFee ? text('activity', line.facts.activityCode) : '',
    expenseCode: isFee ? '' : text('expense', line.expense.code),
    timekeeper: isFee ? timekeeperOf(line.person, profile) : nobody,
    description: isFee ? line.facts.narrative : line.expense.description,
    accountType: profile.format === '98BI' ? 'O' : '',
    tax: null,
  });
}

function feeFigures(facts: EntryFacts, digits: number): { units: Decimal4; unitCost: Decimal4 } {
  return {
    // Hours in four decimals: exact for every multiple of nine seconds, so for tenths and quarters.
    units: Math.floor((facts.seconds * 10_000 + 1800) / 3600),
    unitCost: decimal4FromMinor(facts.rateMinor ?? 0, digits),
  };
}

const expenseFigures = ({ quantity, unitPrice }: ExpenseContent) => ({
  units: quantity,
  unitCost: unitPrice,
});

function adjustmentLines(parts: InvoiceParts, profile: ExportProfile): LedesLine[] {
  const digits = minorDigits(parts.invoice.currency);
  return parts.invoice.adjustments.map(({ kind, amountMinor, description }) => {
    const amount = decimal4FromMinor(amountMinor, digits);
    return withTax(parts, profile, profile.taxRate, {
      number: '',
      kind,
      matter: matterOf(parts, profile),
      date: parts.invoice.periodEnd,
      // As the format's own example has it: one unit without a cost, the amount as its adjustment.
      units: 10_000,
      unitCost: null,
      adjustment: amount,
      total: amount,
      taskCode: '',
      activityCode: '',
      expenseCode: '',
      timekeeper: nobody,
      description,
      accountType: '',
      tax: null,
    });
  });
}

function withTax(parts: InvoiceParts, profile: ExportProfile, rate: number, line: LedesLine): LedesLine {
  if (profile.format === '1998B') return line;
  const digits = minorDigits(parts.invoice.currency);
  const tax = decimal4FromMinor(
    multiplyDecimals(
      { value: line.total, scale: decimalScale },
      { value: rate, scale: taxRateScale },
      digits,
    ),
    digits,
  );
  return { ...line, total: line.total + tax, tax: { rate, total: tax, type: profile.taxType } };
}

const matterOf = ({ invoice, matter }: InvoiceParts, profile: ExportProfile): LedesLine['matter'] => ({
  firmId: matter.number,
  clientId: invoice.clientMatterId,
  name: profile.format === '98BI' ? matter.name : '',
  poNumber: profile.format === '98BI' ? invoice.poNumber : '',
});

const nobody: LedesTimekeeper = { id: '', name: '', classification: '', lastName: '', firstName: '' };

function timekeeperOf(person: Person, profile: ExportProfile): LedesTimekeeper {
  const as = profile.timekeepers.find((one) => one.timekeeperId === person.id);
  const { lastName, firstName } = as ?? partsOfName(person.name);
  const isInternational = profile.format === '98BI';
  return {
    id: as?.id ?? person.initials,
    name: firstName === '' ? lastName : `${lastName}, ${firstName}`,
    classification:
      as?.classification ?? person.classification ?? classificationOf(person.role, profile.classes),
    lastName: isInternational ? lastName : '',
    firstName: isInternational ? firstName : '',
  };
}

function partyOf(party: ProfileParty, profile: ExportProfile): LedesParty {
  if (profile.countryForm === 'alpha2' || party.country === '') return party;
  return { ...party, country: alpha3Of(party.country) ?? party.country };
}

/** The cents by which a line's rounding differs from its written units: more than none where hours have no four exact decimals. */
export function roundingGapMinor(line: BillableLine, currency: string): Minor {
  if (line.kind === 'expense') return 0;
  const digits = minorDigits(currency);
  const { units, unitCost } = feeFigures(line.facts, digits);
  const made = multiplyDecimals(
    { value: units, scale: decimalScale },
    { value: unitCost, scale: decimalScale },
    digits,
  );
  return feeMinor(line.facts.seconds, line.facts.rateMinor ?? 0) - made;
}
