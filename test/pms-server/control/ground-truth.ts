import { amountOf } from '../core/activities/totals';
import { etagOf } from '../core/etag';
import type { ActivityRow, AppliedWriteRow, Birth } from '../core/rows';
import { type PmsState, settingsOf } from '../core/state';
import { timestamp } from '../core/timestamps';
import { isFlat } from '../core/views/activities';
import { fullName } from '../core/views/people';

/** One activity in the firm's words, with what the vendor's API never shows: who brought it into the world. */
export type TrueActivity = {
  readonly id: number;
  readonly etag: string;
  readonly type: ActivityRow['type'];
  readonly date: string;
  /** Matter number and caption. */
  readonly matter: string | null;
  readonly caption: string | null;
  readonly timekeeper: string;
  readonly timekeeperEmail: string;
  readonly seconds: number;
  /** Dollars an hour. */
  readonly price: number;
  /** Dollars; zero where nothing is charged. */
  readonly amount: number;
  readonly note: string;
  readonly task: string | null;
  readonly activity: string | null;
  readonly billing: 'billable' | 'no_charge' | 'non_billable';
  readonly bill: { readonly number: string; readonly state: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
  readonly birth: Birth;
};

export type GroundTruth = {
  readonly activities: readonly TrueActivity[];
  readonly deleted: readonly (TrueActivity & { readonly deletedAt: string; readonly deletedBy: string })[];
  readonly matters: readonly { readonly number: string; readonly caption: string; readonly status: string }[];
  readonly writes: readonly AppliedWriteRow[];
};

/** Everything that proofs compare with, read from the state and never from the API. */
export function groundTruthOf(state: PmsState): GroundTruth {
  const { tables } = state;
  return {
    activities: [...tables.activities.values()].map((row) => truthOf(state, row)),
    deleted: [...tables.deletedActivities.values()].map((deleted) => ({
      ...truthOf(state, deleted.row),
      deletedAt: timestamp(deleted.deletedAtMs),
      deletedBy: emailOf(state, deleted.deletedBy),
    })),
    matters: [...tables.matters.values()].map((matter) => ({
      number: matter.displayNumber,
      caption: matter.description,
      status: matter.status,
    })),
    writes: [...tables.writes.values()],
  };
}

export function truthOf(state: PmsState, row: ActivityRow): TrueActivity {
  const { tables } = state;
  const matter = row.matterId === null ? undefined : tables.matters.get(row.matterId);
  const user = tables.users.get(row.userId);
  const description =
    row.activityDescriptionId === null
      ? undefined
      : tables.activityDescriptions.get(row.activityDescriptionId);
  const bill = row.billId === null ? undefined : tables.bills.get(row.billId);
  return {
    id: row.id,
    etag: etagOf('activities', row),
    type: row.type,
    date: row.date,
    matter: matter?.displayNumber ?? null,
    caption: matter?.description ?? null,
    timekeeper: user === undefined ? '' : fullName(user),
    timekeeperEmail: emailOf(state, row.userId),
    seconds: row.type === 'TimeEntry' ? row.quantity : 0,
    price: row.price,
    amount: row.nonBillable ? 0 : amountOf(row, settingsOf(state), isFlat(state, row)),
    note: row.note,
    task: codeText(state, description?.utbmsTaskId ?? null),
    activity: codeText(state, description?.utbmsActivityId ?? null),
    billing: row.noCharge ? 'no_charge' : row.nonBillable ? 'non_billable' : 'billable',
    bill: bill === undefined ? null : { number: bill.number, state: bill.state },
    createdAt: timestamp(row.createdAtMs),
    updatedAt: timestamp(row.updatedAtMs),
    version: row.version,
    birth: row.birth,
  };
}

function codeText(state: PmsState, id: number | null): string | null {
  return id === null ? null : (state.tables.utbmsCodes.get(id)?.code ?? null);
}

function emailOf(state: PmsState, userId: number): string {
  return state.tables.users.get(userId)?.email ?? '';
}
