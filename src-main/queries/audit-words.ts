import type { z } from 'zod';
import type { AuditEvent } from '../../shared/domain/audit-event';
import type { AuditView } from '../../shared/ipc/views';
import { formatHours } from '../../shared/time/hours';

/** What each action is called. An action that is not listed is told by its own name. */
const names: Readonly<Record<string, string>> = {
  'entry.create': 'Entered',
  'entry.from_timer': 'Entered from a timer',
  'entry.edit': 'Changed',
  'entry.delete': 'Moved to the trash',
  'entry.restore': 'Taken out of the trash',
  'entry.join_matter': 'Moved to the real matter',
  'entry.bring_in': 'Brought in from the rescue database',
  'entry.undo': 'Undone',
  'entry.redo': 'Redone',
  'approval.withdraw': 'Approval withdrawn',
  'approval.undo': 'Approval changed by undo',
  'approval.redo': 'Approval changed by redo',
  'approval.give': 'Approved for billing',
  'prebill.submit': 'Sent into review',
  'prebill.approve': 'Approved in review',
  'prebill.withdraw': 'Back in review',
  'prebill.return': 'Returned to the timekeeper',
  'prebill.hold': 'Put on hold',
  'prebill.write_down': 'Written down',
  'prebill.split': 'Split',
  'conflict.open': 'Conflict found',
  'conflict.settled_itself': 'Conflict settled itself',
  'conflict.decide': 'Conflict decided',
  'conflict.apply': 'Changed by a decision',
  'conflict.adopt': 'Taken over from the PMS by a decision',
  'conflict.adjust': 'Adjustment made by a decision',
  'conflict.undo': 'Decision undone',
  'conflict.snooze': 'Conflict put off',
  'conflict.return': 'Conflict sent back to the timekeeper',
  'timer.start': 'Timer started',
  'timer.pause': 'Timer paused',
  'timer.resume': 'Timer resumed',
  'timer.edit': 'Timer changed',
  'timer.finish': 'Timer finished',
  'timer.discard': 'Timer discarded',
  'timer.recover': 'Timer recovered',
  'timer.unwatched': 'Timer ran while Daybook was not',
  'timer.bring_in': 'Timer brought in from the rescue database',
  'matter.create_temporary': 'Temporary matter made',
  'matter.join': 'Temporary matter joined to a real one',
  'settings.set': 'Settings changed',
};

type Value = string | number | boolean | null | undefined;
type Describe = (value: Value) => string;

const plain: Describe = (value) =>
  value === null || value === undefined || value === '' ? 'none' : String(value);
const hours: Describe = (value) => (typeof value === 'number' ? `${formatHours(value)} h` : 'by rounding');
/** The fields whose change is told with both values; the others are only named. */
const told: readonly (readonly [field: string, label: string, describe: Describe | null])[] = [
  ['workDate', 'work date', plain],
  ['workedSeconds', 'worked', hours],
  ['billedSeconds', 'billed', hours],
  ['seconds', 'billed', hours],
  ['taskCode', 'task code', plain],
  ['activityCode', 'activity code', plain],
  ['billing', 'billing', (value) => plain(value).replace('_', ' ')],
  ['reviewState', 'review', (value) => plain(value).replace('_', ' ')],
  ['matterId', 'matter', null],
  ['timekeeperId', 'timekeeper', null],
  ['narrative', 'narrative', null],
  ['rateMinor', 'rate', null],
  ['reviewNote', 'note', null],
];

/** One event in a sentence: what was done, and which fields became what. Narratives are named, not repeated. */
export function auditWords(event: AuditEvent): string {
  const name = names[event.action] ?? sentenceOf(event.action);
  const changes = changedFields(event);
  return changes.length === 0 ? name : `${name}: ${changes.join(', ')}`;
}

export function auditView(event: AuditEvent): z.infer<typeof AuditView> {
  const { sequence, at, actor, machine, subject, subjectId, reason, hash } = event;
  return { sequence, at, actor, machine, words: auditWords(event), subject, subjectId, reason, hash };
}

function changedFields({ before, after }: AuditEvent): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return told.flatMap(([field, label, describe]) => {
    if (!(field in before) || !(field in after) || before[field] === after[field]) return [];
    if (describe === null) return [label];
    return [`${label} ${describe(before[field] as Value)} → ${describe(after[field] as Value)}`];
  });
}

/** "conflict.decide" → "Conflict: decide". */
function sentenceOf(action: string): string {
  const [subject = '', verb = ''] = action.replaceAll('_', ' ').split('.');
  const start = subject.charAt(0).toUpperCase() + subject.slice(1);
  return verb === '' ? start : `${start}: ${verb}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
