import { expect, test } from 'vitest';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { shorthandHandlers } from '../../../src-main/handlers/shorthand';
import { auditOf } from '../../../src-main/store/audit';
import { refusal } from '../../helpers/engine/guidelines';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

/** A person's own phrases and nicknames are kept, changed and taken away, each in one step with a way back. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  const calls = shorthandHandlers(store);
  const phrase = (trigger: string, standsFor: string | null, instead: string | null = null) =>
    calls.shorthandSet({ kind: 'phrase', trigger, standsFor, instead });
  const nickname = (trigger: string, standsFor: string | null, instead: string | null = null) =>
    calls.shorthandSet({ kind: 'nickname', trigger, standsFor, instead });
  return { store, phrase, nickname, all: async () => calls.shorthandsGet({}) };
}

test('phrases and nicknames are the person’s own, in one spelling', async () => {
  const { phrase, nickname, all } = firm();
  phrase(';MTC', 'motion to compel further answers');
  nickname('@Big  Case', sample.smith);
  expect(await all()).toEqual({
    phrases: [{ trigger: 'mtc', text: 'motion to compel further answers' }],
    nicknames: [{ nickname: 'big case', matterId: sample.smith }],
  });
});

test('another trigger for the same words is one change, undone and redone whole', async () => {
  const { store, phrase, all } = firm();
  phrase('mtc', 'motion to compel');
  phrase('mc', 'motion to compel', 'mtc');
  const triggers = async () => (await all()).phrases.map(({ trigger }) => trigger);
  expect(await triggers()).toEqual(['mc']);
  expect(undoLast(store)).toEqual({ label: 'Keep ;mc' });
  expect(await triggers()).toEqual(['mtc']);
  redoLast(store);
  expect(await triggers()).toEqual(['mc']);
  phrase('mc', null);
  expect(await triggers()).toEqual([]);
  expect(undoLast(store)).toEqual({ label: 'Take away ;mc' });
  expect(await triggers()).toEqual(['mc']);
  expect(auditOf(store, 'timekeeper', sample.me).map(({ action }) => action)).toEqual([
    'shorthand.set',
    'shorthand.set',
    'shorthand.undo',
    'shorthand.redo',
    'shorthand.remove',
    'shorthand.undo',
  ]);
});

test('what would swallow narratives, be read as hours or mean two things is refused in words', async () => {
  const { phrase, nickname, all } = firm();
  expect(refusal(() => phrase('two words', 'x'))).toBe(
    'invalid: A trigger is one word of letters and digits, such as “mtc”.',
  );
  expect(refusal(() => nickname('draft', sample.smith))).toContain('everyday word');
  expect(refusal(() => nickname('1.2', sample.smith))).toContain('hours or a day');
  expect(refusal(() => nickname('big', sample.client))).toBe('invalid: Choose the matter that is meant.');
  nickname('big', sample.smith);
  expect(refusal(() => nickname('Big', sample.acme))).toBe(
    'invalid: “big” stands for something else already.',
  );
  nickname('big', sample.acme, 'big');
  expect((await all()).nicknames).toEqual([{ nickname: 'big', matterId: sample.acme }]);
});

test('an undo of what was changed since is refused', () => {
  const { store, phrase } = firm();
  phrase('mtc', 'motion to compel');
  store.db.prepare("UPDATE shorthand SET stands_for = 'else'").run();
  expect(refusal(() => undoLast(store))).toContain('what it stands for has changed since');
});
