import { expect, test } from 'vitest';
import { timeActivityOf } from '../../../src-main/exchange/quickbooks/time-activity';

const line = {
  entryId: '0198a0d0-0000-7000-8000-000000000001',
  facts: {
    timekeeperId: '0198a0d0-0000-7000-8000-000000000002',
    matterId: '0198a0d0-0000-7000-8000-000000000003',
    workDate: '2026-11-18',
    seconds: 4320,
    narrative: 'Draft motion to compel',
    taskCode: 'L350',
    activityCode: 'A103',
    rateMinor: 45_050,
    billing: 'billable',
  },
  currency: 'USD',
  timekeeperName: 'Ana Rivera',
  clientName: 'Smith',
  matterNumber: '00231-004',
  matterName: 'Smith v. Jones',
  matterRemoteId: '1234',
} as const;

test('an approved entry as QuickBooks takes it, with its matter and its codes', () => {
  expect(timeActivityOf(line)).toEqual({
    TxnDate: '2026-11-18',
    NameOf: 'Employee',
    EmployeeRef: { name: 'Ana Rivera' },
    CustomerRef: { name: 'Smith:00231-004' },
    ProjectRef: { name: '00231-004', value: '1234' },
    BillableStatus: 'Billable',
    HourlyRate: 450.5,
    Hours: 1,
    Minutes: 12,
    Description: 'Draft motion to compel [00231-004 L350/A103]',
    requestid: line.entryId,
  });
});

test('a rate is of so many decimals as its currency has', () => {
  const yen = { ...line, currency: 'JPY', facts: { ...line.facts, rateMinor: 60_000 } };
  expect(timeActivityOf(yen)).toMatchObject({ HourlyRate: 60_000 });
});

test('work that is not billed bears no rate, and a matter that the PMS doesn’t know no id', () => {
  const activity = timeActivityOf({
    ...line,
    facts: { ...line.facts, billing: 'no_charge', taskCode: null, activityCode: null },
    matterRemoteId: null,
    matterNumber: '',
    clientName: '',
  });
  expect(activity).toMatchObject({
    BillableStatus: 'NotBillable',
    CustomerRef: { name: 'Smith v. Jones' },
    ProjectRef: { name: 'Smith v. Jones' },
    Description: 'Draft motion to compel [Smith v. Jones]',
  });
  expect(activity).not.toHaveProperty('HourlyRate');
});
