import { type Decimal4, decimalScale, formatDecimal, taxRateScale } from '../money/decimal';
import type { WorkDate } from '../time/work-date';
import type { LedesHead, LedesLine, LedesParty } from './document';

/** The texts of one record by the names of their fields. */
export type LedesValues = Readonly<Record<string, string>>;

/** How numbers are written: the fewest decimals; more appear only where they are not zero. */
export type NumberForm = { readonly decimals: number };

const day = (date: WorkDate): string => date.replaceAll('-', '');

/** One record of an invoice as texts, all 52 fields; 1998B takes the first 24. Texts are not folded here. */
export function valuesOf(invoice: LedesHead, line: LedesLine, form: NumberForm): LedesValues {
  const amount = (value: Decimal4 | null) =>
    value === null ? '' : formatDecimal(value, decimalScale, form.decimals);
  const more = invoice.international;
  return {
    INVOICE_DATE: day(invoice.date),
    INVOICE_NUMBER: invoice.number,
    CLIENT_ID: invoice.clientId,
    LAW_FIRM_MATTER_ID: line.matter.firmId,
    INVOICE_TOTAL: amount(invoice.total),
    BILLING_START_DATE: day(invoice.periodStart),
    BILLING_END_DATE: day(invoice.periodEnd),
    INVOICE_DESCRIPTION: invoice.description,
    LINE_ITEM_NUMBER: line.number,
    'EXP/FEE/INV_ADJ_TYPE': line.kind,
    LINE_ITEM_NUMBER_OF_UNITS: amount(line.units),
    LINE_ITEM_ADJUSTMENT_AMOUNT: amount(line.adjustment),
    LINE_ITEM_TOTAL: amount(line.total),
    LINE_ITEM_DATE: day(line.date),
    LINE_ITEM_TASK_CODE: line.taskCode,
    LINE_ITEM_EXPENSE_CODE: line.expenseCode,
    LINE_ITEM_ACTIVITY_CODE: line.activityCode,
    TIMEKEEPER_ID: line.timekeeper.id,
    LINE_ITEM_DESCRIPTION: line.description,
    LAW_FIRM_ID: invoice.lawFirmId,
    LINE_ITEM_UNIT_COST: amount(line.unitCost),
    TIMEKEEPER_NAME: line.timekeeper.name,
    TIMEKEEPER_CLASSIFICATION: line.timekeeper.classification,
    CLIENT_MATTER_ID: line.matter.clientId,
    PO_NUMBER: line.matter.poNumber,
    CLIENT_TAX_ID: more?.clientTaxId ?? '',
    MATTER_NAME: line.matter.name,
    INVOICE_TAX_TOTAL: amount(more?.taxTotal ?? null),
    INVOICE_NET_TOTAL: amount(more?.netTotal ?? null),
    INVOICE_CURRENCY: more?.currency ?? '',
    TIMEKEEPER_LAST_NAME: line.timekeeper.lastName,
    TIMEKEEPER_FIRST_NAME: line.timekeeper.firstName,
    ACCOUNT_TYPE: line.accountType,
    ...partyValues('LAW_FIRM', more?.firm ?? null),
    ...partyValues('CLIENT', more?.client ?? null),
    LINE_ITEM_TAX_RATE: line.tax === null ? '' : formatDecimal(line.tax.rate, taxRateScale, 2),
    LINE_ITEM_TAX_TOTAL: amount(line.tax?.total ?? null),
    LINE_ITEM_TAX_TYPE: line.tax?.type ?? '',
    INVOICE_REPORTED_TAX_TOTAL: amount(more?.reportedTaxTotal ?? null),
    INVOICE_TAX_CURRENCY: more?.taxCurrency ?? '',
  };
}

const partyValues = (whose: string, party: LedesParty | null): LedesValues => ({
  [`${whose}_NAME`]: party?.name ?? '',
  [`${whose}_ADDRESS_1`]: party?.address1 ?? '',
  [`${whose}_ADDRESS_2`]: party?.address2 ?? '',
  [`${whose}_CITY`]: party?.city ?? '',
  [`${whose}_STATEorREGION`]: party?.region ?? '',
  [`${whose}_POSTCODE`]: party?.postcode ?? '',
  [`${whose}_COUNTRY`]: party?.country ?? '',
});
