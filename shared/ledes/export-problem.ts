import type { Id } from '../domain/id';
import type { WorkDate } from '../time/work-date';
import type { Finding, PortalCode } from './problem';

/** What one key can do about a problem. */
export type ExportFix =
  | { readonly kind: 'set_period'; readonly start: WorkDate; readonly end: WorkDate }
  | { readonly kind: 'set_date'; readonly date: WorkDate }
  | { readonly kind: 'take_off'; readonly lineId: Id }
  | { readonly kind: 'open_line'; readonly lineId: Id }
  | { readonly kind: 'edit_invoice'; readonly field: string }
  | { readonly kind: 'edit_profile' };

/** Something wrong with an invoice before it is exported, tied to the entry or expense that it is about. */
export type ExportProblem = Finding & {
  /** Null: about the invoice as a whole. */
  readonly lineId: Id | null;
  readonly code: PortalCode | null;
  readonly fix: ExportFix | null;
};

/** The fields that every record repeats: said once, and mended in the invoice or in the client's profile. */
export const mendedIn: Readonly<Record<string, ExportFix>> = {
  INVOICE_NUMBER: { kind: 'edit_invoice', field: 'number' },
  INVOICE_DESCRIPTION: { kind: 'edit_invoice', field: 'description' },
  CLIENT_MATTER_ID: { kind: 'edit_invoice', field: 'clientMatterId' },
  PO_NUMBER: { kind: 'edit_invoice', field: 'poNumber' },
  BILLING_START_DATE: { kind: 'edit_invoice', field: 'periodStart' },
  BILLING_END_DATE: { kind: 'edit_invoice', field: 'periodEnd' },
  CLIENT_ID: { kind: 'edit_profile' },
  LAW_FIRM_ID: { kind: 'edit_profile' },
  CLIENT_TAX_ID: { kind: 'edit_profile' },
  LINE_ITEM_TAX_TYPE: { kind: 'edit_profile' },
};
