import { expect, test } from 'vitest';
import { chosenFiles } from '../../../src-main/exchange/chosen-files';
import { codeHandlers } from '../../../src-main/handlers/code';
import { everywhere, ruledFirm, ruleSetText } from '../../helpers/engine/guidelines';
import { sample } from '../../helpers/engine/sample';

function asking() {
  const world = ruledFirm();
  const files = chosenFiles(world.store.ids, () => Promise.resolve(''));
  const { codeDemandsGet } = codeHandlers(world.store, files);
  const of = async (clientId: string | null, matterId: string | null = null) => {
    const view = await codeDemandsGet({ clientId, matterId });
    const said = view.demands.map(({ says, onlyFor, ruleSet, version, clause }) =>
      `${says}${onlyFor === null ? '' : ` (${onlyFor})`}: ${ruleSet} ${version} ${clause ?? ''}`.trim(),
    );
    return { view, said };
  };
  return { ...world, of };
}
const codes = (id: string, more: object) => ({ id, kind: 'codes', action: 'block', ...more });

test('what the client’s rule set asks, with its clause; of two that say the same field the nearer one', async () => {
  const { calls, of } = asking();
  const firm = [codes('codes', { requireTask: true, requireLeaf: true }), codes('never', { deny: ['L140'] })];
  calls.ruleSetSave({ text: ruleSetText('Firm', 1, firm), inForceFrom: null });
  const own = [
    codes('acme', { requireTask: false, allowedSets: ['Litigation', 'Acme'], clause: 'OCG §4.1' }),
    codes('juniors', { requireActivity: true, when: { classes: ['ASSOC'] } }),
  ];
  calls.ruleSetSave({ text: ruleSetText('Acme', 1, own, { extends: 'Firm' }), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const { view, said } = await of(sample.client);
  expect(said).toEqual([
    'No task code is asked for: Acme 1 OCG §4.1',
    'Only codes of Litigation, Acme: Acme 1 OCG §4.1',
    'No heading where codes stand under it: Firm 1',
    'Never L140: Firm 1',
    'An activity code on all time (ASSOC): Acme 1',
  ]);
  expect(view.ruleSet).toEqual({ name: 'Acme', version: 1, scope: 'client' });
  expect(view.demands[1]?.unknownSets).toEqual(['Acme']);
  expect(view.ruledClients).toEqual([{ clientId: sample.client, ruleSet: 'Acme' }]);
  // Nobody else is bound by it.
  expect((await of(null)).view).toMatchObject({
    ruleSet: { scope: 'standard' },
    demands: [],
    askedByPms: [],
  });
});

test('what the PMS asks by its matters, and matters with a rule set of their own', async () => {
  const { calls, of } = asking();
  const { view } = await of(sample.client);
  expect(view.askedByPms).toEqual([{ matterId: sample.smith, title: '00231-004 Smith v. Jones' }]);
  expect((await of(sample.client, sample.acme)).view.askedByPms).toEqual([]);
  calls.ruleSetSave({
    text: ruleSetText('Lease', 1, [codes('codes', { requireTask: true })]),
    inForceFrom: null,
  });
  calls.ruleSetAssign({
    scope: 'matter',
    scopeId: sample.acme,
    effectiveFrom: '2026-01-01',
    ruleSet: { name: 'Lease', version: 1 },
  });
  expect((await of(sample.client)).view.ownRuleSets).toEqual([
    { matterId: sample.acme, title: '00107-001 Acme Lease', ruleSet: 'Lease' },
  ]);
  expect((await of(sample.client, sample.acme)).view).toMatchObject({
    ruleSet: { name: 'Lease', scope: 'matter' },
    demands: [{ says: 'A task code on all time' }],
  });
});
