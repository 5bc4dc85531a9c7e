import { expect, test } from 'vitest';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { undoLast } from '../../../src-main/commands/undo';
import { codeSuggester } from '../../../src-main/queries/codes-suggest';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

function firm() {
  const store = testStore();
  sampleFirm(store);
  return store;
}

const line = { narrative: 'Weekly call with Teague', matterId: sample.smith };

test('a code is suggested from the words alone, with the name that the table gives it', () => {
  const suggest = codeSuggester(firm());
  const [answer] = suggest([{ narrative: 'Draft motion to compel', matterId: null }]);
  expect(answer?.task[0]).toMatchObject({ code: 'L350' });
  expect(answer?.activity[0]).toMatchObject({ code: 'A103' });
});

test('only codes that the PMS can hold are offered, once its table is cached', () => {
  const store = firm();
  const known = new Set(['L120', 'L300', 'L330', 'A103']);
  for (const code of known) {
    store.db
      .prepare('INSERT INTO utbms_code (id, code, kind, set_name, name) VALUES (?, ?, ?, ?, ?)')
      .run(store.ids.uuid(), code, code.startsWith('A') ? 'activity' : 'task', 'Ours', code);
  }
  const suggest = codeSuggester(store);
  const given = suggest([{ narrative: 'Draft motion to compel; travel; appraisal', matterId: null }]);
  const codes = given.flatMap(({ task, activity }) => [...task, ...activity]).map(({ code }) => code);
  expect(codes).toContain('A103');
  expect(codes).not.toContain('L300');
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

test('what is coded, changed, deleted and undone is learnt by the next question', () => {
  const store = firm();
  const suggest = codeSuggester(store);
  const lines = () => suggest([line])[0]?.task ?? [];
  const onMatter = (code: string) =>
    lines()
      .find((suggestion) => suggestion.code === code)
      ?.reasons.find((reason) => reason.kind === 'matter');
  lines();
  const entries = Array.from({ length: 5 }, () => savedEntry(store, { ...line, taskCode: 'L350' }));
  expect(onMatter('L350')).toEqual({ kind: 'matter', lines: 5, of: 5 });
  const [first, second] = entries;
  if (!first || !second) throw new Error('five entries were saved');
  editEntry(store, { id: first.id, revision: first.revision, patch: { taskCode: 'L330' }, reason: null });
  expect(onMatter('L350')).toEqual({ kind: 'matter', lines: 4, of: 5 });
  deleteEntry(store, { id: second.id, revision: second.revision });
  expect(onMatter('L350')).toEqual({ kind: 'matter', lines: 3, of: 4 });
  undoLast(store);
  expect(onMatter('L350')).toEqual({ kind: 'matter', lines: 4, of: 5 });
});

test('a model made anew from the entries answers as the one that saw them come', () => {
  const store = firm();
  const seeing = codeSuggester(store);
  seeing([line]);
  for (let at = 0; at < 8; at += 1) {
    savedEntry(store, {
      ...line,
      narrative: `Weekly call with Teague ${at}`,
      taskCode: 'L350',
      activityCode: 'A103',
    });
  }
  expect(seeing([line])).toEqual(codeSuggester(store)([line]));
});
