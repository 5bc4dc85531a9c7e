import type { PolicyView } from '../../shared/ipc/views';
import { noPolicy } from '../../shared/policy/in-force';
import { PolicySetting } from '../../shared/policy/policy';
import { type Right, Rights } from '../../shared/policy/rights';
import { lockedSettings } from '../../shared/policy/settings-by-policy';
import type { StoreContext } from '../store/database';
import { myFirmRole, whyNotI } from './my-rights';

const byFirm = 'Set by your firm.';
/** Settings that decide over money: whoever may not change the firm's rules may not change these. */
const rules: ReadonlySet<PolicySetting> = new Set(['rounding', 'approval', 'rights']);

export function policyGet(store: StoreContext): PolicyView {
  const inForce = store.policy ?? noPolicy;
  const locked = lockedSettings(inForce);
  const rights = Object.fromEntries(
    Rights.keyof().options.map((right: Right) => [right, whyNotI(store, right)]),
  ) as PolicyView['rights'];
  const held = Object.fromEntries(
    PolicySetting.options.map((name) => [
      name,
      locked.includes(name) ? byFirm : rules.has(name) ? rights.changeRules : null,
    ]),
  ) as PolicyView['held'];
  return {
    source: inForce.source,
    problems: inForce.problems.map(({ place, message }) => ({ place, message })),
    role: myFirmRole(store),
    held,
    rights,
  };
}
