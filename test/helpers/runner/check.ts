import { runAll } from './run-all';
import { fences, lint, types, vitest } from './steps';

/** `npm run check`: what a change must pass before it is looked at; under a minute. */
process.exitCode = await runAll('check', [...types, lint, fences, vitest(['unit', 'property'], 100)]);
