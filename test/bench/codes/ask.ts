import { readFileSync } from 'node:fs';
import type { UtbmsCode } from '../../../shared/domain/reference';
import { UtbmsResource } from '../../../shared/utbms/resource';
import { uncalibrated } from '../../../shared/utbms/suggest/calibration';
import { Lexicon } from '../../../shared/utbms/suggest/lexicon';
import { createModel, learn, type SuggestionModel } from '../../../shared/utbms/suggest/model';
import { standardWeights } from '../../../shared/utbms/suggest/score';
import { suggestCodes } from '../../../shared/utbms/suggest/suggest';
import type { Answer, BenchKind } from './figures';
import type { LabelledLine } from './labelled';

const resource = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../resources/utbms/${name}`, import.meta.url), 'utf8'));

const lexicon = Lexicon.parse(resource('lexicon.json'));
const table = UtbmsResource.parse(resource('codes.json')).codes;

/** Every code that can be billed: leaves, and headings without leaves. All sets compete, as on an unknown matter. */
const codes = table
  .filter((code) => code.kind !== 'phase' || !table.some((other) => other.parent === code.code))
  .map(
    (code, at): UtbmsCode => ({
      id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      code: code.code,
      kind: code.kind === 'phase' ? 'task' : code.kind,
      setName: code.set,
      name: code.name,
    }),
  );

export function freshModel(): SuggestionModel {
  return createModel(lexicon, codes);
}

export function codesOfSet(set: string): ReadonlySet<string> {
  return new Set(codes.filter((code) => code.setName === set).map((code) => code.code));
}

export function teach(model: SuggestionModel, lines: readonly LabelledLine[]): void {
  for (const line of lines) learn(model, codedLine(line));
}

function codedLine(line: LabelledLine) {
  return {
    matterId: line.matter,
    timekeeperId: line.timekeeper,
    narrative: line.narrative,
    taskCode: line.task,
    activityCode: line.activity,
  };
}

/** How a question is asked: with the matter's set known from the client's requirements, or among all sets. */
export type Asking = {
  readonly setKnown: boolean;
  readonly learnAsItGoes: boolean;
  /** As the reading says it, without the table that puts its percents right. */
  readonly isRaw?: boolean;
};

/** Asks for each line before it is learnt, in the order of its matter. The model is left as it was. */
export function ask(
  model: SuggestionModel,
  lines: readonly LabelledLine[],
  kind: BenchKind,
  { setKnown, learnAsItGoes, isRaw = false }: Asking,
): Answer[] {
  const answers = lines.map((line): Answer => {
    const question = {
      kind,
      narrative: line.narrative,
      matterId: line.matter,
      caption: line.matter,
      timekeeperId: line.timekeeper,
      ...(setKnown && kind === 'task' ? { offered: codesOfSet(line.set) } : {}),
    };
    const given = isRaw
      ? suggestCodes(model, question, 3, standardWeights[kind], uncalibrated)
      : suggestCodes(model, question);
    if (learnAsItGoes) learn(model, codedLine(line));
    return { right: line[kind], given };
  });
  if (learnAsItGoes) for (const line of lines) learn(model, codedLine(line), -1);
  return answers;
}
