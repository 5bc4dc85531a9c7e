import type { Normalise } from '../../../shared/sync/compare';
import type { BookAuditEvent } from './book';
import type { Case, LaptopCase } from './case';
import { type Finding, finding } from './verdict';

/**
 * P2, contract 21: a record that says the same as an entry that was made here, of the same person, matter and day, becomes
 * no entry beside it unless a person was asked. Judged by what the entry was at that place of the trail.
 */
export function twinsWereAsked({ laptops, normalise }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const laptop of laptops) {
    const { adopted, unasked } = adoptedBeside(laptop, normalise);
    looked += adopted;
    for (const { after, subjectId } of unasked)
      broken.push(`${laptop.name}: record ${remoteIn(after)} became an entry beside ${subjectId}`);
  }
  return [finding('P2', 'what was made on both sides was asked about', looked, broken)];
}

type Entry = {
  readonly timekeeperId: string;
  readonly matterId: string | null;
  readonly workDate: string;
  readonly narrative: string;
  readonly source: string;
  readonly deletedAt: string | null;
};

type Beside = { readonly after: unknown; readonly subjectId: string };

function adoptedBeside(
  { book, inConflicts }: LaptopCase,
  normalise: Normalise,
): { adopted: number; unasked: Beside[] } {
  const madeHere = new Map<string, Entry>();
  const unasked: Beside[] = [];
  let adopted = 0;
  for (const { subject, subjectId, action, after } of book.audit) {
    if (subject !== 'entry') continue;
    if (action !== 'sync.adopt') {
      const entry = entryIn(after);
      if (entry !== null && entry.source !== 'pms') madeHere.set(subjectId, entry);
      continue;
    }
    adopted += 1;
    const record = entryIn((after as { readonly entry?: unknown } | null)?.entry);
    if (record === null || inConflicts.has(remoteIn(after))) continue;
    const twin = [...madeHere].find(([, entry]) => saysTheSame(entry, record, normalise));
    if (twin !== undefined) unasked.push({ after, subjectId: twin[0] });
  }
  return { adopted, unasked };
}

/** The whole entry that an event tells of; null where it tells of something else. */
function entryIn(told: BookAuditEvent['after']): Entry | null {
  if (typeof told !== 'object' || told === null) return null;
  return 'narrative' in told && 'source' in told && 'deletedAt' in told ? (told as Entry) : null;
}

function saysTheSame(entry: Entry, record: Entry, normalise: Normalise): boolean {
  return (
    entry.deletedAt === null &&
    entry.matterId !== null &&
    entry.matterId === record.matterId &&
    entry.timekeeperId === record.timekeeperId &&
    entry.workDate === record.workDate &&
    spelled(entry, normalise) === spelled(record, normalise)
  );
}

function spelled({ timekeeperId, matterId, workDate, narrative }: Entry, normalise: Normalise): string {
  const plain = {
    seconds: 0,
    taskCode: null,
    activityCode: null,
    rateMinor: null,
    billing: 'billable',
  } as const;
  return normalise({ timekeeperId, matterId, workDate, narrative, ...plain }).narrative;
}

function remoteIn(after: unknown): string {
  return typeof after === 'object' && after !== null && 'remoteId' in after ? String(after.remoteId) : '';
}
