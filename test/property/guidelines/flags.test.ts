import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flag } from '../../../shared/guidelines/flag';
import { flagsOf } from '../../../shared/guidelines/flags-of';
import { tasksIn } from '../../../shared/guidelines/tasks-in';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { facts, matter } from '../../unit/guidelines/sample-line';
import { codes } from '../../unit/quick-entry/sample';

const table = createCodeTable(codes);

describe('the rules', () => {
  it('judge any line without throwing, and every verdict fits its schema', () => {
    const line = fc.record({
      narrative: fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()),
      seconds: fc.nat(100_000),
      rateMinor: fc.option(fc.nat(100_000)),
      taskCode: fc.constantFrom(null, 'L350', 'L999', 'A103'),
      billing: fc.constantFrom('billable' as const, 'no_charge' as const, 'non_billable' as const),
    });
    fc.assert(
      fc.property(line, fc.nat(100_000), fc.boolean(), (change, daySeconds, known) => {
        const context = {
          today: '2026-11-18',
          matter: known ? matter : null,
          codes: table,
          daySeconds,
          pmsName: 'Clio',
          onPms: false,
        };
        const flags = flagsOf({ workedSeconds: change.seconds }, { ...facts, ...change }, context);
        for (const flag of flags) Flag.parse(flag);
        expect(new Set(flags.map((flag) => flag.rule)).size).toBe(flags.length);
      }),
    );
  });

  it('see one piece of work in a list of nouns, however long', () => {
    const nouns = fc.array(fc.constantFrom('lease', 'guaranty', 'title report', 'survey', 'deed of trust'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(nouns, (list) => {
        const text = `Review ${list.slice(0, -1).join(', ')}${list.length > 1 ? ' and ' : ''}${list.at(-1)}`;
        expect(tasksIn(text)).toHaveLength(1);
      }),
    );
  });
});
