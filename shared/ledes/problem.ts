/** What may be wrong with a LEDES file or with an invoice on its way into one. */
export type LedesRule =
  | 'encoding'
  | 'signature'
  | 'header'
  | 'record-end'
  | 'columns'
  | 'date'
  | 'number'
  | 'blank'
  | 'width'
  | 'kind'
  | 'code'
  | 'currency'
  | 'alphabet'
  | 'null'
  | 'zero'
  | 'negative'
  | 'line-total'
  | 'invoice-total'
  | 'tax'
  | 'line-number'
  | 'same-invoice'
  | 'period'
  | 'age'
  | 'matter'
  | 'lossy'
  | 'size'
  | 'state';

/** The numbers under which a widespread portal refuses a file: date, number, blank, line arithmetic, invoice total. */
export type PortalCode = '003' | '004' | '005' | '006' | '007';

export const portalCodes: Readonly<Partial<Record<LedesRule, PortalCode>>> = {
  date: '003',
  number: '004',
  blank: '005',
  'line-total': '006',
  'invoice-total': '007',
};

/** Something wrong, before it is known where: in a file, or in a line of an invoice. */
export type Finding = {
  readonly rule: LedesRule;
  /** `error`: not taken, not sent. `warning`: can be read; a receiver may refuse it. */
  readonly severity: 'error' | 'warning';
  /** The field's name in the format; null where it is about a whole line or file. */
  readonly field: string | null;
  readonly message: string;
};

/** Something wrong in a file, at its place. */
export type FileProblem = Finding & {
  /** From 1. */
  readonly line: number;
  /** In characters, from 1: where the field begins. */
  readonly column: number;
  readonly code: PortalCode | null;
};

export const errorOf = (rule: LedesRule, field: string | null, message: string): Finding => ({
  rule,
  severity: 'error',
  field,
  message,
});

export const warningOf = (rule: LedesRule, field: string | null, message: string): Finding => ({
  rule,
  severity: 'warning',
  field,
  message,
});
