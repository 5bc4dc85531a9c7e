import { expect, test } from 'vitest';
import { readRuleSet } from '../../shared/guidelines/read-rule-set';

/** 31 February in an agreed rate was refused at its line, and the reason given was "that is not what is expected here". */
test('a day that is in no calendar is called that, with line and column', () => {
  const agreed = [{ timekeeper: 'AR', from: '2026-02-31', rate: 400 }];
  const rules = [{ id: 'rates', kind: 'rate-card', action: 'block', clause: '4.1', agreed }];
  const read = readRuleSet(JSON.stringify({ format: 1, name: 'Acme', version: 1, rules }, null, 1));
  expect(read).toMatchObject({
    ok: false,
    problems: [
      { line: 14, column: 14, message: '“from” is "2026-02-31": no day of the calendar. Write 2026-11-18.' },
    ],
  });
});
