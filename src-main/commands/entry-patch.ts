import type { EntryContent } from '../../shared/domain/time-entry';
import type { EntryPatch } from '../../shared/ipc/views';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { factsContext, requireMatter } from '../store/reference';

/** What a new entry says before anybody has said anything. */
export function blankContent(timekeeperId: string, workDate: string): EntryContent {
  return {
    timekeeperId,
    matterId: null,
    workDate,
    workedSeconds: 0,
    billedSeconds: null,
    narrative: '',
    taskCode: null,
    activityCode: null,
    rateMinor: null,
    billing: 'billable',
  };
}

/**
 * The content that a patch leaves. Incomplete content is welcome: it stays a draft and the guidelines flag what is
 * missing; only a matter that this laptop doesn't know is refused.
 * @throws EngineError 'invalid' with the field at fault
 */
export function patchContent(store: StoreContext, content: EntryContent, patch: EntryPatch): EntryContent {
  const { matterId: toMatter = content.matterId, ...rest } = patch;
  if (toMatter !== null && toMatter !== content.matterId) requireMatter(store, toMatter);
  const next: EntryContent = {
    timekeeperId: content.timekeeperId,
    matterId: toMatter,
    workDate: rest.workDate ?? content.workDate,
    workedSeconds: rest.workedSeconds ?? content.workedSeconds,
    billedSeconds: rest.billedSeconds === undefined ? content.billedSeconds : rest.billedSeconds,
    narrative: rest.narrative ?? content.narrative,
    taskCode: rest.taskCode === undefined ? content.taskCode : rest.taskCode,
    activityCode: rest.activityCode === undefined ? content.activityCode : rest.activityCode,
    rateMinor: rest.rateMinor === undefined ? content.rateMinor : rest.rateMinor,
    billing: rest.billing ?? content.billing,
  };
  // Billed time that a person did not say anew no longer belongs to other worked time: it is derived again.
  if (next.workedSeconds !== content.workedSeconds && rest.billedSeconds === undefined)
    next.billedSeconds = null;
  // A rate that was simply the old matter's stays with the old matter; one that a person set goes along.
  const movedMatter = next.matterId !== content.matterId && rest.rateMinor === undefined;
  const { matterId, timekeeperId, workDate } = content;
  const { ofMatter } = currencies(store);
  // Nothing is converted: a rate in one currency says nothing in another.
  const isOtherMoney = ofMatter(next.matterId) !== ofMatter(matterId) && matterId !== null;
  const isOldMatters = () =>
    content.rateMinor === factsContext(store).rateFor(matterId, timekeeperId, workDate);
  if (movedMatter && (isOtherMoney || isOldMatters())) next.rateMinor = null;
  return next;
}

/** Whether two contents say the same, field by field. */
export function sameContent(left: EntryContent, right: EntryContent): boolean {
  return (Object.keys(blankContent('', '')) as (keyof EntryContent)[]).every(
    (key) => left[key] === right[key],
  );
}
