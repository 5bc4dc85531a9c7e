import { beforeEach, describe, expect, test } from 'vitest';
import type { UtbmsKind } from '../../../shared/domain/reference';
import { createExpense } from '../../../src-main/commands/expense-save';
import { undoLast } from '../../../src-main/commands/undo';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { guidelineHandlers } from '../../../src-main/handlers/guideline';
import { codeSuggester } from '../../../src-main/queries/codes-suggest';
import { bundledCodes } from '../../../src-main/store/bundled-codes';
import { type CodedFirm, codedFirm } from '../../helpers/engine/code-files';
import { everywhere, ruleSetText } from '../../helpers/engine/guidelines';
import { copies } from '../../helpers/engine/invoices';
import { sample } from '../../helpers/engine/sample';

/** A suggestion is held to what the matter's client takes, and may be a code of the client's own. */

let here: CodedFirm;
let suggest: ReturnType<typeof codeSuggester>;
beforeEach(() => {
  here = codedFirm();
  suggest = codeSuggester(here.store);
});

const motion = 'Draft motion to compel further answers';
const ask = (narrative: string, matterId: string | null = sample.smith) => {
  const [answer] = suggest([{ narrative, matterId, what: 'fee' }]);
  if (answer === undefined) throw new Error('Nothing was answered');
  return answer;
};
const expense = (narrative: string) =>
  suggest([{ narrative, matterId: sample.smith, what: 'expense' }])[0]?.expense ?? [];
const codesIn = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

