import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/reference';
import { noPolicy } from '../../../shared/policy/in-force';
import type { RightHolder } from '../../../shared/policy/policy';
import { defaultRights, type Right, Rights, whyNot } from '../../../shared/policy/rights';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { reviewExpenses } from '../../../src-main/commands/expense-review';
import { addCard } from '../../../src-main/commands/rate-card-add';
import { setSettings } from '../../../src-main/commands/settings-set';
import { undoLast } from '../../../src-main/commands/undo';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { whyNotI } from '../../../src-main/queries/my-rights';
import { getApproval } from '../../../src-main/store/approvals';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { requireEntry } from '../../../src-main/store/entries';
import { requireExpense } from '../../../src-main/store/expenses';
import { getSettings, putSettings } from '../../../src-main/store/settings';
import {
  everywhere,
  fourHours,
  longEntry,
  refusal,
  ruledFirm,
  ruleSetText,
} from '../../helpers/engine/guidelines';
import { approvedExpense } from '../../helpers/engine/invoices';
import { sample } from '../../helpers/engine/sample';

const only = (store: StoreContext, right: Right, holder: RightHolder) =>
  putSettings(store, { rights: { ...defaultRights, [right]: holder } });
const roleIs = (store: StoreContext, role: Role) =>
  store.db.prepare('UPDATE timekeeper SET role = ? WHERE id = ?').run(role, sample.me);

/** The sample firm, whose person is an attorney, with one approved line. */
function approved() {
  const world = ruledFirm();
  const { id } = fourHours(world.store);
  const calls = prebillHandlers(world.store);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove({ lines: [{ id, revision: requireEntry(world.store, id).revision }] });
  return { ...world, id, prebill: calls };
}

describe('unlocking', () => {
  const words = 'In this firm only a partner may take an approval back.';

  it('is refused to whoever may not, by withdrawing, by an edit and by undo; the approval stands', () => {
    const { store, id, prebill } = approved();
    only(store, 'unlock', 'partners');
    const { revision } = requireEntry(store, id);
    const events = auditOf(store, 'entry', id).length;
    expect(refusal(() => prebill.prebillWithdraw({ entryIds: [id] }))).toBe(`not_allowed: ${words}`);
    const edit = () => editEntry(store, { id, revision, patch: { narrative: 'Another' }, reason: null });
    expect(refusal(edit)).toContain(words);
    expect(refusal(() => undoLast(store))).toContain(words);
    expect(getApproval(store, id)).not.toBeNull();
    expect(requireEntry(store, id).narrative).not.toBe('Another');
    expect(auditOf(store, 'entry', id)).toHaveLength(events);
  });

  it('is for a partner where partners may, and for an administrator of the policy wherever', () => {
    const one = approved();
    only(one.store, 'unlock', 'partners');
    roleIs(one.store, 'partner');
    expect(one.prebill.prebillWithdraw({ entryIds: [one.id] })).toEqual({ changed: 1 });

    const two = approved();
    only(two.store, 'unlock', 'administrators');
    expect(refusal(() => two.prebill.prebillWithdraw({ entryIds: [two.id] }))).toContain(
      'only an administrator',
    );
    const policy = { ...noPolicy, policy: { people: ['ana RIVERA=administrator'] } };
    const calls = prebillHandlers({ ...two.store, policy });
    expect(calls.prebillWithdraw({ entryIds: [two.id] })).toEqual({ changed: 1 });
  });

  it('holds for expenses as well', () => {
    const { store } = ruledFirm();
    const id = approvedExpense(store);
    only(store, 'unlock', 'partners');
    const { revision } = requireExpense(store, id);
    const withdraw = () =>
      reviewExpenses(store, { lines: [{ id, revision }], action: 'withdraw', comment: null });
    expect(refusal(withdraw)).toContain(words);
    expect(requireExpense(store, id).reviewState).toBe('approved');
  });
});

