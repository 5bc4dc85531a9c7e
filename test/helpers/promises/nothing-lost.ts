import { custodyOf, leadingState, type OpenRowState } from '../../../shared/sync/custody';
import type { GroundTruth } from '../../pms-server/control/ground-truth';
import type { Book } from './book';
import { contentDifferences } from './same-content';
import { type Finding, finding } from './verdict';

/** What the app said *saved* to: the narrative is the person's own proof of it. */
export type Said = { readonly narrative: string };

/** P1: every entry is exactly one of on the PMS, here with a stated reason, in an open conflict, deleted by a person. */
export function nothingLost(book: Book, truth: GroundTruth, said: readonly Said[]): Finding[] {
  const texts = new Set(book.entries.map((entry) => entry.narrative));
  const everSeen = JSON.stringify(book.audit.map((event) => [event.before, event.after]));
  const gone = said.filter(
    ({ narrative }) => !texts.has(narrative) && !everSeen.includes(JSON.stringify(narrative)),
  );
  const onPms = new Map(truth.activities.map((activity) => [String(activity.id), activity]));
  const custodyBroken: string[] = [];
  const contentBroken: string[] = [];
  for (const entry of book.entries) {
    const base = book.bases.find(({ entryId }) => entryId === entry.id) ?? null;
    const open = book.outbox
      .filter((row) => row.entryId === entry.id && row.state !== 'done' && row.state !== 'withdrawn')
      .map((row) => row.state as OpenRowState);
    const custody = custodyOf({
      deleted: entry.deletedAt !== null,
      reviewState: entry.reviewState,
      base,
      openState: leadingState(open),
      hasOpenConflict: book.conflicts.some((one) => one.entryId === entry.id && one.closedAt === null),
    });
    if (custody.state === 'here' && open.length === 0)
      custodyBroken.push(`${entry.id}: here, and no queue row`);
    if (custody.state !== 'on_pms' || base === null) continue;
    const record = onPms.get(base.remoteId);
    if (record === undefined) contentBroken.push(`${entry.id}: said to be on the PMS, and is not`);
    else {
      const differences = contentDifferences(book, base.facts, record);
      if (differences.length > 0) contentBroken.push(`${entry.id}: ${differences.join(', ')} differ`);
    }
  }
  return [
    finding(
      'P1',
      'what was said to be saved is in the book',
      said.length,
      gone.map(() => 'an entry is missing'),
    ),
    finding('P1', 'every entry has one custody, and a reason', book.entries.length, custodyBroken),
    finding('P1', 'what is said to be on the PMS is there, field by field', onPms.size, contentBroken),
  ];
}
