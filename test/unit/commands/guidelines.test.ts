import { describe, expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { EngineError } from '../../../src-main/engine-error';
import { guidelineHandlers } from '../../../src-main/guideline-handlers';
import { prebillHandlers } from '../../../src-main/prebill-handlers';
import { judgedCount } from '../../../src-main/queries/entry-flags';
import { entryGet } from '../../../src-main/queries/entry-get';
import { entryView } from '../../../src-main/queries/entry-view';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { assignmentRows, ruleSetRows } from '../../../src-main/store/guidelines';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return { store, calls: guidelineHandlers(store), prebill: prebillHandlers(store) };
}

const text = (name: string, version: number, rules: object[], more: object = {}) =>
  JSON.stringify({ format: 1, name, version, client: name, ...more, rules }, null, 2);
const longEntry = (maxHours: number, more: object = {}) => ({
  id: 'long',
  kind: 'hours-per-entry',
  action: 'block',
  clause: 'OCG §4.2',
  maxHours,
  ...more,
});
const everywhere = { scope: 'client', scopeId: sample.client, effectiveFrom: '2026-01-01' } as const;
const work = (store: StoreContext, more: object = {}) =>
  savedEntry(store, {
    matterId: sample.smith,
    workedSeconds: 4 * 3600,
    narrative: 'Draft motion to compel further answers',
    taskCode: 'L350',
    activityCode: 'A103',
    ...more,
  });
const rulesOn = (store: StoreContext, id: string) =>
  entryView(store, id).flags.map((flag) =>
    `${flag.level} ${flag.rule} ${flag.guideline?.version ?? ''}`.trim(),
  );

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('It was not refused');
}

describe('saving a rule set', () => {
  test('keeps every version as it was written, audited, and refuses one that is not the next', () => {
    const { store, calls } = firm();
    const first = text('Acme', 1, [longEntry(6)]);
    expect(calls.ruleSetSave({ text: first, inForceFrom: null })).toEqual({ name: 'Acme', version: 1 });
    expect(refusal(() => calls.ruleSetSave({ text: first, inForceFrom: null }))).toBe(
      'invalid: Version 1 of “Acme” is taken. The next one is 2.',
    );
    expect(refusal(() => calls.ruleSetSave({ text: text('Acme', 9, []), inForceFrom: null }))).toBe(
      'invalid: “Acme” has no version 8 yet. The next one is 2.',
    );
    calls.ruleSetSave({ text: text('Acme', 2, [longEntry(5)]), inForceFrom: null });
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
      text('A', 1, [longEntry('six' as unknown as number)]),
      'invalid: Line 12, column 19: “maxHours” is the text "six", and must be a number.',
    ],
    [
      'a negative number',
      text('A', 1, [longEntry(-1)]),
      'invalid: Line 12, column 19: “maxHours” is -1, and must be more than 0.',
    ],
    [
      'a rate of zero',
      text('A', 1, [{ id: 'r', kind: 'rate-cap', action: 'block', cap: 0 }]),
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
      text('A', 1, [], { extends: 'Firm' }),
      'invalid: There is no rule set called “Firm”.',
    ],
    ['itself as its base', text('A', 1, [], { extends: 'A' }), 'invalid: “A” would build on itself: A → A.'],
    [
      'Daybook’s own name',
      text('Daybook standard', 2, []),
      'invalid: “Daybook standard” is Daybook’s own. Give yours another name; it may extend this one.',
    ],
  ])('is refused for %s, and nothing is saved', (_, bad, words) => {
    const { store, calls } = firm();
    expect(refusal(() => calls.ruleSetSave({ text: bad, inForceFrom: '2026-01-01' }))).toBe(words);
    expect(ruleSetRows(store)).toEqual([]);
    expect(assignmentRows(store)).toEqual([]);
  });

  test('is refused where it would close a circle over saved versions', () => {
    const { store, calls } = firm();
    calls.ruleSetSave({ text: text('B', 1, []), inForceFrom: null });
    calls.ruleSetSave({ text: text('A', 1, [], { extends: 'B' }), inForceFrom: null });
    expect(
      refusal(() => calls.ruleSetSave({ text: text('B', 2, [], { extends: 'A' }), inForceFrom: null })),
    ).toBe('invalid: “B” would build on itself: B → A → B.');
    expect(ruleSetRows(store)).toHaveLength(2);
  });
});

