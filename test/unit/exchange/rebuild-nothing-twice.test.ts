import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFileName, tailOf } from '../../../src-main/exchange/backup/backup-name';
import { listBackups } from '../../../src-main/exchange/backup/backups';
import { prepareRebuild } from '../../../src-main/exchange/rebuild/rebuild';
import { salvageDamaged } from '../../../src-main/exchange/rebuild/salvaged';
import { unwatched } from '../../../src-main/step';
import { copyAtOnce } from '../../../src-main/store/database-file';
import { restoreReadyOf } from '../../../src-main/store/pending-restore';
import { ensureStoreId, storeIdOf } from '../../../src-main/store/store-id';
import { getBase } from '../../../src-main/store/sync/base';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { personContext } from '../../../src-main/sync/create-sync';
import { damagePages, leafPagesOf } from '../../helpers/engine/damage';
import { keyOfTests } from '../../helpers/engine/keys';
import { testFolder, testStore } from '../../helpers/engine/store';
import { type Rig, rig } from '../../helpers/sync/rig';

/** The laptop's database is damaged, set aside and rebuilt from its backup and what it gives; the rig goes on with that one. */
async function rebuilt(laptop: Rig, backupFolder: string, lost: 'nothing' | 'outbox'): Promise<Rig> {
  const { store, sync, pms } = laptop;
  await sync.stop();
  const file = store.db.name;
  const folder = testFolder();
  const [name, aside] = [join(folder, 'daybook.db'), 'daybook.db.damaged-20261118T160000Z'];
  store.db.close();
  copyFileSync(file, join(folder, aside));
  rmSync(`${file}-wal`, { force: true });
  const table = lost === 'outbox' ? 'outbox' : 'entry_by_date';
  damagePages(join(folder, aside), leafPagesOf(join(folder, aside), table, keyOfTests).slice(-1));
  const present = { ...testStore({ file: name }), clock: store.clock };
  ensureStoreId(present);
  const salvaged = await salvageDamaged(present, aside, unwatched);
  const report = await prepareRebuild(present, salvaged, {
    backups: listBackups(backupFolder),
    contextOf: (copy) => personContext(copy, pms),
  });
  expect(report.base.kind).toBe(lost === 'nothing' ? 'damaged_file' : 'backup');
  present.db.close();
  renameSync(restoreReadyOf(name), join(folder, 'rebuilt.db'));
  const copy = { ...testStore({ file: join(folder, 'rebuilt.db') }), clock: store.clock };
  return rig({ after: { ...laptop, store: copy } });
}

function backUp({ store }: Rig): string {
  ensureStoreId(store);
  const folder = testFolder();
  const of = tailOf(storeIdOf(store.db) ?? '');
  const at = new Date(store.clock.now()).toISOString();
  copyAtOnce(store.db, join(folder, backupFileName({ at, entries: 0, unsynced: 0, kind: 'scheduled', of })));
  return folder;
}

async function laterCycles(laptop: Rig): Promise<void> {
  for (let n = 0; n < 4; n += 1) await laptop.cycleAfter(180_000);
}

for (const lost of ['nothing', 'outbox'] as const) {
  test(`what was sent and not answered before the damage is looked up, and goes out once (lost: ${lost})`, async () => {
    const laptop = await rig();
    const folder = backUp(laptop);
    const id = laptop.entry({ narrative: 'Attend hearing' });
    const sentBefore = laptop.approved({ narrative: 'Sent and answered' });
    await laptop.cycle();
    laptop.approve(id);
    await laptop.control.faults({
      kind: 'answerLost',
      match: { method: 'POST', pathPrefix: '/api/v4/activities' },
    });
    await laptop.cycle();
    expect(openRowsOf(laptop.store, id)).toMatchObject([{ state: 'unknown' }]);
    const after = await rebuilt(laptop, folder, lost);
    await laterCycles(after);
    expect(after.truth('Attend hearing')).toHaveLength(1);
    expect(after.truth('Sent and answered')).toHaveLength(1);
    expect(getBase(after.store, id)?.remoteId).toBe(String(after.truth('Attend hearing')[0]?.id));
    expect(getBase(after.store, sentBefore)?.remoteId).toBe(String(after.truth('Sent and answered')[0]?.id));
  });
}
