import { formatNumber } from '../locale';

const rules = new Intl.PluralRules('en');

/** "1 entry", "1,342 entries": the form of the noun is chosen by the language's own rules. */
export function counted(one: string, many: string): (count: number) => string {
  return (count) => `${formatNumber(count)} ${rules.select(count) === 'one' ? one : many}`;
}

/** Counted nouns, each with its forms; sentences of other files lean on them. */
export const counts = {
  /** A bare count with its thousands ("1,342"). */
  number: formatNumber,
  approvals: counted('approval', 'approvals'),
  entries: counted('entry', 'entries'),
  flags: counted('flag', 'flags'),
  moreEntries: counted('more entry', 'more entries'),
};
