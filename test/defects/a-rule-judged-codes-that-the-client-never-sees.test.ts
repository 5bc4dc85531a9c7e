import { expect, it } from 'vitest';
import { setLineCode } from '../../src-main/commands/line-code-set';
import { entryView } from '../../src-main/queries/entry-view';
import { tryRuleSet } from '../../src-main/queries/rule-set-try';
import { putCodeMapping } from '../../src-main/store/code-mappings';
import { everywhere, fourHours, ruledFirm, ruleSetText } from '../helpers/engine/guidelines';
import { sample } from '../helpers/engine/sample';

const rule = { id: 'codes', kind: 'codes', action: 'block', allow: ['L3*', 'AC1*', 'A1*'], deny: ['AC109'] };

/**
 * A client's rule on codes was held against the firm's own code, though the line goes out by the client's: good lines were
 * blocked, and what the client refuses went out unflagged.
 */
it('judges the code by which a line goes out, and says for which of the firm’s it stands', () => {
  const { store, calls } = ruledFirm();
  const text = ruleSetText('Acme', 1, [rule]);
  calls.ruleSetSave({ text, inForceFrom: null });
  calls.ruleSetAssign({ ...everywhere, ruleSet: { name: 'Acme', version: 1 } });
  const { id } = fourHours(store, { taskCode: 'L120' });
  const said = () => entryView(store, id).flags.map(({ message }) => message);
  expect(said()).toEqual([expect.stringMatching(/^L120 .*is not among the task codes taken here/)]);

  putCodeMapping(store, sample.client, [{ kind: 'task', firmCode: 'L120', clientCode: 'AC100' }]);
  expect(said()).toEqual([]);
  expect(tryRuleSet(store, { text, matterId: null }).flagged).toBe(0);
  expect(calls.ruleBookGet().mappings).toMatchObject([
    { clientId: sample.client, rows: [{ clientCode: 'AC100' }] },
  ]);

  setLineCode(store, { entryId: id, kind: 'task', code: 'AC109' });
  expect(said()).toEqual(['AC109 is not billable here. L120 goes out as AC109.']);
});
