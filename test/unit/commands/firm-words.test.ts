import { expect, test } from 'vitest';
import { mostFirmWords } from '../../../shared/spelling/firm-word';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { collectBundle } from '../../../src-main/exchange/move/collect';
import { spellingHandlers } from '../../../src-main/handlers/spelling';
import { auditOf } from '../../../src-main/store/audit';
import { refusal } from '../../helpers/engine/guidelines';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

/** Words of the firm's own are kept and taken away in one step with a way back, and go along to another laptop. */

function firm() {
  const store = testStore();
  sampleFirm(store);
  const calls = spellingHandlers(store);
  const change = (add: string[], remove: string[] = []) => calls.firmWordsChange({ add, remove });
  return { store, change, all: async () => (await calls.firmWordsGet({})).words };
}

test('words are kept once, in capitals or not, and a list is one step to undo', async () => {
  const { store, change, all } = firm();
  expect(change(['Zorblax'])).toEqual({ added: 1, removed: 0 });
  expect(change(['zorblax', 'Mbeki', 'aliquot'])).toEqual({ added: 2, removed: 0 });
  expect(await all()).toEqual(['aliquot', 'Mbeki', 'Zorblax']);
  expect(undoLast(store)).toEqual({ label: 'Change the firm’s words' });
  expect(await all()).toEqual(['Zorblax']);
  redoLast(store);
  expect(change([], ['MBEKI'])).toEqual({ added: 0, removed: 1 });
  expect(undoLast(store)).toEqual({ label: 'Take away “MBEKI” from the firm’s words' });
  expect(auditOf(store, 'timekeeper', sample.me).map(({ action }) => action)).toEqual([
    'firm_words.change',
    'firm_words.change',
    'firm_words.undo',
    'firm_words.redo',
    'firm_words.change',
    'firm_words.undo',
  ]);
});

test('more than there is room for is refused, and nothing of it is kept', async () => {
  const { change, all } = firm();
  const many = Array.from({ length: mostFirmWords }, (_, at) =>
    at
      .toString(26)
      .padStart(5, '0')
      .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')
      .concat('word'),
  );
  expect(new Set(many).size).toBe(mostFirmWords);
  change(many);
  expect(refusal(() => change(['Onemore']))).toBe(
    `invalid: There is room for ${mostFirmWords} words of the firm’s own.`,
  );
  expect(await all()).toHaveLength(mostFirmWords);
});

test('the file for another laptop carries them', () => {
  const { store, change } = firm();
  change(['Zorblax']);
  expect(collectBundle(store, sample.me, [], []).firmWords).toEqual(['Zorblax']);
});
