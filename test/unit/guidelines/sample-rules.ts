import type { Matter } from '../../../shared/domain/reference';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { type Around, nothingBilled, type TimekeeperFacts } from '../../../shared/guidelines/around';
import { type CompiledRuleSet, compileRuleSet } from '../../../shared/guidelines/compile';
import type { Flag } from '../../../shared/guidelines/flag';
import { judgeLine } from '../../../shared/guidelines/judge';
import type { ExpenseLine, FeeLine, JudgedExpense, Line } from '../../../shared/guidelines/line';
import { dateOf, matterIdOf, timekeeperIdOf } from '../../../shared/guidelines/line';
import { createLineIndex } from '../../../shared/guidelines/line-index';
import { RuleSet } from '../../../shared/guidelines/rule-set';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { codes } from '../quick-entry/sample';
import { facts, matter } from './sample-line';

const guid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const client = guid(500);
export const people: Readonly<Record<string, TimekeeperFacts>> = {
  [guid(900)]: { name: 'Ana Rivera', initials: 'AR', class: 'PARTNR', calledYear: 2004 },
  [guid(901)]: { name: 'Sam Okafor', initials: 'SO', class: 'ASSOC', calledYear: 2025 },
  [guid(902)]: { name: 'Lee Park', initials: 'LP', class: 'PARALG', calledYear: null },
};
export const [rivera = '', okafor = '', park = ''] = Object.keys(people);

let made = 0;

export function fee(change: Partial<EntryFacts> = {}, worked?: number): FeeLine {
  made += 1;
  const line = { ...facts, ...change };
  return { what: 'fee', id: guid(10_000 + made), facts: line, workedSeconds: worked ?? line.seconds };
}

export function expense(change: Partial<JudgedExpense> = {}): ExpenseLine {
  made += 1;
  const plain: JudgedExpense = {
    timekeeperId: rivera,
    matterId: matter.id,
    date: '2026-11-17',
    code: 'E101',
    quantity: 100_0000,
    unitPrice: 1000,
    currency: 'USD',
    description: 'Copies of the exhibits',
    receiptPath: null,
    billing: 'billable',
  };
  return { what: 'expense', id: guid(10_000 + made), expense: { ...plain, ...change } };
}

/** A rule set of one rule, as its JSON would be read. */
export function oneRule(rule: Record<string, unknown>): CompiledRuleSet {
  const set = RuleSet.parse({
    format: 1,
    name: 'Acme',
    version: 3,
    client: 'Acme Insurance',
    rules: [{ id: 'it', action: 'warn', ...rule }],
  });
  return compileRuleSet(set, () => null);
}

export function aroundOf(lines: readonly Line[], more: Partial<Around> = {}): Around {
  const clientMatter: Matter = { ...matter, clientId: client };
  const day = (timekeeperId: string, workDate: string) =>
    lines.filter(
      (line): line is FeeLine =>
        line.what === 'fee' && timekeeperIdOf(line) === timekeeperId && dateOf(line) === workDate,
    );
  return {
    today: '2026-11-18',
    codes: createCodeTable(codes),
    index: createLineIndex(lines),
    currency: 'USD',
    minorDigits: 2,
    period: null,
    billedOf: () => nothingBilled,
    matterOf: (id) =>
      id === null ? null : id === matter.id ? clientMatter : { ...clientMatter, id, number: 'other' },
    timekeeperOf: (id) => people[id] ?? null,
    daySeconds: (id, date) => day(id, date).reduce((sum, line) => sum + line.facts.seconds, 0),
    dayOf: (id, date) =>
      day(id, date).map((line) => ({
        id: line.id,
        seconds: line.facts.seconds,
        matterId: matterIdOf(line),
        clientId: client,
      })),
    ...more,
  };
}

/** Which of the lines a rule flags, by their place. */
export function flagged(
  rule: Record<string, unknown>,
  lines: readonly Line[],
  more: Partial<Around> = {},
): number[] {
  const [set, around] = [oneRule(rule), aroundOf(lines, more)];
  return lines.flatMap((line, at) => (judgeLine(set, line, around).length > 0 ? [at] : []));
}

/** The flags of a rule on the last of some lines. */
export function flagsOn(
  rule: Record<string, unknown>,
  lines: readonly Line[],
  more: Partial<Around> = {},
): Flag[] {
  const last = lines.at(-1);
  return last === undefined ? [] : judgeLine(oneRule(rule), last, aroundOf(lines, more));
}
