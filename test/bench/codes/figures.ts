import type { UtbmsKind } from '../../../shared/domain/reference';
import type { CodeSuggestion } from '../../../shared/utbms/suggest/suggest';

/** One answered question of the bench. */
export type Answer = { readonly right: string; readonly given: readonly CodeSuggestion[] };

export type BenchKind = Extract<UtbmsKind, 'task' | 'activity'>;

/** Shares of all answers, between 0 and 1. */
export function accuracy(answers: readonly Answer[]): { first: number; three: number } {
  const first = answers.filter(({ right, given }) => given[0]?.code === right).length;
  const three = answers.filter(({ right, given }) =>
    given.slice(0, 3).some(({ code }) => code === right),
  ).length;
  return { first: first / answers.length, three: three / answers.length };
}

/** What always naming the commonest codes of these very lines would get: the best that no reading can do. */
export function majority(rights: readonly string[]): { first: number; three: number; code: string } {
  const order = [...Map.groupBy(rights, (code) => code)].sort(
    (left, right) => right[1].length - left[1].length,
  );
  const share = (count: number) =>
    order.slice(0, count).reduce((sum, [, lines]) => sum + lines.length, 0) / rights.length;
  return { first: share(1), three: share(3), code: order[0]?.[0] ?? '' };
}

/** Of the suggestions sure enough to be offered for one key: how many there are, and how many are right. */
export function atThreshold(answers: readonly Answer[]): { offered: number; right: number } {
  const offered = answers.filter(({ given }) => given[0]?.isSure);
  const right = offered.filter((answer) => answer.given[0]?.code === answer.right).length;
  return {
    offered: offered.length / answers.length,
    right: offered.length === 0 ? 0 : right / offered.length,
  };
}

export type Bin = { from: number; lines: number; said: number; right: number };

/** First suggestions by how sure they say they are, in steps of ten percent. */
export function calibration(answers: readonly Answer[]): { bins: Bin[]; error: number } {
  const bins = Array.from({ length: 10 }, (_, at): Bin => ({ from: at * 10, lines: 0, said: 0, right: 0 }));
  for (const { right, given } of answers) {
    const first = given[0];
    const bin = bins[Math.min(9, Math.floor((first?.percent ?? 0) / 10))];
    if (!first || !bin) continue;
    bin.lines += 1;
    bin.said += first.percent;
    bin.right += first.code === right ? 1 : 0;
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.said / 100 - bin.right), 0) / answers.length;
  return { bins: bins.filter((bin) => bin.lines > 0), error };
}

/** What was taken for what, the commonest mistakes first. */
export function confusions(answers: readonly Answer[]): { right: string; given: string; lines: number }[] {
  const wrong = answers.filter(({ right, given }) => given[0]?.code !== right);
  const pairs = Map.groupBy(wrong, ({ right, given }) => `${right} ${given[0]?.code ?? 'none'}`);
  return [...pairs]
    .map(([pair, lines]) => {
      const [right = '', given = ''] = pair.split(' ');
      return { right, given, lines: lines.length };
    })
    .sort((left, right) => right.lines - left.lines || (left.right < right.right ? -1 : 1));
}
