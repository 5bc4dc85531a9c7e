import { defineConfig } from '@playwright/test';

/** Attacks on the real app in a real Electron. `npm run test:security` prints what was tried. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../out/security',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalSetup: '../helpers/runtime/playwright-setup.ts',
  reporter: [['list'], ['json', { outputFile: '../../out/results/security-app.json' }]],
});
