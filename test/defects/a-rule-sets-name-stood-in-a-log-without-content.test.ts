import { expect, test } from 'vitest';
import { saveRuleSet } from '../../src-main/commands/rule-set-save';
import { withoutContent } from '../../src-main/exchange/log/hide-content';
import { auditPage } from '../../src-main/store/audit';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';

/** Rule sets are named after clients: a log that hides content must not tell the names, not even as names of fields. */
test('a log without content tells no name of a rule set', () => {
  const store = testStore();
  sampleFirm(store);
  const text = (name: string, more: object) =>
    JSON.stringify({ format: 1, name, version: 1, rules: [], ...more });
  saveRuleSet(store, { text: text('acme', {}), inForceFrom: null });
  saveRuleSet(store, { text: text('beta', { extends: 'acme' }), inForceFrom: null });
  const told = JSON.stringify(auditPage(store, null, 10).map((event) => withoutContent(event, () => '~')));
  expect(told).toContain('guidelines.save');
  expect(told).not.toMatch(/acme|beta/);
});
