import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { onInstalledNode } from './on-installed-node';

export interface Counts {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  /** A tool of node_modules, or one of our TypeScript files. */
  tool: string;
  args: string[];
  env?: Record<string, string>;
  /** Where the runner leaves its results, when it is one that counts tests. */
  results?: { file: string; read: (json: unknown) => Counts };
}

export interface StepOutcome extends Counts {
  name: string;
  ok: boolean;
  seconds: number;
}

/** Runs one step with its output passed through. A step that counts nothing counts as no test. */
export async function runStep(step: Step): Promise<StepOutcome> {
  console.log(`\n── ${step.name}`);
  if (step.results) rmSync(step.results.file, { force: true });
  const started = performance.now();
  const code = await exitCodeOf(step);
  const seconds = (performance.now() - started) / 1000;
  const counts = step.results ? readCounts(step.results) : { passed: 0, failed: 0 };
  const ok = code === 0 && counts !== undefined && counts.failed === 0;
  return { name: step.name, ok, seconds, ...(counts ?? { passed: 0, failed: 0 }) };
}

/** Runs a step without counting anything, its output passed through. */
export function exitCodeOf({ tool, args, env }: Step): Promise<number> {
  const started = onInstalledNode(tool, args);
  return new Promise((resolve, reject) => {
    const child = spawn(started.command, started.args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A runner that left no readable results has not proved anything. */
function readCounts({ file, read }: NonNullable<Step['results']>): Counts | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.log(`no results in ${file}`);
    return undefined;
  }
}
