import { describe, expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { judgedCount } from '../../../src-main/queries/entry-flags';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import { requireEntry } from '../../../src-main/store/entries';
import { assignmentRows, ruleSetRows } from '../../../src-main/store/guidelines';
import {
  everywhere,
  fourHours,
  longEntry,
  refusal,
  ruledFirm,
  ruleSetText,
  rulesOn,
} from '../../helpers/engine/guidelines';
import { sample } from '../../helpers/engine/sample';

describe('saving a rule set', () => {
  test('keeps every version as it was written, audited, and refuses one that is not the next', () => {
    const { store, calls } = ruledFirm();
    const first = ruleSetText('Acme', 1, [longEntry(6)]);
    expect(calls.ruleSetSave({ text: first, inForceFrom: null })).toEqual({ name: 'Acme', version: 1 });
    expect(refusal(() => calls.ruleSetSave({ text: first, inForceFrom: null }))).toBe(
      'invalid: Version 1 of “Acme” is taken. The next one is 2.',
    );
    expect(refusal(() => calls.ruleSetSave({ text: ruleSetText('Acme', 9, []), inForceFrom: null }))).toBe(
      'invalid: “Acme” has no version 8 yet. The next one is 2.',
    );
    calls.ruleSetSave({ text: ruleSetText('Acme', 2, [longEntry(5)]), inForceFrom: null });
    expect(ruleSetRows(store).map((row) => [row.version, row.text === first])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(auditOf(store, 'rule_set', 'rule set Acme').map((event) => event.action)).toEqual([
      'guidelines.save',
      'guidelines.save',
    ]);
    expect(() => store.db.prepare("UPDATE rule_set SET text = ''").run()).toThrow(
      'A version is never changed',
    );
    expect(() => store.db.prepare('DELETE FROM rule_set').run()).toThrow('A version is never removed');
  });

  test.each([
    [
      'an unknown kind',
      '{"format":1,"name":"A","version":1,"rules":[\n{"id":"x","kind":"blok-billing","action":"warn"}]}',
      'invalid: Line 2, column 18: Unknown kind “blok-billing”; did you mean “block-billing”?',
    ],
    [
      'a wrong type',
      ruleSetText('A', 1, [longEntry('six' as unknown as number)]),
      'invalid: Line 12, column 19: “maxHours” is the text "six", and must be a number.',
    ],
    [
      'a negative number',
      ruleSetText('A', 1, [longEntry(-1)]),
      'invalid: Line 12, column 19: “maxHours” is -1, and must be more than 0.',
    ],
    [
      'a rate of zero',
      ruleSetText('A', 1, [{ id: 'r', kind: 'rate-cap', action: 'block', cap: 0 }]),
      'invalid: Line 11, column 14: “cap” is 0, and must be more than 0.',
    ],
    [
      'another format',
      '{"codes": []}',
      'invalid: Line 1, column 1: This is not a rule set of Daybook: it begins with "format": 1.',
    ],
    ['no JSON', 'LEDES1998B[]', 'invalid: Line 1, column 1: Expected a value, found “L”.'],
    [
      'a base that is not there',
      ruleSetText('A', 1, [], { extends: 'Firm' }),
      'invalid: Line 6, column 14: There is no rule set called “Firm”.',
    ],
    [
      'itself as its base',
      ruleSetText('A', 1, [], { extends: 'A' }),
      'invalid: Line 6, column 14: “A” would build on itself: A → A.',
    ],
    [
      'Daybook’s own name',
      ruleSetText('Daybook standard', 2, []),
      'invalid: “Daybook standard” is Daybook’s own. Give yours another name; it may extend this one.',
    ],
  ])('is refused for %s, and nothing is saved', (_, bad, words) => {
    const { store, calls } = ruledFirm();
    expect(refusal(() => calls.ruleSetSave({ text: bad, inForceFrom: '2026-01-01' }))).toBe(words);
    expect(ruleSetRows(store)).toEqual([]);
    expect(assignmentRows(store)).toEqual([]);
  });

  test('is refused where it would close a circle over saved versions', () => {
    const { store, calls } = ruledFirm();
    calls.ruleSetSave({ text: ruleSetText('B', 1, []), inForceFrom: null });
    calls.ruleSetSave({ text: ruleSetText('A', 1, [], { extends: 'B' }), inForceFrom: null });
    expect(
      refusal(() =>
        calls.ruleSetSave({ text: ruleSetText('B', 2, [], { extends: 'A' }), inForceFrom: null }),
      ),
    ).toBe('invalid: Line 6, column 14: “B” would build on itself: B → A → B.');
    expect(ruleSetRows(store)).toHaveLength(2);
  });
});

describe('which rules hold', () => {
  test('the matter’s, else the client’s, else the firm’s, else Daybook’s standard; by work date', () => {
    const { store, calls } = ruledFirm();
    const { id } = fourHours(store);
    const onAcme = fourHours(store, { matterId: sample.acme });
    expect(rulesOn(store, id)).toEqual([]);
    for (const [name, hours] of [
      ['Firm', 3],
      ['Client', 2],
      ['Matter', 1],
    ] as const) {
      calls.ruleSetSave({
        text: ruleSetText(name, 1, [longEntry(hours, { id: name.toLowerCase() })]),
        inForceFrom: null,
      });
    }
    const assign = (
      scope: 'firm' | 'client' | 'matter',
      scopeId: string | null,
      name: string | null,
      from = '2026-01-01',
    ) =>
      calls.ruleSetAssign({
        scope,
        scopeId,
        ruleSet: name === null ? null : { name, version: 1 },
        effectiveFrom: from,
      });
    assign('firm', null, 'Firm');
    expect(rulesOn(store, id)).toEqual(['block firm 1']);
    assign('client', sample.client, 'Client');
    expect(rulesOn(store, id)).toEqual(['block client 1']);
    assign('matter', sample.smith, 'Matter');
    expect([rulesOn(store, id), rulesOn(store, onAcme.id)]).toEqual([['block matter 1'], ['block client 1']]);
    // Taken away again, from a day on; what was worked before goes by what held then.
    assign('matter', sample.smith, null, '2026-11-18');
    expect(rulesOn(store, id)).toEqual(['block client 1']);
    const { revision } = requireEntry(store, id);
    editEntry(store, { id, revision, patch: { workDate: '2026-11-17' }, reason: null });
    expect(rulesOn(store, id)).toEqual(['block matter 1']);
  });

  test('a new version in force takes the place of the old one from its day on', () => {
    const { store, calls } = ruledFirm();
    const { id } = fourHours(store);
    calls.ruleSetSave({ text: ruleSetText('Acme', 1, [longEntry(3)]), inForceFrom: null });
    calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    calls.ruleSetSave({ text: ruleSetText('Acme', 2, [longEntry(2)]), inForceFrom: null });
    expect(rulesOn(store, id)).toEqual(['block long 1']);
    calls.ruleSetSave({ text: ruleSetText('Acme', 3, [longEntry(2)]), inForceFrom: '2026-11-01' });
    expect(rulesOn(store, id)).toEqual(['block long 3']);
  });

  test('a change of what a set builds on changes nothing until it is saved anew', () => {
    const { store, calls } = ruledFirm();
    const { id } = fourHours(store);
    calls.ruleSetSave({ text: ruleSetText('Firm', 1, [longEntry(6)]), inForceFrom: null });
    calls.ruleSetSave({ text: ruleSetText('Acme', 1, [], { extends: 'Firm' }), inForceFrom: null });
    calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    calls.ruleSetSave({ text: ruleSetText('Firm', 2, [longEntry(1)]), inForceFrom: null });
    expect(rulesOn(store, id)).toEqual([]);
    calls.ruleSetSave({ text: ruleSetText('Acme', 2, [], { extends: 'Firm' }), inForceFrom: '2026-01-01' });
    expect(entryView(store, id).flags[0]?.guideline).toMatchObject({
      ruleSet: 'Firm',
      version: 2,
      client: 'Firm',
    });
  });

  test('assignments name what is there', () => {
    const { calls } = ruledFirm();
    const assign = (input: object) => () =>
      calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 }, ...input });
    expect(refusal(assign({}))).toBe('not_found: There is no version 1 of “Acme”.');
    expect(refusal(assign({ scopeId: sample.smith }))).toBe(
      'not_found: There is no such client on this laptop.',
    );
    expect(refusal(assign({ scopeId: null }))).toBe('invalid: Say for which client the rule set holds.');
  });
});

