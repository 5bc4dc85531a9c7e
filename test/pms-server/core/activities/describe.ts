import { notFound, unprocessable } from '../answers';
import type { PmsAnswer } from '../messages';
import type { ActivityDescriptionRow, UtbmsCodeRow, UtbmsCodeType } from '../rows';
import type { PmsState } from '../state';
import { wholeSeconds } from '../timestamps';
import type { Writer } from '../writer';
import type { ActivityBody } from './body';

/**
 * What the `activity_description` of a request names: nothing (undefined: not sent), none (null), one that exists,
 * or a pair of UTBMS codes, for which the vendor keeps a description of its own and makes it when first used.
 */
export type Described =
  | { readonly ok: true; readonly id: number | null | undefined; readonly pair?: CodePair }
  | { readonly ok: false; readonly answer: PmsAnswer };

type CodePair = { readonly activity: UtbmsCodeRow; readonly task: UtbmsCodeRow };

export function resolveDescription(state: PmsState, body: ActivityBody): Described {
  const { utbmsActivityId, utbmsTaskId, descriptionId } = body;
  const hasActivity = utbmsActivityId !== undefined && utbmsActivityId !== null;
  const hasTask = utbmsTaskId !== undefined && utbmsTaskId !== null;
  if (hasActivity !== hasTask && (descriptionId === undefined || descriptionId === null)) {
    const message = 'utbms_activity_id and utbms_task_id must be sent together';
    return { ok: false, answer: unprocessable(message, { activity_description: [message] }) };
  }
  if (hasActivity && hasTask) {
    const activity = codeOf(state, utbmsActivityId, 'UtbmsActivity');
    const task = codeOf(state, utbmsTaskId, 'UtbmsTask');
    if (activity === null || task === null)
      return { ok: false, answer: notFound('UTBMS code was not found') };
    const known = findPair(state, activity.id, task.id);
    return known === null
      ? { ok: true, id: undefined, pair: { activity, task } }
      : { ok: true, id: known.id };
  }
  if (descriptionId === undefined && utbmsActivityId === null && utbmsTaskId === null) {
    return { ok: true, id: null };
  }
  if (descriptionId === undefined || descriptionId === null) return { ok: true, id: descriptionId };
  return state.tables.activityDescriptions.has(descriptionId)
    ? { ok: true, id: descriptionId }
    : { ok: false, answer: notFound('ActivityDescription was not found') };
}

/** Makes the description of a pair that nobody has used before; returns its id. */
export function makeDescription(writer: Writer, pair: CodePair, nowMs: number): number {
  const row: ActivityDescriptionRow = {
    id: writer.nextId(),
    version: 1,
    createdAtMs: wholeSeconds(nowMs),
    updatedAtMs: wholeSeconds(nowMs),
    kind: 'utbms',
    name: pair.activity.name,
    categoryType: 'hourly',
    rate: null,
    utbmsActivityId: pair.activity.id,
    utbmsTaskId: pair.task.id,
  };
  writer.put('activityDescriptions', row);
  return row.id;
}

export function findPair(state: PmsState, activityId: number, taskId: number): ActivityDescriptionRow | null {
  for (const row of state.tables.activityDescriptions.values()) {
    if (row.utbmsActivityId === activityId && row.utbmsTaskId === taskId) return row;
  }
  return null;
}

function codeOf(state: PmsState, id: number, type: UtbmsCodeType): UtbmsCodeRow | null {
  const code = state.tables.utbmsCodes.get(id);
  return code?.type === type ? code : null;
}
