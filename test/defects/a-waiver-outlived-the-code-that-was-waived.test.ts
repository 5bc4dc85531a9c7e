import { expect, it } from 'vitest';
import { setLineCode } from '../../src-main/commands/line-code-set';
import { entryView } from '../../src-main/queries/entry-view';
import { putCodeMapping } from '../../src-main/store/code-mappings';
import { requireEntry } from '../../src-main/store/entries';
import { everywhere, fourHours, ruledFirm, ruleSetText } from '../helpers/engine/guidelines';
import { sample } from '../helpers/engine/sample';

const rule = { id: 'codes', kind: 'codes', action: 'block', deny: ['AC100', 'AC109', 'L350'] };

/**
 * A waiver was for what the firm's own codes said: with another mapping under it, a code that nobody had looked at went out
 * waived.
 */
it('holds for the code as it was sent when somebody waived it, and for no other', () => {
  const { store, calls } = ruledFirm();
  calls.ruleSetSave({ text: ruleSetText('Acme', 1, [rule]), inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const { id } = fourHours(store, { taskCode: 'L350' });
  const said = () =>
    entryView(store, id)
      .flags.filter(({ guideline }) => guideline?.kind === 'codes')
      .map(({ message, waiver }) => `${message.split(' ')[0]} ${waiver === undefined ? 'stands' : 'waived'}`);
  const waive = () => {
    const [flag] = entryView(store, id).flags.filter(({ guideline }) => guideline?.kind === 'codes');
    if (flag === undefined) throw new Error('Nothing to waive');
    const { revision } = requireEntry(store, id);
    const reason = 'Agreed by telephone';
    calls.flagWaive({ entryId: id, revision, rule: flag.rule, ruleSet: 'Acme', version: 1, reason });
  };
  const mapTo = (clientCode: string | null) =>
    putCodeMapping(
      store,
      sample.client,
      clientCode === null ? [] : [{ kind: 'task', firmCode: 'L350', clientCode }],
    );

  waive();
  expect(said()).toEqual(['L350 waived']);
  mapTo('AC100');
  expect(said()).toEqual(['AC100 stands']);
  waive();
  expect(said()).toEqual(['AC100 waived']);
  mapTo('AC109');
  expect(said()).toEqual(['AC109 stands']);
  // What was waived once and is sent again just so was waived.
  mapTo('AC100');
  expect(said()).toEqual(['AC100 waived']);
  setLineCode(store, { entryId: id, kind: 'task', code: 'AC109' });
  expect(said()).toEqual(['AC109 stands']);
  mapTo(null);
  setLineCode(store, { entryId: id, kind: 'task', code: null });
  expect(said()).toEqual(['L350 waived']);
});
