import type { Decimal4, TaxRate } from '../money/decimal';
import type { WorkDate } from '../time/work-date';

/** The layouts that Daybook writes and reads: 24 fields, and the 52 of the international one. */
export type LedesFormat = '1998B' | '98BI';

/** Fee, expense, and an adjustment of the whole invoice's fees or expenses. */
export const lineKinds = ['F', 'E', 'IF', 'IE'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A firm or a client as 98BI names it. Empty where nothing is said. */
export type LedesParty = {
  readonly name: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
};

export type LedesTimekeeper = {
  readonly id: string;
  /** "Surname, First". */
  readonly name: string;
  readonly classification: string;
  /** 98BI only. */
  readonly lastName: string;
  readonly firstName: string;
};

/** What only 98BI says of a whole invoice. */
export type LedesInternational = {
  readonly clientTaxId: string;
  readonly taxTotal: Decimal4 | null;
  readonly netTotal: Decimal4;
  readonly currency: string;
  readonly reportedTaxTotal: Decimal4 | null;
  readonly taxCurrency: string;
  readonly firm: LedesParty;
  readonly client: LedesParty;
};

export type LedesTax = { readonly rate: TaxRate; readonly total: Decimal4; readonly type: string };

export type LedesLine = {
  readonly number: string;
  readonly kind: LineKind;
  /** The format allows several matters on one invoice; most clients do not. */
  readonly matter: {
    readonly firmId: string;
    readonly clientId: string;
    /** 98BI only. */
    readonly name: string;
    readonly poNumber: string;
  };
  readonly date: WorkDate;
  /** Hours or pieces; null only on an adjustment of the invoice. */
  readonly units: Decimal4 | null;
  readonly unitCost: Decimal4 | null;
  /** Signed; a discount is negative. Blank reads as none. */
  readonly adjustment: Decimal4;
  /** Units times unit cost, with the adjustment and, in 98BI, the tax. */
  readonly total: Decimal4;
  readonly taskCode: string;
  readonly expenseCode: string;
  readonly activityCode: string;
  readonly timekeeper: LedesTimekeeper;
  readonly description: string;
  /** 98BI only: the firm's own account or a third party's. */
  readonly accountType: '' | 'O' | 'T';
  /** 98BI only. */
  readonly tax: LedesTax | null;
};

export type LedesInvoice = {
  readonly date: WorkDate;
  readonly number: string;
  readonly clientId: string;
  readonly lawFirmId: string;
  readonly total: Decimal4;
  readonly periodStart: WorkDate;
  readonly periodEnd: WorkDate;
  readonly description: string;
  /** Null in 1998B. */
  readonly international: LedesInternational | null;
  readonly lines: readonly LedesLine[];
};

/** An invoice without its lines: what every one of its records repeats. */
export type LedesHead = Omit<LedesInvoice, 'lines'>;
