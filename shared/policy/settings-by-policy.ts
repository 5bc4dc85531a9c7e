import type { ApprovalPolicy } from '../prebill/approval-policy';
import type { RoundingPolicy } from '../time/rounding';
import type { PolicyInForce } from './in-force';
import type { Policy, PolicyField, PolicySetting } from './policy';
import type { Rights } from './rights';

/** The settings that a policy reaches, as they are stored. */
export type GovernedSettings = {
  readonly rounding: RoundingPolicy;
  readonly approval: ApprovalPolicy;
  readonly rights: Rights;
  readonly autoLockMinutes: number;
  readonly backupFolder: string | null;
  readonly notices: NonNullable<Policy['notices']>;
  readonly idleMinutes: number;
};

/** Which fields of a policy make which setting. */
const madeOf: Readonly<Record<PolicySetting, readonly PolicyField[]>> = {
  rounding: ['roundingMode', 'roundingMinutes', 'roundingMinimumMinutes', 'roundingScope'],
  approval: ['approvers', 'approveOwnTime', 'approvalLimit', 'approvalLimitNeeds'],
  rights: ['mayDecideMoney', 'mayWaive', 'mayUnlock', 'mayChangeRules'],
  autoLockMinutes: ['autoLockMinutes'],
  backupFolder: ['backupFolder'],
  notices: ['notices'],
  idleMinutes: [],
};

const names = Object.keys(madeOf) as PolicySetting[];

/** The settings that nobody at this laptop may change: those that the policy says, or said and can't be read. */
export function lockedSettings({ policy, guarded }: PolicyInForce): PolicySetting[] {
  const free = new Set(policy.userMayChange ?? []);
  return names.filter((name) => {
    // What can't be read is no permission either.
    if (madeOf[name].some((field) => guarded.has(field)) || guarded.has('lockedSettings')) return true;
    if (policy.lockedSettings?.includes(name) === true) return true;
    return !free.has(name) && isSaid(policy, name);
  });
}

/** The settings that the policy says, whether or not people may change them. */
export function saidSettings({ policy }: PolicyInForce): PolicySetting[] {
  return names.filter((name) => isSaid(policy, name));
}

const isSaid = (policy: Policy, name: PolicySetting): boolean =>
  madeOf[name].some((field) => policy[field] !== undefined);

/**
 * What the settings become under a policy: what it says replaces what is there, and the rest stays.
 * A changed rounding is a new version, so that older figures can be derived again.
 */
export function underPolicySettings(now: GovernedSettings, { policy }: PolicyInForce): GovernedSettings {
  return {
    rounding: roundingBy(now.rounding, policy),
    approval: approvalBy(now.approval, policy),
    rights: {
      decideMoney: policy.mayDecideMoney ?? now.rights.decideMoney,
      waive: policy.mayWaive ?? now.rights.waive,
      unlock: policy.mayUnlock ?? now.rights.unlock,
      changeRules: policy.mayChangeRules ?? now.rights.changeRules,
    },
    autoLockMinutes: policy.autoLockMinutes ?? now.autoLockMinutes,
    // The policy's folder is the usual one then.
    backupFolder: policy.backupFolder === undefined ? now.backupFolder : null,
    notices: policy.notices ?? now.notices,
    idleMinutes: now.idleMinutes,
  };
}

function roundingBy(now: RoundingPolicy, policy: Policy): RoundingPolicy {
  const { roundingMode, roundingMinutes, roundingMinimumMinutes, roundingScope } = policy;
  const next = {
    ...now,
    ...(roundingMode === undefined ? {} : { mode: roundingMode }),
    ...(roundingMinutes === undefined ? {} : { incrementSeconds: roundingMinutes * 60 }),
    ...(roundingMinimumMinutes === undefined ? {} : { minimumSeconds: roundingMinimumMinutes * 60 }),
    ...(roundingScope === undefined ? {} : { scope: roundingScope }),
  };
  const isSame =
    next.mode === now.mode &&
    next.incrementSeconds === now.incrementSeconds &&
    next.minimumSeconds === now.minimumSeconds &&
    (next.scope ?? 'entry') === (now.scope ?? 'entry');
  return isSame ? now : { ...next, version: now.version + 1 };
}

function approvalBy(now: ApprovalPolicy, policy: Policy): ApprovalPolicy {
  const { approvers, approveOwnTime, approvalLimit, approvalLimitNeeds } = policy;
  const above =
    approvalLimit === undefined
      ? now.above && { ...now.above, needs: approvalLimitNeeds ?? now.above.needs }
      : approvalLimit === 0
        ? null
        : {
            ...now.above,
            amountMinor: approvalLimit * 100,
            needs: approvalLimitNeeds ?? now.above?.needs ?? 'partner',
          };
  return {
    ...now,
    approvers: approvers ?? now.approvers,
    ownTime: approveOwnTime ?? now.ownTime,
    ...(above === undefined ? {} : { above }),
  };
}
