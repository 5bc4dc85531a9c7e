import { type Decimal4, decimalScale, formatDecimal, multiplyDecimals } from '../money/decimal';
import type { LedesInvoice, LedesLine, LedesParty } from './document';

/** An element: its text, or its children in order. */
export type XmlElement = {
  readonly name: string;
  readonly text?: string;
  readonly children?: readonly XmlElement[];
};

/**
 * An invoice as LEDES XML 2.2, by the published list of segments and elements. A preview: the schema was not at hand, so nothing
 * here is checked against it, and no client gets it as an invoice. Written from a 98BI document, whose tax it can carry.
 */
export function xml22Of(invoice: LedesInvoice): XmlElement {
  const more = invoice.international;
  const text = (name: string, value: string): XmlElement[] => (value === '' ? [] : [{ name, text: value }]);
  const amount = (name: string, value: Decimal4): XmlElement => ({ name, text: written(value) });
  const fees = invoice.lines.filter((line) => line.kind === 'F');
  const expenses = invoice.lines.filter((line) => line.kind === 'E');
  const adjusted = (kind: 'IF' | 'IE') => net(invoice.lines.filter((line) => line.kind === kind));
  const [first] = invoice.lines;
  const netFees = net(fees) + adjusted('IF');
  const netExpenses = net(expenses) + adjusted('IE');
  const matter: XmlElement = {
    name: 'matter',
    children: [
      ...text('cl_matter_id', first?.matter.clientId ?? ''),
      ...text('lf_matter_id', first?.matter.firmId ?? ''),
      ...text('matter_name', first?.matter.name ?? ''),
      ...text('po_number', first?.matter.poNumber ?? ''),
      { name: 'matter_billing_type', text: 'TM' },
      amount('matter_total_detail_fees', net(fees)),
      amount('matter_total_detail_exp', net(expenses)),
      amount('matter_disc_credit_fees', adjusted('IF')),
      amount('matter_disc_credit_exp', adjusted('IE')),
      amount('matter_net_fees', netFees),
      amount('matter_net_exp', netExpenses),
      amount('matter_funds_applied', 0),
      amount('matter_total_due', netFees + netExpenses),
      ...invoice.lines.filter((line) => line.kind === 'IF' || line.kind === 'IE').map(matterDiscount),
      ...timekeepers(fees),
      ...fees.map((line) => item('fee', line)),
      ...expenses.map((line) => item('expense', line)),
    ],
  };
  const body: XmlElement = {
    name: 'invoice',
    children: [
      ...text('inv_id', invoice.number),
      { name: 'inv_date', text: invoice.date },
      { name: 'inv_start_date', text: invoice.periodStart },
      { name: 'inv_end_date', text: invoice.periodEnd },
      ...text('inv_desc', invoice.description),
      ...text('inv_currency', more?.currency ?? ''),
      amount('inv_total_net_due', invoice.total),
      amount('inv_total_tax', more?.taxTotal ?? 0),
      matter,
    ],
  };
  return {
    name: 'ledesxmlebilling2.2',
    children: [
      {
        name: 'firm',
        children: [
          ...text('lf_vendor_id', invoice.lawFirmId),
          ...text('lf_name', more?.firm.name ?? ''),
          ...address('lf_address', more?.firm),
          {
            name: 'client',
            children: [
              ...text('cl_id', invoice.clientId),
              ...text('cl_lf_id', invoice.lawFirmId),
              ...text('cl_name', more?.client.name ?? ''),
              ...text('cl_tax_id', more?.clientTaxId ?? ''),
              ...address('cl_address', more?.client),
              body,
            ],
          },
        ],
      },
    ],
  };
}

const written = (value: Decimal4): string => formatDecimal(value, decimalScale, 4);

/** Without tax: XML carries it in segments of its own. */
const net = (lines: readonly LedesLine[]): Decimal4 =>
  lines.reduce((sum, line) => sum + line.total - (line.tax?.total ?? 0), 0);

function address(name: string, party: LedesParty | undefined): XmlElement[] {
  if (party === undefined || party.address1 === '') return [];
  const fields = [
    ['address_1', party.address1],
    ['address_2', party.address2],
    ['city', party.city],
    ['state_province', party.region],
    ['zip_postal_code', party.postcode],
    ['country', party.country],
  ] as const;
  return [
    { name, children: fields.flatMap(([field, text]) => (text === '' ? [] : [{ name: field, text }])) },
  ];
}

function timekeepers(fees: readonly LedesLine[]): XmlElement[] {
  const rates = new Map(fees.map((line) => [`${line.timekeeper.id} ${line.unitCost}`, line]));
  return [...rates.values()].map(({ timekeeper, unitCost }) => ({
    name: 'tksum',
    children: [
      { name: 'tk_id', text: timekeeper.id },
      { name: 'tk_lname', text: timekeeper.lastName },
      { name: 'tk_fname', text: timekeeper.firstName },
      { name: 'tk_level', text: timekeeper.classification },
      { name: 'tk_rate', text: written(unitCost ?? 0) },
    ],
  }));
}

/** base_amount is units × rate; what the line differs from it is its discount or credit. */
function item(name: 'fee' | 'expense', line: LedesLine): XmlElement {
  const total = net([line]);
  const base = multiplyDecimals(
    { value: line.units ?? 0, scale: decimalScale },
    { value: line.unitCost ?? 0, scale: decimalScale },
    decimalScale,
  );
  const codes =
    name === 'fee'
      ? ([
          ['task_code', line.taskCode],
          ['task_activity', line.activityCode],
        ] as const)
      : ([['expense_code', line.expenseCode]] as const);
  return {
    name,
    children: [
      { name: 'charge_date', text: line.date },
      ...(name === 'fee'
        ? [
            { name: 'tk_id', text: line.timekeeper.id },
            { name: 'tk_level', text: line.timekeeper.classification },
          ]
        : []),
      { name: 'charge_desc', text: line.description },
      ...codes.flatMap(([code, text]) => (text === '' ? [] : [{ name: code, text }])),
      { name: 'charge_type', text: 'U' },
      { name: 'units', text: written(line.units ?? 0) },
      { name: 'rate', text: written(line.unitCost ?? 0) },
      { name: 'base_amount', text: written(base) },
      { name: 'item_disc_cred_amount', text: written(total - base) },
      { name: 'total_amount', text: written(total) },
    ],
  };
}

function matterDiscount(line: LedesLine): XmlElement {
  return {
    name: 'matter_disc_cred',
    children: [
      { name: 'disc_cred_category', text: line.kind === 'IF' ? 'Fee' : 'Expense' },
      { name: 'disc_cred_type', text: 'Flat' },
      { name: 'disc_cred_amount', text: written(net([line])) },
      { name: 'disc_cred_note', text: line.description },
    ],
  };
}