/** The client asks this of codes from now on. */
function asks(more: object): void {
  const calls = guidelineHandlers(
    here.store,
    chosenFiles(here.store.ids, () => Promise.resolve(null)),
  );
  const rules = [{ id: 'codes', kind: 'codes', action: 'block', ...more }];
  calls.ruleSetSave({ text: ruleSetText('Smith', 1, rules), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Smith', version: 1 } });
}

/** The PMS holds these sets. */
function pmsHas(...sets: string[]): void {
  const put = here.store.db.prepare(
    'INSERT INTO utbms_code (id, code, kind, set_name, name) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { code, kind, setName, name } of bundledCodes().codes) {
    if (sets.includes(setName)) put.run(here.store.ids.uuid(), code, kind, setName, name);
  }
}

describe('a client’s demands', () => {
  test('a code that the client refuses is never suggested', () => {
    expect(codesIn(ask(motion).task)[0]).toBe('L350');
    asks({ deny: ['L350', 'A10*'] });
    expect(codesIn(ask(motion).task)).not.toContain('L350');
    expect(codesIn(ask(motion).activity).filter((code) => code.startsWith('A10'))).toEqual([]);
    // Another client's matter is not bound by it.
    expect(codesIn(ask(motion, null).task)[0]).toBe('L350');
  });

  test('nor one of a set, or outside a list, that the client doesn’t take', () => {
    pmsHas('Litigation', 'Bankruptcy', 'Activity');
    asks({ allowedSets: ['Bankruptcy'], allow: ['A104', 'A106'] });
    const { task, activity } = ask(`${motion} in the bankruptcy; review file`);
    expect(task.length).toBeGreaterThan(0);
    expect(codesIn(task).filter((code) => !code.startsWith('B'))).toEqual([]);
    expect(codesIn(activity).filter((code) => code !== 'A104' && code !== 'A106')).toEqual([]);
  });

  test('a matter’s own rules go before its client’s', () => {
    asks({ deny: ['L350'] });
    const calls = guidelineHandlers(
      here.store,
      chosenFiles(here.store.ids, () => Promise.resolve(null)),
    );
    const rules = [{ id: 'codes', kind: 'codes', action: 'block', deny: ['L320'] }];
    calls.ruleSetSave({ text: ruleSetText('Lease', 1, rules), inForceFrom: null });
    const scope = { scope: 'matter', scopeId: sample.acme, effectiveFrom: '2026-01-01' } as const;
    calls.ruleSetAssign({ ...scope, ruleSet: { name: 'Lease', version: 1 } });
    expect(codesIn(ask(motion, sample.acme).task)).toContain('L350');
    expect(codesIn(ask(motion, sample.smith).task)).not.toContain('L350');
  });
});

describe('a client’s own codes', () => {
  const own = 'Code,Name\r\nSM100,Disclosure\r\nSM110,Motion to compel answers\r\n';

  test('are suggested by their names where nothing binds the line', async () => {
    await here.calls.codeSetImport(await here.set(own));
    asks({ allowedSets: ['Acme'] });
    const { task } = ask(motion);
    expect(codesIn(task)[0]).toBe('SM110');
    expect(task[0]?.name).toBe('Motion to compel answers');
    // Another client has nothing of them, and one that was put away is offered to nobody.
    expect(codesIn(ask(motion, null).task).filter((code) => code.startsWith('SM'))).toEqual([]);
    // The last step is the assignment of the guideline that asks for them; the one before it brought the set in.
    expect(undoLast(here.store).label).toMatch(/^Assign /);
    expect(undoLast(here.store)).toEqual({ label: 'Import code set' });
    expect(codesIn(ask(motion).task).filter((code) => code.startsWith('SM'))).toEqual([]);
  });

  test('are what a line may go out as where the PMS can’t hold them, with the words that say so', async () => {
    pmsHas('Litigation', 'Activity');
    await here.calls.codeSetImport(await here.set(own));
    const { task, out } = ask(motion);
    expect(codesIn(task)[0]).toBe('L350');
    expect(out.task[0]?.code).toBe('SM110');
    expect(out.task[0]?.reasons).toContainEqual(expect.objectContaining({ kind: 'words', text: 'motion' }));
    expect(ask('Weekly staffing lunch').out.task).toEqual([]);
  });

  test('a mapping is told, and counts for what the client takes', async () => {
    pmsHas('Litigation', 'Activity');
    await here.calls.codeSetImport(await here.set(own));
    const row = (firmCode: string) => ({ kind: 'task' as UtbmsKind, firmCode, clientCode: 'SM110' });
    here.calls.codeMappingSave({ clientId: sample.client, rows: [row('L350'), row('L310')] });
    asks({ allowedSets: ['Acme'], deny: ['L310'] });
    const { task } = ask(motion);
    expect(task[0]).toMatchObject({
      code: 'L350',
      outAs: { code: 'SM110', name: 'Motion to compel answers' },
    });
    // Unmapped codes are of a set that the client doesn't take; L310 is refused by its own name.
    expect(codesIn(task)).toEqual(['L350']);
  });
});

describe('expenses', () => {
  test('a description tells the code, with its words', () => {
    const [first] = expense('Photocopies of deposition exhibits, 250 pages');
    expect(first).toMatchObject({ code: 'E101', name: 'Copying', reasons: [{ kind: 'words' }] });
    expect(expense('Court filing fee')[0]?.code).toBe('E112');
    expect(ask('Photocopies of exhibits').expense).toEqual([]);
  });

  test('what was coded before, changed and undone is learnt by the next question', () => {
    const habit = 'Zephyr run to Oakland';
    const before = expense(habit)[0]?.code;
    for (let at = 0; at < 6; at += 1) {
      const content = { ...copies, description: habit, code: 'E119' };
      createExpense(here.store, { requestId: here.store.ids.uuid(), content });
    }
    expect(expense(habit)[0]).toMatchObject({ code: 'E119' });
    expect(
      codeSuggester(here.store)([{ narrative: habit, matterId: sample.smith, what: 'expense' }]),
    ).toEqual(suggest([{ narrative: habit, matterId: sample.smith, what: 'expense' }]));
    for (let at = 0; at < 6; at += 1) undoLast(here.store);
    expect(expense(habit)[0]?.code).toBe(before);
  });

  test('the X codes are for clients that take their set; what is not paid for is not suggested', () => {
    const narrative = 'Color copies of exhibits';
    expect(codesIn(expense(narrative)).filter((code) => code.startsWith('X'))).toEqual([]);
    asks({ allowedSets: ['Expense-2013-X'] });
    expect(expense(narrative).length).toBeGreaterThan(0);
    expect(codesIn(expense(narrative)).filter((code) => !code.startsWith('X'))).toEqual([]);
  });
});
