import type { z } from 'zod';
import type { AuditEvent } from '../../shared/domain/audit-event';
import type { AuditView } from '../../shared/ipc/views';
import { formatHours } from '../../shared/time/hours';
import { actionNames } from './audit-action-names';

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
  const name = actionNames[event.action] ?? sentenceOf(event.action);
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
