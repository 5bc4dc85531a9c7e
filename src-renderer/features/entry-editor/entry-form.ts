import type { TimeEntry } from '../../../shared/domain/time-entry';
import type { EntryPatch } from '../../../shared/ipc/views';
import { withoutCommas } from '../../../shared/money/thousands';
import { whyNoHours } from '../../../shared/quick-entry/odd-words';
import { formatHours, parseHours } from '../../../shared/time/hours';
import { WorkDate } from '../../../shared/time/work-date';
import { words } from '../../words';

/** The fields as text and choices, the way a person edits them. */
export type EntryFields = {
  matterId: string | null;
  workDate: string;
  worked: string;
  /** Empty: by the firm's rounding. */
  billed: string;
  narrative: string;
  taskCode: string | null;
  activityCode: string | null;
  /** Empty: looked up. */
  rate: string;
  billing: TimeEntry['billing'];
};

export function fieldsOf(entry: TimeEntry): EntryFields {
  return {
    matterId: entry.matterId,
    workDate: entry.workDate,
    worked: formatHours(entry.workedSeconds),
    billed: entry.billedSeconds === null ? '' : formatHours(entry.billedSeconds),
    narrative: entry.narrative,
    taskCode: entry.taskCode,
    activityCode: entry.activityCode,
    rate: entry.rateMinor === null ? '' : (entry.rateMinor / 100).toFixed(2),
    billing: entry.billing,
  };
}

export type FieldErrors = Partial<Record<keyof EntryFields, string>>;

const hoursHelp = words.entryEditor.writeHoursAs12;
const ratePattern = /^\d{1,6}(?:\.\d{1,2})?$/;

/** Minor units of a rate as written ("450", "450.50"); null where it is no rate. Integers only. */
export function parseRate(text: string): number | null {
  const plain = withoutCommas(text.trim().replace(/^\$/, '')) ?? '';
  if (!ratePattern.test(plain)) return null;
  const [whole = '0', cents = ''] = plain.split('.');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}

/** What is wrong with hours as typed: the reason where there is one, and how hours are written. */
function hoursError(text: string): string {
  const why = whyNoHours(text);
  return why === null ? hoursHelp : `${words.entryEditor.hoursAre(text.trim(), why)} ${hoursHelp}`;
}

/** Zero is a duration too: an entry whose time isn't said yet. */
function readHours(text: string): number | null {
  return /^0*(?:\.0*)?$/.test(text.trim()) ? 0 : parseHours(text);
}

/**
 * What the person changed, as the command takes it; or what is wrong, by field. A field that reads the same as the
 * entry is no change, so that raw seconds which don't show in tenths are never rounded by opening the editor (P7).
 */
export function patchOf(
  entry: TimeEntry,
  typed: Partial<EntryFields>,
): { ok: true; patch: EntryPatch } | { ok: false; errors: FieldErrors } {
  const shown = fieldsOf(entry);
  const changed = <K extends keyof EntryFields>(name: K): EntryFields[K] | undefined =>
    typed[name] !== undefined && typed[name] !== shown[name] ? typed[name] : undefined;
  const errors: FieldErrors = {};
  const patch: EntryPatch = {};

  const matterId = changed('matterId');
  if (matterId !== undefined) patch.matterId = matterId;
  const workDate = changed('workDate');
  if (workDate === '') errors.workDate = words.entryEditor.chooseDayOfWork;
  else if (workDate !== undefined && !WorkDate.safeParse(workDate).success)
    errors.workDate = words.entryEditor.writeDay;
  else if (workDate !== undefined) patch.workDate = workDate;
  const worked = changed('worked');
  if (worked !== undefined) {
    const seconds = readHours(worked);
    if (seconds === null) errors.worked = hoursError(worked);
    else patch.workedSeconds = seconds;
  }
  const billed = changed('billed');
  if (billed !== undefined) {
    const seconds = billed.trim() === '' ? null : readHours(billed);
    if (seconds === null && billed.trim() !== '') errors.billed = hoursError(billed);
    else patch.billedSeconds = seconds;
  }
  const narrative = changed('narrative');
  if (narrative !== undefined) patch.narrative = narrative;
  const taskCode = changed('taskCode');
  if (taskCode !== undefined) patch.taskCode = taskCode;
  const activityCode = changed('activityCode');
  if (activityCode !== undefined) patch.activityCode = activityCode;
  const rate = changed('rate');
  if (rate !== undefined) {
    const minor = rate.trim() === '' ? null : parseRate(rate);
    if (minor === null && rate.trim() !== '') errors.rate = words.entryEditor.writeRatePerHourSuch;
    else patch.rateMinor = minor;
  }
  const billing = changed('billing');
  if (billing !== undefined) patch.billing = billing;

  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, patch };
}
