import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../../shared/policy/in-force';
import type { Policy } from '../../../shared/policy/policy';
import { settleByPolicy } from '../../../src-main/commands/settings-by-policy';
import { setSettings } from '../../../src-main/commands/settings-set';
import { EngineError } from '../../../src-main/engine-error';
import { policyFromJson } from '../../../src-main/policy/json-policy';
import { auditOf } from '../../../src-main/store/audit';
import type { StoreContext } from '../../../src-main/store/database';
import { getSettings } from '../../../src-main/store/settings';
import { refusal } from '../../helpers/engine/guidelines';
import { sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const policyOf = (fields: object, lastGood: Policy | null = null) =>
  policyInForce(policyFromJson(JSON.stringify(fields), '/etc/daybook/policy.json'), lastGood);

function under(fields: object): StoreContext {
  const store = testStore();
  sampleFirm(store);
  const governed = { ...store, policy: policyOf(fields) };
  settleByPolicy(governed);
  return governed;
}

const locked = 'not_allowed: This is set by your firm';

describe('settings under a policy', () => {
  it('are what it says, and refuse another value with the reason; the rest stays free', () => {
    const store = under({ roundingMinutes: 15, approvers: 'partners', approvalLimit: 5000, notices: 'none' });
    const settings = getSettings(store);
    expect(settings.rounding).toEqual({ version: 2, mode: 'up', incrementSeconds: 900, minimumSeconds: 0 });
    expect(settings.approval).toEqual({
      approvers: 'partners',
      ownTime: true,
      above: { amountMinor: 500_000, needs: 'partner' },
    });
    const rounding = { ...settings.rounding, incrementSeconds: 360 };
    expect(refusal(() => setSettings(store, { rounding }))).toContain(locked);
    expect(refusal(() => setSettings(store, { notices: 'with_names' }))).toContain(locked);
    expect(setSettings(store, { idleMinutes: 30, notices: 'none' }).idleMinutes).toBe(30);
    expect(getSettings(store).rounding).toEqual(settings.rounding);
  });

  it('name the setting that is locked', () => {
    const store = under({ autoLockMinutes: 5 });
    try {
      setSettings(store, { autoLockMinutes: 0 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EngineError);
      expect((error as EngineError).field).toBe('autoLockMinutes');
    }
  });

  it('are audited with the reason, once', () => {
    const store = under({ autoLockMinutes: 5 });
    settleByPolicy(store);
    const events = auditOf(store, 'settings', 'settings').filter(
      ({ reason }) => reason === 'Set by the firm’s policy',
    );
    expect(events).toHaveLength(1);
  });

  it('that people may change are only begun with', () => {
    const fields = { autoLockMinutes: 5, userMayChange: ['autoLockMinutes'] };
    const store = under(fields);
    expect(getSettings(store).autoLockMinutes).toBe(5);
    expect(setSettings(store, { autoLockMinutes: 30 }).autoLockMinutes).toBe(30);
    settleByPolicy(store);
    expect(getSettings(store).autoLockMinutes).toBe(30);
  });

  it('can be locked as they are', () => {
    const store = under({ lockedSettings: ['idleMinutes'] });
    expect(refusal(() => setSettings(store, { idleMinutes: 0 }))).toContain(locked);
  });

  it('whose field can’t be read are locked as they are', () => {
    const store = under({ approvers: 'everybody' });
    const { approval } = getSettings(store);
    expect(refusal(() => setSettings(store, { approval: { ...approval, ownTime: false } }))).toContain(
      locked,
    );
  });

  it('stay locked where the policy that would free them can’t be read', () => {
    const store = under({ autoLockMinutes: 5, userMayChange: 'everything' });
    expect(refusal(() => setSettings(store, { autoLockMinutes: 0 }))).toContain(locked);
  });

  it('keep the frozen version of rounding where nothing changes', () => {
    const store = under({ roundingMode: 'up', roundingMinutes: 6 });
    expect(getSettings(store).rounding.version).toBe(1);
  });
});
