import { runStep, type Step, type StepOutcome } from './step';

/**
 * Runs every step, also after one has failed, so that one run tells all; then a table, the time, and the sum
 * alone on the last line.
 * @returns the exit code
 */
export async function runAll(title: string, steps: Step[]): Promise<number> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));

  const width = Math.max(...outcomes.map(({ name }) => name.length));
  console.log(`\n── ${title}`);
  for (const { name, ok, seconds, passed, failed } of outcomes) {
    const counted = passed + failed > 0 ? `  ${passed} passed, ${failed} failed` : '';
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s${counted}`,
    );
  }
  const broken = outcomes.filter(({ ok }) => !ok);
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`${title} took ${total.toFixed(1)} s; ${broken.length === 0 ? 'all well' : 'not well'}`);

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  // A step that broke without a failing test (types, lint, a crash of the runner) counts as one failure.
  const failed = broken.reduce((sum, outcome) => sum + Math.max(1, outcome.failed), 0);
  console.log(`${passed} passed, ${failed} failed`);
  return broken.length === 0 ? 0 : 1;
}
