import type { Normalise } from '../../../shared/sync/compare';
import type { BookAuditEvent } from './book';
import type { Case } from './case';
import { type Image, imageOf } from './image';
import { type Finding, finding } from './verdict';

/** P3: a pull replaces or trashes an entry only while it is what both sides last agreed on. */
export function localKept({ laptops, normalise }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const { name, trailOf } of laptops) {
    for (const [entryId, trail] of trailOf) {
      looked += 1;
      for (const event of replacedWhileChanged(trail, normalise))
        broken.push(`${name}: ${entryId}: event ${event.sequence} replaced what was changed here`);
    }
  }
  return [finding('P3', 'no pull replaced what was changed here', looked, broken)];
}

/** Walks a trail with what both sides last agreed on; after a person's decision it is not known until sync says it again. */
function replacedWhileChanged(trail: readonly BookAuditEvent[], normalise: Normalise): BookAuditEvent[] {
  const broken: BookAuditEvent[] = [];
  let agreed: Content | null = null;
  let current: Image | null = null;
  for (const event of trail) {
    const before = imageOf(event.before);
    const after = imageOf(event.after);
    // A record that is gone is told right before its entry is trashed, with what both sides agreed on last.
    if (event.action === 'sync.record_gone') agreed = factsIn(event.before) ?? agreed;
    if (event.action === 'sync.fast_forward' || event.action === 'sync.trash') {
      if (agreed !== null && before !== null && isChanged(before, agreed, normalise)) broken.push(event);
    }
    current = after ?? current;
    if (event.action === 'sync.adopt' || event.action === 'sync.fast_forward') agreed = current;
    else if (event.action === 'sync.agree') agreed = current;
    else if (event.action === 'sync.pushed') agreed = factsIn(event.after);
    else if (event.action.startsWith('conflict.') && event.action !== 'conflict.open') agreed = null;
    else if (event.action === 'sync.trash' || event.action === 'sync.deleted') agreed = null;
  }
  return broken;
}

type Content = Pick<Image, (typeof compared)[number]>;
/** What sync compares and no approval rounds or prices. */
const compared = ['matterId', 'workDate', 'narrative', 'taskCode', 'activityCode', 'billing'] as const;

function factsIn(told: BookAuditEvent['after']): Content | null {
  return typeof told === 'object' && told !== null && 'facts' in told ? (told.facts as Content) : null;
}

/** A spelling that the vendor takes away is no change (contract 5). */
function isChanged(image: Content, agreed: Content, normalise: Normalise): boolean {
  const [here, there] = [spelt(image, normalise), spelt(agreed, normalise)];
  return compared.some((name) => here[name] !== there[name]);
}

function spelt(content: Content, normalise: Normalise): Content {
  const { narrative, taskCode, activityCode } = normalise({
    timekeeperId: '',
    matterId: content.matterId,
    workDate: content.workDate,
    seconds: 0,
    narrative: content.narrative,
    taskCode: content.taskCode,
    activityCode: content.activityCode,
    rateMinor: null,
    billing: 'billable',
  });
  return { ...content, narrative, taskCode, activityCode };
}
