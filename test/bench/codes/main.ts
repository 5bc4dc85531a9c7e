import { randomOf } from '../../helpers/random';
import { ask, freshModel, teach } from './ask';
import { calibrationOf, saidBy } from './calibrate';
import {
  type Answer,
  accuracy,
  atThreshold,
  type BenchKind,
  calibration,
  confusions,
  majority,
} from './figures';
import { type LabelledLine, labelledLines, splitByMatter } from './labelled';

/**
 * `npm run bench:codes`: how good the suggestions are on matters that the model has not seen. Deterministic but for the
 * time it takes. `--development` reports on the part that weights and words were set on: never the figures to quote.
 */
const seed = 20_261_121;
const { development, heldOut } = splitByMatter(labelledLines());
const onDevelopment = process.argv.includes('--development');
const lines = onDevelopment ? development : heldOut;
const others = onDevelopment ? [] : development;

const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;
const say = (text = '') => console.log(text);
const both = (answers: readonly Answer[]) => {
  const { first, three } = accuracy(answers);
  return `top-1 ${percent(first)}   top-3 ${percent(three)}`;
};

const mattersOf = (some: readonly LabelledLine[]) => [...new Set(some.map((line) => line.matter))];

/** A person's history: `count` other matters, drawn anew for each matter, then the matter's own lines as they come. */
function withHistory(kind: BenchKind, count: number, isRaw = false): Answer[] {
  const all = [...others, ...lines];
  return mattersOf(lines).flatMap((matter) => {
    const draw = randomOf(seed);
    const known = shuffled(
      mattersOf(all).filter((other) => other !== matter),
      draw,
    ).slice(0, count);
    const model = freshModel();
    teach(
      model,
      all.filter((line) => known.includes(line.matter)),
    );
    const own = lines.filter((line) => line.matter === matter);
    return ask(model, own, kind, { setKnown: false, learnAsItGoes: true, isRaw });
  });
}

function shuffled<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const rest = [...items];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    const [one, two] = [rest[at], rest[other]];
    if (one !== undefined && two !== undefined) [rest[at], rest[other]] = [two, one];
  }
  return rest;
}

function tell(kind: BenchKind): void {
  const usual = majority(lines.map((line) => line[kind]));
  const first = ask(freshModel(), lines, kind, { setKnown: false, learnAsItGoes: false });
  say(`\n== ${kind} codes ==`);
  say(`majority baseline (${usual.code})      top-1 ${percent(usual.first)}   top-3 ${percent(usual.three)}`);
  say(`day one, all sets compete     ${both(first)}`);
  if (kind === 'task') {
    const known = ask(freshModel(), lines, kind, { setKnown: true, learnAsItGoes: false });
    say(`day one, set of codes known   ${both(known)}`);
  }
  for (const style of ['shorthand', 'written out'] as const) {
    const those = first.filter((_, at) => lines[at]?.style === style);
    say(`  day one, ${style.padEnd(20)} ${both(those)}   (${those.length} lines)`);
  }
  const counts = [0, 5, 10, 20, mattersOf([...lines, ...others]).length - 1];
  let last = first;
  for (const count of counts) {
    last = withHistory(kind, count);
    say(`history of ${String(count).padStart(2)} other matters    ${both(last)}`);
  }
  tellCalibration('day one', first);
  tellCalibration('with all history', last);
  tellCrossFit(kind, counts.at(-1) ?? 0);
  say('commonest mistakes on day one (right, given, lines):');
  for (const { right, given, lines: times } of confusions(first).slice(0, 15)) {
    say(`  ${right.padEnd(6)} ${given.padEnd(6)} ${times}`);
  }
  if (kind === 'activity') tellTable(first);
}

function tellCalibration(when: string, answers: readonly Answer[]): void {
  const { offered, right } = atThreshold(answers);
  const { bins, error } = calibration(answers);
  say(`${when}: offered for one key ${percent(offered)} of lines, right ${percent(right)} of those`);
  say(`  says / is right, calibration error ${percent(error)}:`);
  for (const bin of bins) {
    const said = bin.said / bin.lines / 100;
    say(`  ${percent(said)} ${percent(bin.right / bin.lines)}  (${bin.lines} lines)`);
  }
}

const folds = 5;

/**
 * How far off the percents are on matters that their table was made without: for each fifth of the matters a table is made
 * of the other four, so that no line is judged by itself.
 */
function tellCrossFit(kind: BenchKind, count: number): void {
  const matters = mattersOf(lines);
  const foldOf = (line: LabelledLine | undefined) => matters.indexOf(line?.matter ?? '') % folds;
  const inMatters = matters.flatMap((matter) => lines.filter((line) => line.matter === matter));
  const states = [
    {
      when: 'day one',
      of: lines,
      raw: ask(freshModel(), lines, kind, { setKnown: false, learnAsItGoes: false, isRaw: true }),
    },
    { when: 'with all history', of: inMatters, raw: withHistory(kind, count, true) },
  ];
  const said = new Map<string, Answer[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const table = calibrationOf(
      states.flatMap(({ of, raw }) => raw.filter((_, at) => foldOf(of[at]) !== fold)),
    );
    for (const { when, of, raw } of states) {
      const judged = saidBy(
        table,
        raw.filter((_, at) => foldOf(of[at]) === fold),
      );
      said.set(when, [...(said.get(when) ?? []), ...judged]);
    }
  }
  for (const { when, raw } of states) {
    const [before, after] = [calibration(raw), calibration(said.get(when) ?? [])];
    say(
      `${when}, by tables made without the matter: calibration error ${percent(after.error)} (untouched ${percent(before.error)})`,
    );
    for (const bin of after.bins) {
      say(`  ${percent(bin.said / bin.lines / 100)} ${percent(bin.right / bin.lines)}  (${bin.lines} lines)`);
    }
  }
  if (process.argv.includes('--fit'))
    say(JSON.stringify({ [kind]: calibrationOf(states.flatMap(({ raw }) => raw)) }));
}

/** Rows are what is right, columns what was given; codes with at least five lines, the rest together. */
function tellTable(answers: readonly Answer[]): void {
  const common = [...Map.groupBy(answers, ({ right }) => right)]
    .filter(([, of]) => of.length >= 5)
    .map(([code]) => code)
    .sort();
  const column = (code: string | undefined) => (code && common.includes(code) ? code : 'other');
  const columns = [...common, 'other'];
  say('confusion table, day one (rows: right; columns: given):');
  say(`        ${columns.map((code) => code.padStart(6)).join('')}`);
  for (const right of columns) {
    const row = answers.filter((answer) => column(answer.right) === right);
    const cells = columns.map((code) => row.filter(({ given }) => column(given[0]?.code) === code).length);
    say(`  ${right.padEnd(6)}${cells.map((cell) => String(cell || '.').padStart(6)).join('')}`);
  }
}

say(
  `${lines.length} lines of ${mattersOf(lines).length} matters${onDevelopment ? ' (development part)' : ', held out'}`,
);
for (const [set, of] of Map.groupBy(lines, (line) => line.set)) {
  say(`  ${set.padEnd(22)} ${percent(of.length / lines.length)}`);
}
tell('task');
tell('activity');

const model = freshModel();
teach(model, [...others, ...lines]);
const before = performance.now();
for (const kind of ['task', 'activity'] as const)
  ask(model, lines, kind, { setKnown: false, learnAsItGoes: false });
const each = (performance.now() - before) / lines.length;
say(`\n${each.toFixed(2)} ms for both codes of a narrative, on this machine`);
