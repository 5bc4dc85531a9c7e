import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { setLineCode } from '../../../src-main/commands/line-code-set';
import { MoveItem } from '../../../src-main/exchange/move/bundle';
import { exportUnsynced, importFile } from '../../../src-main/exchange/move/move';
import { lineCodes } from '../../../src-main/store/code-mappings';
import { getEntry, requireEntry } from '../../../src-main/store/entries';
import { getBase, getBaseByRemoteId } from '../../../src-main/store/sync/base';
import { personContext } from '../../../src-main/sync/create-sync';
import { testFolder } from '../../helpers/engine/store';
import { type Rig, rig } from '../../helpers/sync/rig';

/** What a line goes out as is nowhere but on the laptop: it goes along to the next one. */

const passphrase = 'two laptops, one hearing';
const say = ({ store }: Rig, entryId: string, kind: 'task' | 'activity', code: string | null) =>
  setLineCode(store, { entryId, kind, code });
const written = async (old: Rig) => {
  const file = join(testFolder(), 'to the other laptop.daybook-move');
  await exportUnsynced(old.store, file, passphrase, '0.0.0-test');
  return file;
};
const take = (next: Rig, file: string) => importFile(personContext(next.store, next.pms), file, passphrase);

test('codes for the client’s bill come along; what was said there since is not overwritten by the same file', async () => {
  const old = await rig();
  const id = old.entry({ narrative: 'Draft motion to compel' });
  say(old, id, 'task', 'SM110');
  const file = await written(old);
  const next = await rig({ fresh: true, server: old.server });
  await next.signIn();
  await take(next, file);
  expect(lineCodes(next.store, id)).toEqual({ task: 'SM110', activity: null, expense: null });
  say(next, id, 'task', null);
  say(next, id, 'activity', 'A103');
  await take(next, file);
  expect(lineCodes(next.store, id)).toEqual({ task: null, activity: 'A103', expense: null });
});

test('where the record came first as an entry of its own, what was said of it stays, and what comes goes before it', async () => {
  const old = await rig();
  const id = old.approved({ narrative: 'Draft motion to compel' });
  await old.cycle();
  const { revision } = requireEntry(old.store, id);
  editEntry(old.store, {
    id,
    revision,
    patch: { narrative: 'Draft motion to compel answers' },
    reason: null,
  });
  say(old, id, 'task', 'SM110');
  const remoteId = getBase(old.store, id)?.remoteId ?? '';
  const next = await rig({ fresh: true, server: old.server });
  await next.signIn();
  await next.cycle();
  const pulled = getBaseByRemoteId(next.store, remoteId)?.entryId ?? '';
  expect(pulled).not.toBe(id);
  say(next, pulled, 'task', 'SM100');
  say(next, pulled, 'activity', 'A103');
  await take(next, await written(old));
  expect(getEntry(next.store, pulled)?.deletedAt).not.toBeNull();
  expect(getBase(next.store, id)?.remoteId).toBe(remoteId);
  expect(lineCodes(next.store, id)).toEqual({ task: 'SM110', activity: 'A103', expense: null });
});

test('a file from before it knew of codes is read as one that says none', () => {
  const codes = MoveItem.shape.lineCodes.parse(undefined);
  expect(codes).toEqual({ task: null, activity: null, expense: null });
});
