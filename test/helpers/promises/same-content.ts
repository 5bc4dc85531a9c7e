import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { TrueActivity } from '../../pms-server/control/ground-truth';
import type { Book } from './book';

/** The fields in which a record of the PMS differs from our facts, each in the firm's own words. */
export function contentDifferences(book: Book, facts: EntryFacts, truth: TrueActivity): string[] {
  const differences: string[] = [];
  const compare = (field: string, ours: unknown, theirs: unknown) => {
    if (ours !== theirs) differences.push(field);
  };
  compare('matter', facts.matterId === null ? null : book.matterNumbers.get(facts.matterId), truth.matter);
  compare('timekeeper', book.timekeeperNames.get(facts.timekeeperId), truth.timekeeper);
  compare('work date', facts.workDate, truth.date);
  compare('hours', facts.seconds, truth.seconds);
  compare('narrative', facts.narrative, truth.note);
  compare('task code', facts.taskCode, truth.task);
  compare('activity code', facts.activityCode, truth.activity);
  compare('rate', facts.rateMinor, Math.round(truth.price * 100));
  compare('billing', facts.billing, truth.billing);
  return differences;
}
