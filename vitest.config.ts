import { defineConfig } from 'vitest/config';

/** One project per kind of proof; `vitest run --project unit` runs one, no flag runs all. */
const kinds = ['unit', 'property', 'contract', 'simulation', 'crash', 'defects', 'security'];

/**
 * Their files share one process and its modules: loading the engine for each file took longer than its tests. Nothing of the
 * product is kept in a module, so nothing leaks; whoever changes an environment or a clock puts it back.
 */
const sharingModules = ['unit', 'contract', 'defects'];

/** Tests of the engine that are played once more on an encrypted database (test/helpers/engine/keys.ts). */
const playedEncrypted = [
  'test/unit/store/{audit,transaction,remembered,known-rows,reference-cache,conflict-row}.test.ts',
  'test/unit/exchange/{backups,restore,rebuild,move,log-export,everything,shown,sheet}.test.ts',
  'test/unit/commands/{entries,undo,timers,invoices,conflict-decide}.test.ts',
  'test/crash/{restore,rebuild}.test.ts',
];

// Only what hangs takes so long: no test measures time by it.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    // Native SQLite and real signals want processes, not threads.
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: false,
    globalSetup: ['test/helpers/one-temp-folder.ts'],
    projects: [
      ...kinds.map((kind) => ({
        extends: true as const,
        test: {
          name: kind,
          include: [`test/${kind}/**/*.test.{ts,tsx}`],
          isolate: !sharingModules.includes(kind),
          setupFiles: kind === 'property' ? ['test/helpers/property-seed.ts'] : [],
          testTimeout,
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'encrypted',
          include: playedEncrypted,
          env: { DAYBOOK_TEST_ENCRYPTED: 'yes' },
          testTimeout,
        },
      },
    ],
  },
});