test('trying a rule set says what it would flag, and saves nothing', () => {
  const { store, calls } = ruledFirm();
  fourHours(store);
  fourHours(store, { workedSeconds: 3600 });
  fourHours(store, { matterId: sample.acme });
  const tried = calls.ruleSetTry({ text: ruleSetText('Acme', 1, [longEntry(3)]), matterId: null });
  expect(tried).toMatchObject({ lines: 3, flagged: 2, blocked: 2, rules: [{ ruleId: 'long', lines: 2 }] });
  expect(tried.examples[0]?.title).toContain('Smith v. Jones');
  expect(
    calls.ruleSetTry({ text: ruleSetText('Acme', 1, [longEntry(3)]), matterId: sample.acme }),
  ).toMatchObject({
    lines: 1,
    flagged: 1,
  });
  expect(ruleSetRows(store)).toEqual([]);
});

test('one edit in a pre-bill of 300 lines judges that line anew, its day where rules look at days, and no other', () => {
  const { store, calls, prebill } = ruledFirm();
  const rules = [
    longEntry(6),
    { id: 'bb', kind: 'block-billing', action: 'warn' },
    { id: 'chip', kind: 'chipping', action: 'warn', maxPerDay: 2 },
  ];
  calls.ruleSetSave({ text: ruleSetText('Acme', 1, rules), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const lines = Array.from({ length: 300 }, (_, at) =>
    fourHours(store, { workedSeconds: 360, workDate: `2026-10-${String(1 + (at % 30)).padStart(2, '0')}` }),
  );
  const open = () => {
    const before = judgedCount(store);
    const view = prebill.prebillGet({ matterId: sample.smith });
    const after = judgedCount(store);
    return { view, line: after.line - before.line, day: after.day - before.day };
  };
  expect(open()).toMatchObject({ line: 300, day: 300 });
  expect(open()).toMatchObject({ line: 0, day: 0 });
  const one = lines[17];
  if (one === undefined) throw new Error('There is no such line');
  editEntry(store, { id: one.id, revision: one.revision, patch: { workedSeconds: 7200 }, reason: null });
  const edited = open();
  // Ten lines of the same day: the other nine look at it for small entries.
  expect(edited).toMatchObject({ line: 1, day: 10 });
  const rest = edited.view.lines.filter((view) => view.entry.workDate === one.workDate);
  expect(rest.map((view) => view.flags.map((flag) => flag.message))).toContainEqual([
    '9 entries of 0.1 h on this day, over 2.',
  ]);
});
