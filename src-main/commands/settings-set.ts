import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Settings } from '../../shared/ipc/views';
import { noPolicy } from '../../shared/policy/in-force';
import { holderWords, holds } from '../../shared/policy/rights';
import { lockedSettings } from '../../shared/policy/settings-by-policy';
import { EngineError } from '../engine-error';
import { myFirmRole } from '../queries/my-rights';
import { myTimekeeperId } from '../store/account';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { getSettings, putSettings } from '../store/settings';
import { derivedOnPms, holdFigures } from '../store/sync/held-figures';
import { requeue } from '../store/sync/queue';
import { noteChange } from '../store/undo-steps';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { settingNames } from './setting-names';

/**
 * Stores the settings that are named, as a person chose them.
 * One step to undo.
 * @throws EngineError 'not_allowed' for what the firm's policy holds, or what this person may not change
 */
export function setSettings(store: StoreContext, patch: Partial<Settings>): Settings {
  const before = getSettings(store);
  // Working offline is a switch beside the status, and its own way back.
  const undoable = changedIn(before, patch).filter((name) => name !== 'workOffline');
  const [first] = undoable;
  const label =
    undoable.length === 1 && first !== undefined ? `Change ${settingNames[first]}` : 'Change settings';
  return runCommand(store, { name: 'settings.set', label }, () => {
    assertMaySet(store, patch);
    const after = changeSettings(store, patch, { action: 'settings.set', reason: null });
    if (undoable.length > 0) {
      const id = myTimekeeperId(store);
      noteChange(store, {
        before: { table: 'settings', id, row: only(before, undoable) },
        after: { table: 'settings', id, row: only(after, undoable) },
      });
    }
    return after;
  });
}

/** @throws EngineError 'not_allowed' for what the firm's policy holds, or what this person may not change */
export function assertMaySet(store: StoreContext, patch: Partial<Settings>): void {
  const changed = changedIn(getSettings(store), patch);
  assertNotLocked(store, changed);
  if (changed.some((name) => name === 'rounding' || name === 'approval' || name === 'rights')) {
    assertHolds(store, 'changeRules');
  }
  assertNotShutOut(store, patch);
}

const only = (settings: Settings, names: readonly (keyof Settings)[]): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]));

/**
 * Stores settings in the running transaction. What decides over money is audited like any other change (P6). Another rounding
 * changes what still is to be approved, and nothing that was approved or that both sides agreed on (contract 26).
 * @param reason why, where no person chose it
 */
export function changeSettings(
  store: StoreContext,
  patch: Partial<Settings>,
  { action, reason }: { readonly action: string; readonly reason: string | null },
): Settings {
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
    action,
    subject: 'settings',
    subjectId: 'settings',
    before,
    after,
    reason,
  });
  store.changed(['settings', 'entries', 'prebill', 'status']);
  return after;
}

/** Where backups go from now on; null: the usual folder. Those made before stay where they are. */
export function setBackupFolder(store: StoreContext, folder: string | null): void {
  setSettings(store, { backupFolder: folder });
  store.changed(['backups']);
}

function changedIn(before: Settings, patch: Partial<Settings>): (keyof Settings)[] {
  return (Object.keys(patch) as (keyof Settings)[]).filter(
    (name) => patch[name] !== undefined && canonicalJson(patch[name]) !== canonicalJson(before[name]),
  );
}

function assertNotLocked(store: StoreContext, changed: readonly (keyof Settings)[]): void {
  const locked = lockedSettings(store.policy ?? noPolicy);
  const held = changed.find((name) => locked.some((one) => one === name));
  if (held === undefined) return;
  throw new EngineError(
    'not_allowed',
    'This is set by your firm and can’t be changed here. Whoever looks after your laptop can change it.',
    held,
  );
}

/** Nobody gives the key away by which they could take it back. */
function assertNotShutOut(store: StoreContext, { rights }: Partial<Settings>): void {
  if (rights === undefined || holds(rights.changeRules, myFirmRole(store))) return;
  throw new EngineError(
    'not_allowed',
    `You could not change this back: only ${holderWords[rights.changeRules]} could. Let them choose it.`,
    'rights',
  );
}
