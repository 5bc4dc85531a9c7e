import { expect, test } from 'vitest';
import { withNicknames } from '../../../shared/quick-entry/nicknames';
import { parseQuickEntry } from '../../../shared/quick-entry/parse';
import { searchMatters } from '../../../shared/quick-entry/search-matters';
import { context, matters } from './sample';

/** A person's own words for matters name them like the words of their captions; whole, they mean one matter and no other. */

const index = withNicknames(context.matters, [
  { nickname: 'zed', matterId: matters.smith.id },
  { nickname: 'the big case', matterId: matters.nunez.id },
  { nickname: 'acme', matterId: matters.acmeBolt.id },
  { nickname: 'old one', matterId: matters.gone.id },
]);
const read = (text: string) => parseQuickEntry(text, { ...context, matters: index }).entries[0];

test.each([
  ['1.2 zed draft motion', matters.smith.id, 'Draft motion'],
  ['1.2 Zed draft motion', matters.smith.id, 'Draft motion'],
  ['1.2 the big case draft motion', matters.nunez.id, 'Draft motion'],
  ['1.2 big case draft motion', matters.nunez.id, 'Draft motion'],
  ['1.2 draft motion @zed', matters.smith.id, 'Draft motion'],
  ['1.2 draft motion @"big case"', matters.nunez.id, 'Draft motion'],
  ['1.2 acme draft motion', matters.acmeBolt.id, 'Draft motion'],
  ['1.2 zed #L350 draft motion', matters.smith.id, 'Draft motion'],
])('%s', (text, id, narrative) => {
  expect(read(text)).toMatchObject({ matter: { kind: 'one', id }, narrative });
});

test('a nickname of a matter that is gone names nothing; the matter’s own names stay', () => {
  expect(read('1.2 old one draft').matter.kind).toBe('none');
  expect(read('1.2 smith draft').matter).toMatchObject({ id: matters.smith.id });
  expect(read('1.2 acme lease draft').matter).toMatchObject({ kind: 'one' });
});

test('pickers and the palette find it too, from the first letters on', () => {
  expect(searchMatters(index, 'ze', [], 5)[0]?.matter.id).toBe(matters.smith.id);
  expect(searchMatters(index, 'big', [], 5)[0]?.matter.id).toBe(matters.nunez.id);
});

test('closing marks behind a trigger stay where they are', () => {
  expect(read('1.2 smith draft ;mtc, then call; (;mtd)').narrative).toBe(
    'Draft motion to compel, then call; (;mtd)',
  );
});
