import { fields1998B } from '../../shared/ledes/fields-1998b';

/** What a line says where a test says nothing else: 1.2 hours of Ana Rivera on Smith v. Jones at 450.00. */
const usual: Readonly<Record<string, string>> = {
  INVOICE_DATE: '20261101',
  INVOICE_NUMBER: 'A-77',
  CLIENT_ID: 'SMITH1',
  LAW_FIRM_MATTER_ID: '00231-004',
  BILLING_START_DATE: '20261001',
  BILLING_END_DATE: '20261031',
  INVOICE_DESCRIPTION: 'October',
  'EXP/FEE/INV_ADJ_TYPE': 'F',
  LINE_ITEM_NUMBER_OF_UNITS: '1.2',
  LINE_ITEM_ADJUSTMENT_AMOUNT: '0',
  LINE_ITEM_TOTAL: '540.00',
  LINE_ITEM_DATE: '20261015',
  LINE_ITEM_TASK_CODE: 'L350',
  LINE_ITEM_ACTIVITY_CODE: 'A103',
  TIMEKEEPER_ID: 'AR',
  LINE_ITEM_DESCRIPTION: 'Draft motion to compel',
  LAW_FIRM_ID: '24-6437381',
  LINE_ITEM_UNIT_COST: '450',
  TIMEKEEPER_NAME: 'Rivera, Ana',
  TIMEKEEPER_CLASSIFICATION: 'ASSOC',
  CLIENT_MATTER_ID: 'LIT-7',
};

/** Twenty-five copies at 8.5 cents. */
export const copiesLine = {
  'EXP/FEE/INV_ADJ_TYPE': 'E',
  LINE_ITEM_NUMBER_OF_UNITS: '25',
  LINE_ITEM_UNIT_COST: '0.085',
  LINE_ITEM_TOTAL: '2.13',
  LINE_ITEM_TASK_CODE: '',
  LINE_ITEM_ACTIVITY_CODE: '',
  LINE_ITEM_EXPENSE_CODE: 'E101',
  TIMEKEEPER_ID: '',
  TIMEKEEPER_NAME: '',
  TIMEKEEPER_CLASSIFICATION: '',
  LINE_ITEM_DESCRIPTION: 'Copies of exhibits',
};

/** A LEDES 1998B file of some lines. Line numbers and the invoices' totals are filled in where a line doesn't say them. */
export function ledesText(...changes: readonly Readonly<Record<string, string>>[]): string {
  const lines = changes.map(
    (change, index): Record<string, string> => ({
      ...usual,
      LINE_ITEM_NUMBER: String(index + 1),
      ...change,
    }),
  );
  const totals = new Map<string, number>();
  for (const line of lines) {
    const number = line.INVOICE_NUMBER ?? '';
    totals.set(number, (totals.get(number) ?? 0) + Math.round(Number(line.LINE_ITEM_TOTAL) * 100));
  }
  const records = lines.map((line) => {
    const total = ((totals.get(line.INVOICE_NUMBER ?? '') ?? 0) / 100).toFixed(2);
    return fields1998B.map(({ name }) =>
      name === 'INVOICE_TOTAL' && line[name] === undefined ? total : (line[name] ?? ''),
    );
  });
  const rows = [['LEDES1998B'], fields1998B.map(({ name }) => name), ...records];
  return rows.map((cells) => `${cells.join('|')}[]\r\n`).join('');
}
