import { canonicalJson } from '../../shared/domain/canonical-json';
import { noPolicy } from '../../shared/policy/in-force';
import { lockedSettings, saidSettings, underPolicySettings } from '../../shared/policy/settings-by-policy';
import type { StoreContext } from '../store/database';
import { getSettings, isSettingStored } from '../store/settings';
import { runCommand } from './run-command';
import { changeSettings } from './settings-set';

/**
 * Brings the settings to what the firm's policy says, at each start: what it holds fast is as it says, and what people may
 * change is only begun with. Audited with its reason; nothing is written where nothing changes.
 */
export function settleByPolicy(store: StoreContext): void {
  const inForce = store.policy ?? noPolicy;
  if (inForce.source === null) return;
  const locked = lockedSettings(inForce);
  const now = getSettings(store);
  const wanted = underPolicySettings(now, inForce);
  const names = saidSettings(inForce).filter(
    (name) =>
      canonicalJson(wanted[name]) !== canonicalJson(now[name]) &&
      (locked.includes(name) || !isSettingStored(store, name)),
  );
  if (names.length === 0) return;
  const patch = Object.fromEntries(names.map((name) => [name, wanted[name]]));
  runCommand(store, { name: 'settings.policy', label: null }, () =>
    changeSettings(store, patch, { action: 'settings.set', reason: 'Set by the firm’s policy' }),
  );
}
