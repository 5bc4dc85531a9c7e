import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Around } from '../../../shared/guidelines/around';
import { type CompiledRuleSet, compileRuleSet } from '../../../shared/guidelines/compile';
import { flagsOf } from '../../../shared/guidelines/flags-of';
import { judgeLine } from '../../../shared/guidelines/judge';
import type { FeeLine } from '../../../shared/guidelines/line';
import { createLineIndex } from '../../../shared/guidelines/line-index';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import type { RuleSet } from '../../../shared/guidelines/rule-set';
import { standardRuleSet } from '../../../shared/guidelines/standard';
import { randomOf } from '../../helpers/random';
import { facts, matter } from '../../unit/guidelines/sample-line';
import { aroundOf, fee, okafor, park, rivera } from '../../unit/guidelines/sample-rules';

/**
 * How long the rules take: one entry at each key with forty rules, and whole pre-bills in one pass. A bill of four times the
 * lines should take about four times as long. Nothing hangs on the figures: a person reads them.
 */
const folder = join(import.meta.dirname, '../../../resources/guidelines');
const random = randomOf(20_261_121);

/** All rules of the samples under one roof, forty of them. */
function fortyRules(): CompiledRuleSet {
  const rules = readdirSync(folder).flatMap((name) => {
    const read = readRuleSet(readFileSync(join(folder, name), 'utf8'));
    return read.ok ? read.ruleSet.rules.map((rule) => ({ ...rule, id: `${name}.${rule.id}` })) : [];
  });
  const all: RuleSet = { ...standardRuleSet, name: 'Forty', rules: rules.slice(0, 40) };
  return compileRuleSet(all, () => null);
}

const words =
  'review draft motion lease answer call counsel deposition exhibits and; research (.5) with client on'.split(
    ' ',
  );
const narrative = (length: number): string =>
  Array.from({ length }, () => words[random(words.length)]).join(' ');

function milliseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const ruleSet = fortyRules();
const people = [rivera, okafor, park];
const lines = (count: number): FeeLine[] =>
  Array.from({ length: count }, (_, at) =>
    fee({
      narrative: narrative(16),
      timekeeperId: people[at % 3] ?? rivera,
      workDate: `2026-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      seconds: 360 * (1 + (at % 30)),
    }),
  );

function pass(bill: readonly FeeLine[]): number {
  const known = new Map(Map.groupBy(bill, (line) => `${line.facts.timekeeperId} ${line.facts.workDate}`));
  const base = aroundOf([]);
  const around: Around = {
    ...base,
    index: createLineIndex(bill),
    daySeconds: (who, date) =>
      (known.get(`${who} ${date}`) ?? []).reduce((sum, line) => sum + line.facts.seconds, 0),
    dayOf: (who, date) =>
      (known.get(`${who} ${date}`) ?? []).map((line) => ({
        id: line.id,
        seconds: line.facts.seconds,
        matterId: line.facts.matterId,
        clientId: null,
      })),
  };
  return milliseconds(() => {
    for (const line of bill) judgeLine(ruleSet, line, around);
  });
}

const keys = 4000;
const text = narrative(60);
const { codes } = aroundOf([]);
const typed = (length: number): void => {
  flagsOf(
    { workedSeconds: 4320 },
    { ...facts, narrative: text.slice(0, length % text.length) },
    {
      today: '2026-11-18',
      matter,
      codes,
      daySeconds: 4320,
      pmsName: 'Clio',
      onPms: false,
      ruleSet,
    },
  );
};
milliseconds(() => Array.from({ length: 1000 }, (_, at) => typed(at)));
const perKey = milliseconds(() => Array.from({ length: keys }, (_, at) => typed(at))) / keys;
console.log(
  `One entry at each key, ${ruleSet.rules.length} rules: ${(perKey * 1000).toFixed(0)} µs, ${(1 / perKey).toFixed(0)} times within a millisecond.`,
);

pass(lines(500));
const [small, large] = [pass(lines(2000)), pass(lines(8000))];
console.log(
  `A pre-bill of 2,000 lines: ${small.toFixed(0)} ms; of 8,000 lines: ${large.toFixed(0)} ms, ${(large / small).toFixed(1)} times as long.`,
);
