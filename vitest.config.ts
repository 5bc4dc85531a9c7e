import { defineConfig } from 'vitest/config';

/** One project per kind of proof; `vitest run --project unit` runs one, no flag runs all. */
const kinds = ['unit', 'property', 'contract', 'simulation', 'crash', 'defects'];

export default defineConfig({
  test: {
    // Native SQLite and real signals want processes, not threads.
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: false,
    globalSetup: ['test/helpers/one-temp-folder.ts'],
    projects: kinds.map((kind) => ({
      extends: true as const,
      test: {
        name: kind,
        include: [`test/${kind}/**/*.test.{ts,tsx}`],
        setupFiles: kind === 'property' ? ['test/helpers/property-seed.ts'] : [],
        // Only what hangs takes so long: no test measures time by it.
        testTimeout: 60_000,
      },
    })),
  },
});