describe('which rules hold', () => {
  test('the matter’s, else the client’s, else the firm’s, else Daybook’s standard; by work date', () => {
    const { store, calls } = firm();
    const { id } = work(store);
    const onAcme = work(store, { matterId: sample.acme });
    expect(rulesOn(store, id)).toEqual([]);
    for (const [name, hours] of [
      ['Firm', 3],
      ['Client', 2],
      ['Matter', 1],
    ] as const) {
      calls.ruleSetSave({
        text: text(name, 1, [longEntry(hours, { id: name.toLowerCase() })]),
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
    const { store, calls } = firm();
    const { id } = work(store);
    calls.ruleSetSave({ text: text('Acme', 1, [longEntry(3)]), inForceFrom: null });
    calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    calls.ruleSetSave({ text: text('Acme', 2, [longEntry(2)]), inForceFrom: null });
    expect(rulesOn(store, id)).toEqual(['block long 1']);
    calls.ruleSetSave({ text: text('Acme', 3, [longEntry(2)]), inForceFrom: '2026-11-01' });
    expect(rulesOn(store, id)).toEqual(['block long 3']);
  });

  test('a change of what a set builds on changes nothing until it is saved anew', () => {
    const { store, calls } = firm();
    const { id } = work(store);
    calls.ruleSetSave({ text: text('Firm', 1, [longEntry(6)]), inForceFrom: null });
    calls.ruleSetSave({ text: text('Acme', 1, [], { extends: 'Firm' }), inForceFrom: null });
    calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    calls.ruleSetSave({ text: text('Firm', 2, [longEntry(1)]), inForceFrom: null });
    expect(rulesOn(store, id)).toEqual([]);
    calls.ruleSetSave({ text: text('Acme', 2, [], { extends: 'Firm' }), inForceFrom: '2026-01-01' });
    expect(entryView(store, id).flags[0]?.guideline).toMatchObject({
      ruleSet: 'Firm',
      version: 2,
      client: 'Firm',
    });
  });

  test('assignments name what is there', () => {
    const { calls } = firm();
    const assign = (input: object) => () =>
      calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 }, ...input });
    expect(refusal(assign({}))).toBe('not_found: There is no version 1 of “Acme”.');
    expect(refusal(assign({ scopeId: sample.smith }))).toBe(
      'not_found: There is no such client on this laptop.',
    );
    expect(refusal(assign({ scopeId: null }))).toBe('invalid: Say for which client the rule set holds.');
  });
});

