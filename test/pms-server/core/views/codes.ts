import { resolveRate } from '../activities/rate';
import type { ActivityDescriptionRow, UtbmsCodeRow, UtbmsSetRow } from '../rows';
import type { PmsState } from '../state';
import { stamps } from './stamps';
import { nest, type View } from './view';

export const utbmsSetView: View<UtbmsSetRow> = {
  plain: { ...stamps('utbms_sets'), name: (set) => set.name, enabled: (set) => set.enabled },
  nested: {},
};

export const utbmsCodeView: View<UtbmsCodeRow> = {
  plain: {
    ...stamps('utbms_codes'),
    code: (code) => code.code,
    name: (code) => code.name,
    description: (code) => code.name,
    type: (code) => code.type,
    utbms_set_id: (code) => code.setId,
  },
  nested: {},
};

type ResolvedRate = { readonly amount: number; readonly hierarchy: string; readonly type: string };

const rateView: View<ResolvedRate> = {
  plain: {
    amount: (rate) => rate.amount,
    non_billable_amount: () => 0,
    hierarchy: (rate) => rate.hierarchy,
    type: (rate) => rate.type,
  },
  nested: {},
};

function taskOf(state: PmsState, row: ActivityDescriptionRow): UtbmsCodeRow | null {
  return row.utbmsTaskId === null ? null : (state.tables.utbmsCodes.get(row.utbmsTaskId) ?? null);
}

export const activityDescriptionView: View<ActivityDescriptionRow> = {
  plain: {
    ...stamps('activity_descriptions'),
    name: (row) => row.name,
    description: () => null,
    type: (row) => (row.kind === 'utbms' ? 'UtbmsActivityDescription' : 'ActivityDescription'),
    category_type: (row) => row.categoryType,
    utbms_activity_id: (row) => row.utbmsActivityId,
    utbms_task_id: (row) => row.utbmsTaskId,
    utbms_task_name: (row, { state }) => taskOf(state, row)?.name ?? null,
    accessible_to_user: () => true,
    default: () => false,
    visible_to_co_counsel: () => false,
  },
  nested: {
    rate: nest(rateView, (row: ActivityDescriptionRow, { state, rateFor, viewer }): ResolvedRate => {
      const flat = row.categoryType === 'flat';
      const found = resolveRate(state, {
        matterId: rateFor?.matterId ?? null,
        userId: rateFor?.userId ?? viewer.id,
        activityDescriptionId: row.id,
      });
      const type = flat ? 'FlatRate' : found.hierarchy === 'Default' ? 'User' : 'Custom';
      return { amount: found.price, hierarchy: found.hierarchy, type };
    }),
    utbms_activity: nest(utbmsCodeView, (row: ActivityDescriptionRow, { state }) =>
      row.utbmsActivityId === null ? null : state.tables.utbmsCodes.get(row.utbmsActivityId),
    ),
    utbms_task: nest(utbmsCodeView, (row: ActivityDescriptionRow, { state }) => taskOf(state, row)),
  },
};
