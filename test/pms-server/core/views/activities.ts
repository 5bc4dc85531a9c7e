import { amountOf, hoursOf, roundedSeconds } from '../activities/totals';
import type { ActivityRow, BillRow } from '../rows';
import { type PmsState, settingsOf } from '../state';
import { activityDescriptionView, utbmsCodeView } from './codes';
import { matterView } from './matters';
import { userView } from './people';
import { stamps } from './stamps';
import { nest, type View, type ViewContext } from './view';

const billView: View<BillRow> = {
  plain: {
    ...stamps('bills'),
    number: (bill) => bill.number,
    state: (bill) => bill.state,
    issued_at: (bill) => bill.issuedAt,
  },
  nested: {},
};

export function billOf(state: PmsState, activity: ActivityRow): BillRow | null {
  return activity.billId === null ? null : (state.tables.bills.get(activity.billId) ?? null);
}

export function isFlat(state: PmsState, activity: ActivityRow): boolean {
  const id = activity.activityDescriptionId;
  return id !== null && state.tables.activityDescriptions.get(id)?.categoryType === 'flat';
}

/** Hours of others are hidden from a user with narrow Activity Hours Visibility: null, never zero. */
export function isRedacted(activity: ActivityRow, viewer: ViewContext['viewer']): boolean {
  return viewer.hoursVisibility === 'own' && activity.userId !== viewer.id;
}

type Field = (row: ActivityRow, context: ViewContext) => unknown;

const redactable =
  (field: Field): Field =>
  (row, context) =>
    isRedacted(row, context.viewer) ? null : field(row, context);

const timeOnly =
  (field: Field): Field =>
  (row, context) =>
    row.type === 'TimeEntry' ? field(row, context) : null;

const rounded: Field = (row, { state }) => roundedSeconds(row.quantity, settingsOf(state));

export const activityView: View<ActivityRow> = {
  plain: {
    ...stamps('activities'),
    type: (row) => row.type,
    date: (row) => row.date,
    note: (row) => row.note,
    price: (row) => row.price,
    quantity: redactable((row) => row.quantity),
    quantity_in_hours: redactable(timeOnly((row) => hoursOf(row.quantity))),
    rounded_quantity: redactable(timeOnly(rounded)),
    rounded_quantity_in_hours: redactable(timeOnly((row, context) => hoursOf(Number(rounded(row, context))))),
    quantity_redacted: (row, { viewer }) => isRedacted(row, viewer),
    total: redactable((row, { state }) =>
      row.nonBillable ? 0 : amountOf(row, settingsOf(state), isFlat(state, row)),
    ),
    non_billable_total: redactable((row, { state }) =>
      row.nonBillable ? amountOf(row, settingsOf(state), isFlat(state, row)) : 0,
    ),
    non_billable: (row) => row.nonBillable,
    no_charge: (row) => row.noCharge,
    flat_rate: (row, { state }) => isFlat(state, row),
    contingency_fee: () => false,
    billed: (row, { state }) => ['awaiting_payment', 'paid'].includes(billOf(state, row)?.state ?? ''),
    on_bill: (row) => row.billId !== null,
    reference: () => null,
  },
  nested: {
    matter: nest(matterView, (row: ActivityRow, { state }) =>
      row.matterId === null ? null : state.tables.matters.get(row.matterId),
    ),
    user: nest(userView, (row: ActivityRow, { state }) => state.tables.users.get(row.userId)),
    activity_description: nest(activityDescriptionView, (row: ActivityRow, { state }) =>
      row.activityDescriptionId === null
        ? null
        : state.tables.activityDescriptions.get(row.activityDescriptionId),
    ),
    utbms_expense: nest(utbmsCodeView, (row: ActivityRow, { state }) =>
      row.utbmsExpenseId === null ? null : state.tables.utbmsCodes.get(row.utbmsExpenseId),
    ),
    bill: nest(billView, (row: ActivityRow, { state }) => billOf(state, row)),
  },
};
