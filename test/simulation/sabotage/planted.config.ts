import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { nameOf } from '../run/bundle';
import { plantedIn } from '../run/plant';
import { bugs } from './bugs';
import { plantedVariable } from './elsewhere';

/** Vitest over sources with one bug in them: for what a test file catches and seeds can't. */
const plants = bugs.find(({ name }) => name === process.env[plantedVariable])?.plants ?? [];

export default defineConfig({
  plugins: [
    {
      name: 'planted',
      enforce: 'pre',
      load(id) {
        const wanted = plants.filter(({ file }) => file === nameOf(id));
        return wanted.length === 0 ? null : wanted.reduce(plantedIn, readFileSync(id, 'utf8'));
      },
    },
  ],
  test: {
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // A source with a bug in it must not be found again by a run without one.
    fsModuleCache: false,
  },
});
