import { byText, contains, type Listing } from '../listing';
import {
  booleanParameter,
  choiceParameter,
  dateParameter,
  idOrNullParameter,
  textParameter,
} from '../parameters';
import type { ActivityRow } from '../rows';
import type { PmsState } from '../state';
import { activityView, billOf, isFlat } from '../views/activities';
import { listedActivities } from './visible';

const types = ['TimeEntry', 'ExpenseEntry', 'HardCostEntry', 'SoftCostEntry'] as const;
const statuses = ['billed', 'draft', 'unbilled', 'non_billable', 'billable', 'written_off'] as const;

export const activities: Listing<ActivityRow> = {
  view: activityView,
  maximum: 200,
  rows: listedActivities,
  filter(query, { state }) {
    const type = choiceParameter(query, 'type', types);
    const status = choiceParameter(query, 'status', statuses);
    const startDate = dateParameter(query, 'start_date');
    const endDate = dateParameter(query, 'end_date');
    const userId = idOrNullParameter(query, 'user_id');
    const matterId = idOrNullParameter(query, 'matter_id');
    const descriptionId = idOrNullParameter(query, 'activity_description_id');
    const flatRate = booleanParameter(query, 'flat_rate');
    const wanted = textParameter(query, 'query');
    return (row) =>
      (type === null || row.type === type) &&
      (startDate === null || row.date >= startDate) &&
      (endDate === null || row.date <= endDate) &&
      (userId === undefined || row.userId === userId) &&
      (matterId === undefined || row.matterId === matterId) &&
      (descriptionId === undefined || row.activityDescriptionId === descriptionId) &&
      (flatRate === null || isFlat(state, row) === flatRate) &&
      contains(row.note, wanted) &&
      (status === null || hasStatus(state, row, status));
  },
  orders: {
    date: byText((row) => row.date),
    updated_at: (a, b) => a.updatedAtMs - b.updatedAtMs,
    price: (a, b) => a.price - b.price,
    note: byText((row) => row.note),
    type: byText((row) => row.type),
  },
};

function hasStatus(state: PmsState, row: ActivityRow, status: (typeof statuses)[number]): boolean {
  const bill = billOf(state, row)?.state ?? null;
  switch (status) {
    case 'billed':
      return bill === 'awaiting_payment' || bill === 'paid';
    case 'draft':
      return bill === 'draft' || bill === 'awaiting_approval';
    case 'unbilled':
      return bill === null;
    case 'non_billable':
      return row.nonBillable;
    case 'billable':
      return !row.nonBillable;
    case 'written_off':
      return false;
  }
}
