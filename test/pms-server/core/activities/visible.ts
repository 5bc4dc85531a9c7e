import type { Call } from '../call';
import type { ActivityRow, UserRow } from '../rows';
import { settingsOf } from '../state';

/** Whether this user may see the record at all; a matter taken away takes its activities along, without a word. */
export function maySee(viewer: UserRow, activity: ActivityRow): boolean {
  return activity.matterId === null || !viewer.hiddenMatterIds.includes(activity.matterId);
}

/** The record, or null where it is deleted, unknown or out of this user's sight: the vendor tells none of them apart. */
export function findActivity(call: Call): ActivityRow | null {
  const activity = call.state.tables.activities.get(call.id);
  return activity !== undefined && maySee(call.viewer, activity) ? activity : null;
}

/** What lists show: the present, or what it was `readLagRequests` requests ago. */
export function* listedActivities(call: Call): Iterable<ActivityRow> {
  const { tables } = call.state;
  const lag = settingsOf(call.state).behaviour.readLagRequests;
  const stale = (touchedBy: number): boolean => call.writer.requestNumber - touchedBy <= lag;
  for (const activity of tables.activities.values()) {
    if (!maySee(call.viewer, activity)) continue;
    if (lag === 0 || !stale(activity.touchedBy)) yield activity;
    else if (activity.before !== null) yield { ...activity.before, before: null };
  }
  if (lag === 0) return;
  for (const deleted of tables.deletedActivities.values()) {
    if (stale(deleted.touchedBy) && maySee(call.viewer, deleted.row)) yield deleted.row;
  }
}
