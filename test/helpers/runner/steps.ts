import { z } from 'zod';
import type { Step } from './step';

const VitestResults = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightResults = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** The type checker on each of the four worlds: the law, the hands, the face, the proof. */
export const types: Step[] = ['shared', 'main', 'renderer', 'test'].map((world) => ({
  name: `types: ${world}`,
  tool: 'tsc',
  args: ['-p', `tsconfig.${world}.json`],
}));

export const lint: Step = { name: 'lint', tool: 'biome', args: ['check', '--error-on-warnings', '.'] };

export const fences: Step = { name: 'fences', tool: 'test/helpers/fences/main.ts', args: [] };

/**
 * One vitest run over some kinds of proof.
 * @param kinds projects of vitest.config.ts
 * @param runs how many cases each property tries
 */
export function vitest(kinds: string[], runs: number): Step {
  const file = `out/results/${kinds.join('-')}.json`;
  return {
    name: kinds.join(', '),
    tool: 'vitest',
    args: [
      'run',
      ...kinds.flatMap((kind) => ['--project', kind]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env: { DAYBOOK_RUNS: String(runs) },
    results: {
      file,
      read: (json) => {
        const { numPassedTests, numFailedTests } = VitestResults.parse(json);
        return { passed: numPassedTests, failed: numFailedTests };
      },
    },
  };
}

/** Shows that the benches run. It prints, and judges nothing: another program's noise must not fail a test. */
export const bench: Step = { name: 'bench, short', tool: 'test/bench/main.ts', args: ['--short'] };

/** @param env what playwright-setup.ts needs to reuse a desktop that is already prepared */
export const endToEnd = (env: Record<string, string>): Step => playwright('end to end', [], 'e2e', env);

/** The packed app, with the fuses of production. @param env as for `endToEnd` */
export const packaged = (env: Record<string, string>): Step =>
  playwright('the packed app', ['-c', 'test/package/playwright.config.ts'], 'package', env);

/** Attacks on the app and on its files. @param env as for `endToEnd` */
export const security = (env: Record<string, string>): Step => ({
  name: 'security',
  tool: 'test/security/main.ts',
  args: [],
  env,
  results: {
    file: 'out/results/security.json',
    read: (json) => z.object({ passed: z.int(), failed: z.int() }).parse(json),
  },
});

function playwright(name: string, args: string[], results: string, env: Record<string, string>): Step {
  return {
    name,
    tool: 'playwright',
    args: ['test', ...args],
    env,
    results: {
      file: `out/results/${results}.json`,
      read: (json) => {
        const { expected, unexpected, flaky } = PlaywrightResults.parse(json).stats;
        return { passed: expected, failed: unexpected + flaky };
      },
    },
  };
}
