import type { GroupSums } from '../../shared/ipc/views';
import { sumByCurrency } from '../../shared/money/amounts';
import { amountSql, lacksRateSql, lineSecondsSql } from './money-sql';

/** What is summed of a group, in one place: in SQL over `entry e`, and of groups that make up another. */

/** The columns of `GroupSums`. Needs `moneyParameters`. */
export const groupSumsSql = `count(*) AS entries, coalesce(sum(${lineSecondsSql}), 0) AS seconds,
  coalesce(sum(${amountSql}), 0) AS minor, coalesce(sum(${lacksRateSql}), 0) AS withoutRate`;

export function addedSums(one: GroupSums, other: GroupSums): GroupSums {
  return {
    entries: one.entries + other.entries,
    seconds: one.seconds + other.seconds,
    minor: one.minor + other.minor,
    others: sumByCurrency([...one.others, ...other.others]),
    withoutRate: one.withoutRate + other.withoutRate,
  };
}
