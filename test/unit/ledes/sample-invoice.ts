import type { Invoice } from '../../../shared/domain/invoice';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { BillableLine, InvoiceParts } from '../../../shared/ledes/from-invoice';
import { type ExportProfile, plainProfile } from '../../../shared/ledes/profile';
import { idOf } from '../../helpers/sync/sample-facts';

/** A small invoice of the sample kind: two fees, one at no charge, two expenses, one discount. */

export const today = '2026-11-21';

export const rivera = {
  id: idOf(1),
  name: 'Anna Rivera',
  initials: 'AR',
  role: 'attorney' as const,
  classification: null,
};
const cole = {
  id: idOf(2),
  name: 'Dana Cole',
  initials: 'DC',
  role: 'partner' as const,
  classification: null,
};

export const facts: EntryFacts = {
  timekeeperId: rivera.id,
  matterId: idOf(11),
  workDate: '2026-11-03',
  seconds: 4320,
  narrative: 'Draft motion to compel',
  taskCode: 'L350',
  activityCode: 'A103',
  rateMinor: 45_000,
  billing: 'billable',
};

export const feeLine: BillableLine = { kind: 'fee', id: idOf(101), facts, person: rivera };

export const expenseLine: BillableLine = {
  kind: 'expense',
  id: idOf(103),
  person: rivera,
  expense: {
    timekeeperId: rivera.id,
    matterId: idOf(11),
    date: '2026-11-05',
    code: 'E101',
    quantity: 250_000,
    unitPrice: 850,
    currency: 'USD',
    description: 'Copies of exhibits',
    receiptPath: null,
    billing: 'billable',
    taxRate: null,
  },
};

export const lines: readonly BillableLine[] = [
  feeLine,
  {
    kind: 'fee',
    id: idOf(102),
    person: cole,
    facts: {
      ...facts,
      timekeeperId: cole.id,
      workDate: '2026-11-04',
      seconds: 1080,
      narrative: 'Confer re motion',
      activityCode: 'A105',
      rateMinor: 60_033,
      billing: 'no_charge',
    },
  },
  expenseLine,
  {
    ...expenseLine,
    id: idOf(104),
    expense: {
      ...expenseLine.expense,
      code: 'E112',
      quantity: 10_000,
      unitPrice: 4_050_000,
      description: 'Filing fee',
    },
  },
];

export const invoice: Invoice = {
  id: idOf(201),
  matterId: idOf(11),
  number: '2026-014',
  date: '2026-11-20',
  periodStart: '2026-11-01',
  periodEnd: '2026-11-20',
  description: 'For services rendered',
  clientMatterId: 'LIT-7',
  poNumber: '',
  profileId: idOf(301),
  adjustments: [
    { id: idOf(202), kind: 'IF', amountMinor: -5_400, description: 'Agreed discount of ten percent' },
  ],
  currency: 'USD',
  state: 'draft',
  revision: 1,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  fileHash: null,
  fileName: null,
  exportedAt: null,
  cancelReason: null,
};

export const profile: ExportProfile = {
  ...plainProfile,
  id: idOf(301),
  name: 'Acme portal',
  lawFirmId: '24-6437381',
  clientId: 'ACME01',
};

export const internationalProfile: ExportProfile = {
  ...profile,
  format: '98BI',
  clientTaxId: 'GB123456789',
  taxRate: 2_000_000_000,
  taxType: 'VAT',
  firm: {
    name: 'Hartley and Cole',
    address1: '1 Fleet Street',
    address2: '',
    city: 'London',
    region: '',
    postcode: 'EC4A 2EG',
    country: 'GB',
  },
  client: {
    name: 'Acme Ltd',
    address1: '2 High Street',
    address2: '',
    city: 'Leeds',
    region: '',
    postcode: 'LS1 1AA',
    country: 'GB',
  },
};

export const parts: InvoiceParts = {
  invoice,
  matter: { number: '00231-004', name: 'Smith v. Jones' },
  lines,
  mapCode: (_kind, code) => code,
};

/** The same work for a client in London, with VAT. */
export const internationalParts: InvoiceParts = {
  ...parts,
  invoice: { ...invoice, currency: 'GBP' },
  lines: lines.map((line) =>
    line.kind === 'expense' ? { ...line, expense: { ...line.expense, currency: 'GBP' } } : line,
  ),
};

/** The first fee written down by 40.01: its hours and its rate stay. */
export const writtenDown = (whole: InvoiceParts): InvoiceParts => ({
  ...whole,
  lines: whole.lines.map((line, at) =>
    at === 0 && line.kind === 'fee' ? { ...line, adjustmentMinor: -4001 } : line,
  ),
});