describe('waiving', () => {
  it('is refused to whoever may not, and the rule goes on to hold', () => {
    const { store, calls, prebill } = ruledFirm();
    calls.ruleSetSave({ text: ruleSetText('Acme', 1, [longEntry(3)]), inForceFrom: null });
    calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
    const { id } = fourHours(store);
    prebill.prebillSubmit({ entryIds: [id] });
    only(store, 'waive', 'attorneys_and_partners');
    roleIs(store, 'paralegal');
    const { revision } = requireEntry(store, id);
    const waive = () =>
      calls.flagWaive({ entryId: id, revision, rule: 'long', ruleSet: 'Acme', version: 1, reason: 'Agreed' });
    expect(refusal(waive)).toBe(
      'not_allowed: In this firm only an attorney or a partner may waive a client’s guideline.',
    );
    roleIs(store, 'attorney');
    expect(waive().flags[0]?.waiver).toBeDefined();
  });
});

describe('changing the firm’s rules', () => {
  const card = {
    kind: 'rate' as const,
    matterId: null,
    clientId: null,
    timekeeperId: sample.me,
    classCode: null,
    from: '2026-01-01',
    to: null,
    rateMinor: 40_000,
    discountBasis: null,
    currency: 'USD',
    note: null,
  };

  it('is refused to whoever may not: rounding, approval, rights, rates, guidelines', () => {
    const { store, calls } = ruledFirm();
    only(store, 'changeRules', 'partners');
    const { rounding, approval, rights } = getSettings(store);
    const words = 'only a partner may change rounding, approval, rights, rates and client guidelines';
    for (const patch of [
      { rounding: { ...rounding, mode: 'down' as const } },
      { approval: { ...approval, ownTime: false } },
      { rights: { ...rights, changeRules: 'anyone' as const } },
    ]) {
      expect(refusal(() => setSettings(store, patch))).toContain(words);
    }
    expect(refusal(() => addCard(store, card))).toContain(words);
    expect(
      refusal(() => calls.ruleSetSave({ text: ruleSetText('Acme', 1, []), inForceFrom: null })),
    ).toContain(words);
    expect(refusal(() => calls.ruleSetAssign({ ...everywhere, ruleSet: null }))).toContain(words);
    // What is one's own stays one's own.
    expect(setSettings(store, { theme: 'dark' }).theme).toBe('dark');
    expect(getSettings(store).rounding).toEqual(rounding);
  });

  it('can’t be given away by whoever could not take it back', () => {
    const { store } = ruledFirm();
    const { rights } = getSettings(store);
    const give = () => setSettings(store, { rights: { ...rights, changeRules: 'partners' } });
    expect(refusal(give)).toContain('You could not change this back: only a partner could.');
    roleIs(store, 'partner');
    expect(give().rights.changeRules).toBe('partners');
  });

  it('is audited', () => {
    const { store } = ruledFirm();
    setSettings(store, { rights: { ...getSettings(store).rights, waive: 'attorneys_and_partners' } });
    const [last] = auditOf(store, 'settings', 'settings').slice(-1);
    expect(last?.action).toBe('settings.set');
    expect(JSON.stringify(last?.after)).toContain('attorneys_and_partners');
  });
});

describe('every right', () => {
  const roles = ['paralegal', 'attorney', 'partner', 'administrator'] as const;
  const holders: readonly RightHolder[] = ['anyone', 'attorneys_and_partners', 'partners', 'administrators'];

  it.each(Object.keys(Rights.shape) as Right[])('%s is held by its holders and nobody else', (right) => {
    for (const [least, holder] of holders.entries()) {
      for (const [rank, role] of roles.entries()) {
        const why = whyNot({ ...defaultRights, [right]: holder }, right, role);
        expect([holder, role, why === null]).toEqual([holder, role, rank >= least]);
      }
    }
  });

  it('is asked of the person of this laptop', () => {
    const { store } = ruledFirm();
    expect(whyNotI(store, 'decideMoney')).toContain('only a partner');
    expect(whyNotI(store, 'waive')).toBeNull();
  });
});
