import type { Settings } from '../../shared/ipc/views';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { getSettings, putSettings } from '../store/settings';
import { runCommand } from './run-command';

/** Stores the settings that are named. What decides over money is audited like any other change (P6). */
export function setSettings(store: StoreContext, patch: Partial<Settings>): Settings {
  return runCommand(store, { name: 'settings.set', label: null }, () => {
    const before = getSettings(store);
    putSettings(store, patch);
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
