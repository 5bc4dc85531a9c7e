import type { FactName } from '../../../shared/domain/time-entry';
import type { Normalise } from '../../../shared/sync/compare';
import type { TrueActivity } from '../../pms-server/control/ground-truth';
import type { Book, BookBase } from './book';

/**
 * The fields in which a record of the PMS differs from what a base says that it holds, each in the firm's own words.
 * @param normalise what the vendor makes of our facts: the base keeps our spelling where that explains it (contract 5)
 */
export function contentDifferences(
  book: Book,
  base: BookBase,
  truth: TrueActivity,
  normalise: Normalise,
): string[] {
  const { hidden } = base;
  const facts = normalise(base.facts);
  const differences: string[] = [];
  const compare = (field: string, ours: unknown, theirs: unknown, name: FactName) => {
    if (ours !== theirs && !hidden.includes(name)) differences.push(field);
  };
  compare(
    'matter',
    facts.matterId === null ? null : book.matterNumbers.get(facts.matterId),
    truth.matter,
    'matterId',
  );
  compare('timekeeper', book.timekeeperNames.get(facts.timekeeperId), truth.timekeeper, 'timekeeperId');
  compare('work date', facts.workDate, truth.date, 'workDate');
  compare('hours', facts.seconds, truth.seconds, 'seconds');
  compare(
    'narrative',
    facts.narrative,
    normalise({ ...facts, narrative: truth.note }).narrative,
    'narrative',
  );
  compare('task code', facts.taskCode, truth.task, 'taskCode');
  compare('activity code', facts.activityCode, truth.activity, 'activityCode');
  compare('rate', facts.rateMinor, Math.round(truth.price * 100), 'rateMinor');
  compare('billing', facts.billing, truth.billing, 'billing');
  return differences;
}
