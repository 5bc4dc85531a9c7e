import type { Settings } from '../../shared/ipc/views';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { getSettings, putSettings } from '../store/settings';
import { derivedOnPms, holdFigures } from '../store/sync/held-figures';
import { requeue } from '../store/sync/queue';
import { runCommand } from './run-command';

/**
 * Stores the settings that are named. What decides over money is audited like any other change (P6). Another rounding
 * changes what still is to be approved, and nothing that was approved or that both sides agreed on (contract 26).
 */
export function setSettings(store: StoreContext, patch: Partial<Settings>): Settings {
  return runCommand(store, { name: 'settings.set', label: null }, () => {
    const before = getSettings(store);
    const derived = patch.rounding === undefined ? [] : derivedOnPms(store);
    for (const id of derived) holdFigures(store, id);
    putSettings(store, patch);
    for (const id of derived) {
      requeue(store, id);
      holdFigures(store, id);
    }
    const after = getSettings(store);
    appendAudit(store, {
      action: 'settings.set',
      subject: 'settings',
      subjectId: 'settings',
      before,
      after,
      reason: null,
    });
    store.changed(['settings', 'entries', 'prebill', 'status']);
    return after;
  });
}

/** Where backups go from now on; null: the usual folder. Those made before stay where they are. */
export function setBackupFolder(store: StoreContext, folder: string | null): void {
  setSettings(store, { backupFolder: folder });
  store.changed(['backups']);
}
