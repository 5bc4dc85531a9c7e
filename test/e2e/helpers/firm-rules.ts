import type { Page } from '@playwright/test';
import { ask } from './ask';

/** Saves a rule set and lets it hold for the whole firm, since long before any entry. */
export async function holdForTheFirm(page: Page, text: string): Promise<void> {
  await ask(page, 'ruleSetSave', { text, inForceFrom: null });
  const { name, version } = JSON.parse(text) as { name: string; version: number };
  await ask(page, 'ruleSetAssign', {
    scope: 'firm',
    scopeId: null,
    ruleSet: { name, version },
    effectiveFrom: '2020-01-01',
  });
}
