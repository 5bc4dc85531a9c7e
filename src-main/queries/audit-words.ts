import type { AuditEvent } from '../../shared/domain/audit-event';
import type { AuditView } from '../../shared/ipc/views';
import { withPmsName } from '../../shared/pms/pms-name';
import { formatHours } from '../../shared/time/hours';
import { syncActor } from '../store/audit';
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
  ['adjustmentMinor', 'write-down', null],
  ['reviewNote', 'note', null],
];

/** Actions whose name says the review state that they lead to. */
const saysReviewState: ReadonlySet<string> = new Set([
  'prebill.submit',
  'prebill.approve',
  'prebill.withdraw',
  'prebill.return',
  'prebill.hold',
]);

/**
 * One event in a sentence: what was done, and which fields became what. Narratives are named, not repeated.
 * @param object what it was done to, where the reader doesn't know ("Smith v. Jones, Sat 21 Nov, 1.2 h")
 */
export function auditWords(event: AuditEvent, object: string | null = null): string {
  const name = actionNames[event.action] ?? sentenceOf(event.action);
  const changes = changedFields(event).join(', ');
  if (object === null) return changes === '' ? name : `${name}: ${changes}`;
  return changes === '' ? `${name}: ${object}` : `${name}: ${object}; ${changes}`;
}

/** An event as it is shown; its reason in the vendor's name, since sync knows none. */
export function auditView(event: AuditEvent, object: string | null = null): AuditView {
  const { sequence, at, actor, machine, subject, subjectId, hash } = event;
  const words = auditWords(event, object);
  return { sequence, at, actor, machine, words, subject, subjectId, reason: reasonOf(event), hash };
}

/** Why it was done, as people read it; null where nobody said. */
export function reasonOf({ actor, reason }: Pick<AuditEvent, 'actor' | 'reason'>): string | null {
  return reason === null || actor !== syncActor ? reason : withPmsName(reason);
}

/** Day and billed seconds in one side of an event, whether it holds an entry, its facts, or both under other things. */
export function contentIn(side: unknown): { workDate: string; seconds: number | null } | null {
  if (!isRecord(side)) return null;
  if (typeof side.workDate !== 'string') return contentIn(side.facts ?? side.entry ?? side.local);
  const seconds = side.seconds ?? side.billedSeconds;
  return { workDate: side.workDate, seconds: typeof seconds === 'number' ? seconds : null };
}

function changedFields({ action, before, after }: AuditEvent): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return told.flatMap(([field, label, describe]) => {
    if (!(field in before) || !(field in after) || before[field] === after[field]) return [];
    if (field === 'reviewState' && saysReviewState.has(action)) return [];
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
