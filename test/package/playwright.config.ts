import { defineConfig } from '@playwright/test';

/** The packed app, as an installer would lay it down, on a real desktop. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../out/package',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  globalSetup: './playwright-setup.ts',
  reporter: [['list'], ['json', { outputFile: '../../out/results/package.json' }]],
});
