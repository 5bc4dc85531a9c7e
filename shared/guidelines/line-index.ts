import { dateOf, type Line, matterIdOf, timekeeperIdOf } from './line';

/** By what lines are grouped for the rules that judge more than one. */
export type Grouping = 'matter' | 'matter-day' | 'timekeeper-day-matter' | 'timekeeper-matter';

const keys: Readonly<Record<Grouping, (line: Line) => string>> = {
  matter: (line) => `${matterIdOf(line)}`,
  'matter-day': (line) => `${matterIdOf(line)} ${dateOf(line)}`,
  'timekeeper-day-matter': (line) => `${matterIdOf(line)} ${dateOf(line)} ${timekeeperIdOf(line)}`,
  'timekeeper-matter': (line) => `${matterIdOf(line)} ${timekeeperIdOf(line)}`,
};

/**
 * The lines that are judged together, grouped once: thousands of lines are judged in one pass, each against its own group,
 * and what a rule finds out about a group is found out once.
 */
export type LineIndex = {
  readonly lines: readonly Line[];
  /** The lines of the same group, the line itself included, by date and then in the order in which they were made. */
  group(grouping: Grouping, line: Line): readonly Line[];
  /** What `compute` says of a group, kept under the rule's name. */
  once<T>(group: readonly Line[], rule: string, compute: () => T): T;
};

export function createLineIndex(lines: readonly Line[]): LineIndex {
  const groupings = new Map<Grouping, Map<string, Line[]>>();
  const answers = new WeakMap<readonly Line[], Map<string, unknown>>();
  // Ids are made in the order of time (UUIDv7), so that the order is the same on every laptop.
  const ordered = [...lines].sort((left, right) => {
    const [one, other] = [dateOf(left), dateOf(right)];
    return one === other ? compare(left.id, right.id) : compare(one, other);
  });
  return {
    lines: ordered,
    group(grouping, line) {
      let groups = groupings.get(grouping);
      if (groups === undefined) {
        groups = Map.groupBy(ordered, keys[grouping]);
        groupings.set(grouping, groups);
      }
      return groups.get(keys[grouping](line)) ?? [line];
    },
    once<T>(group: readonly Line[], rule: string, compute: () => T): T {
      let known = answers.get(group);
      if (known === undefined) {
        known = new Map();
        answers.set(group, known);
      }
      if (!known.has(rule)) known.set(rule, compute());
      return known.get(rule) as T;
    },
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
