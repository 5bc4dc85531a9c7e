import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron. Each test has an app, a folder and, where it wants one, a PMS of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: './test/helpers/runtime/playwright-setup.ts',
  reporter: [['list'], ['json', { outputFile: 'out/results/e2e.json' }]],
});
