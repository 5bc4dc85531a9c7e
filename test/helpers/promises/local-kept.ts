import type { BookAuditEvent } from './book';
import type { Case } from './case';
import { type Image, imageOf } from './image';
import { type Finding, finding } from './verdict';

/** P3: a pull replaces or trashes an entry only while it is what both sides last agreed on. */
export function localKept({ laptops }: Case): Finding[] {
  const broken: string[] = [];
  let looked = 0;
  for (const { name, trailOf } of laptops) {
    for (const [entryId, trail] of trailOf) {
      looked += 1;
      for (const event of replacedWhileChanged(trail))
        broken.push(`${name}: ${entryId}: event ${event.sequence} replaced what was changed here`);
    }
  }
  return [finding('P3', 'no pull replaced what was changed here', looked, broken)];
}

/** Walks a trail with what both sides last agreed on; after a person's decision it is not known until sync says it again. */
function replacedWhileChanged(trail: readonly BookAuditEvent[]): BookAuditEvent[] {
  const broken: BookAuditEvent[] = [];
  let agreed: Content | null = null;
  let current: Image | null = null;
  for (const event of trail) {
    const before = imageOf(event.before);
    const after = imageOf(event.after);
    if (event.action === 'sync.fast_forward' || event.action === 'sync.trash') {
      if (agreed !== null && before !== null && isChanged(before, agreed)) broken.push(event);
    }
    current = after ?? current;
    if (event.action === 'sync.adopt' || event.action === 'sync.fast_forward') agreed = current;
    else if (event.action === 'sync.agree') agreed = current;
    else if (event.action === 'sync.pushed') agreed = pushedFacts(event);
    else if (event.action.startsWith('conflict.') && event.action !== 'conflict.open') agreed = null;
    else if (event.action === 'sync.record_gone' || event.action === 'sync.deleted') agreed = null;
  }
  return broken;
}

type Content = Pick<Image, (typeof compared)[number]>;
/** What sync compares and no approval rounds or prices. */
const compared = ['matterId', 'workDate', 'narrative', 'taskCode', 'activityCode', 'billing'] as const;

function pushedFacts({ after }: BookAuditEvent): Content | null {
  return typeof after === 'object' && after !== null && 'facts' in after ? (after.facts as Content) : null;
}

function isChanged(image: Content, agreed: Content): boolean {
  return compared.some((name) => image[name] !== agreed[name]);
}