describe('a waiver', () => {
  function blocked() {
    const world = firm();
    world.calls.ruleSetSave({ text: text('Acme', 1, [longEntry(3)]), inForceFrom: null });
    world.calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    const { id } = work(world.store);
    world.prebill.prebillSubmit({ entryIds: [id] });
    const revision = () => requireEntry(world.store, id).revision;
    const waive = (more: object = {}) =>
      world.calls.flagWaive({
        entryId: id,
        revision: revision(),
        rule: 'long',
        ruleSet: 'Acme',
        version: 1,
        reason: 'Agreed with Ms. Field',
        ...more,
      });
    const approve = () => world.prebill.prebillApprove({ lines: [{ id, revision: revision() }] });
    return { ...world, id, revision, waive, approve };
  }

  test('lets an approval pass, with reason, person and time on the flag and in the history', () => {
    const { store, id, waive, approve } = blocked();
    expect(refusal(approve)).toContain('4.0 h in one entry, over 3.0 h.');
    const view = waive();
    expect(view.flags[0]?.waiver).toMatchObject({ reason: 'Agreed with Ms. Field', by: 'Ana Rivera' });
    expect(approve()).toMatchObject({ approved: 1 });
    const told = entryGet(store, id).history.map(
      (event) => `${event.words}${event.reason === null ? '' : ` (${event.reason})`}`,
    );
    expect(
      told.some(
        (words) => words.startsWith('A guideline waived') && words.endsWith('(Agreed with Ms. Field)'),
      ),
    ).toBe(true);
  });

  test('ends when the content changes, and when the rules do', () => {
    const { store, calls, id, revision, waive, approve } = blocked();
    waive();
    editEntry(store, {
      id,
      revision: revision(),
      patch: { narrative: 'Draft motion to compel all answers' },
      reason: null,
    });
    expect(entryView(store, id).flags[0]?.waiver).toBeUndefined();
    expect(refusal(approve)).toContain('over 3.0 h');
    waive();
    calls.ruleSetSave({ text: text('Acme', 2, [longEntry(3)]), inForceFrom: '2026-01-01' });
    expect(entryView(store, id).flags[0]?.waiver).toBeUndefined();
  });

  test('can be taken back, but not from under an approval', () => {
    const { store, calls, prebill, id, waive, approve } = blocked();
    const waiverId = waive().flags[0]?.waiver?.id ?? '';
    approve();
    expect(refusal(() => calls.waiverWithdraw({ id: waiverId }))).toContain('Withdraw the approval first');
    prebill.prebillWithdraw({ entryIds: [id] });
    expect(calls.waiverWithdraw({ id: waiverId }).flags[0]?.waiver).toBeUndefined();
    expect(auditOf(store, 'waiver', id).map((event) => event.action)).toEqual([
      'waiver.give',
      'waiver.withdraw',
    ]);
  });

  test('is for a rule that speaks now, in the version that was shown, and never for Daybook’s own checks', () => {
    const { store, waive, revision } = blocked();
    expect(refusal(() => waive({ version: 2 }))).toBe(
      'moved: This rule no longer says anything about the line.',
    );
    expect(refusal(() => waive({ rule: 'hours.missing', ruleSet: 'Daybook' }))).toContain('moved');
    expect(refusal(() => waive({ revision: revision() - 1 }))).toContain('moved');
    expect(store.db.prepare('SELECT count(*) FROM waiver').pluck().get()).toBe(0);
  });
});

test('trying a rule set says what it would flag, and saves nothing', () => {
  const { store, calls } = firm();
  work(store);
  work(store, { workedSeconds: 3600 });
  work(store, { matterId: sample.acme });
  const tried = calls.ruleSetTry({ text: text('Acme', 1, [longEntry(3)]), matterId: null });
  expect(tried).toMatchObject({ lines: 3, flagged: 2, blocked: 2, rules: [{ ruleId: 'long', lines: 2 }] });
  expect(tried.examples[0]?.title).toContain('Smith v. Jones');
  expect(calls.ruleSetTry({ text: text('Acme', 1, [longEntry(3)]), matterId: sample.acme })).toMatchObject({
    lines: 1,
    flagged: 1,
  });
  expect(ruleSetRows(store)).toEqual([]);
});

test('one edit in a pre-bill of 300 lines judges that line anew, its day where rules look at days, and no other', () => {
  const { store, calls, prebill } = firm();
  const rules = [
    longEntry(6),
    { id: 'bb', kind: 'block-billing', action: 'warn' },
    { id: 'chip', kind: 'chipping', action: 'warn', maxPerDay: 2 },
  ];
  calls.ruleSetSave({ text: text('Acme', 1, rules), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const lines = Array.from({ length: 300 }, (_, at) =>
    work(store, { workedSeconds: 360, workDate: `2026-10-${String(1 + (at % 30)).padStart(2, '0')}` }),
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
