import type { GroundTruth } from '../control/ground-truth';
import type { FaultRuleInput } from '../faults/rules';
import type { OfficeActionInput } from '../office/action';

export type ControlSettings = Partial<{
  requestsPerMinute: number;
  accessTokenSeconds: number;
  readLagRequests: number;
  updatedSinceInclusive: boolean;
  billingTouchesActivity: boolean;
  roundingMinutes: number;
  useUtbmsCodes: boolean;
  nonBillableOnFlatAndContingency: boolean;
}>;

export type ControlState = {
  readonly online: boolean;
  readonly clockSkewMs: number;
  readonly nowMs: number;
  readonly faults: readonly FaultRuleInput[];
  readonly late: number;
  readonly activities: number;
  readonly scenario: {
    readonly signedInAs: string;
    readonly colleague: string;
    readonly hearing: { readonly matter: string };
    readonly closedWhileInCourt: { readonly matter: string };
  };
};

/** Drives a running stand-in: the colleague at the office, the faults on the road, the truth behind it. */
export type ControlClient = {
  state(): Promise<ControlState>;
  truth(): Promise<GroundTruth>;
  /** Returns the ids of the records touched; rejects with the office's words where it refuses. */
  office(action: OfficeActionInput): Promise<readonly number[]>;
  faults(...rules: FaultRuleInput[]): Promise<void>;
  clearFaults(): Promise<void>;
  network(online: boolean): Promise<void>;
  clockSkew(skewMs: number): Promise<void>;
  settings(settings: ControlSettings): Promise<void>;
  /** `expire`: access tokens end, a refresh works. `revoke`: a person must sign in again. */
  tokens(how: 'expire' | 'revoke'): Promise<void>;
  rights(rights: {
    email: string;
    hoursVisibility?: 'all' | 'own';
    hiddenMatters?: readonly string[];
    enabled?: boolean;
  }): Promise<void>;
  reset(options?: { seed?: number; nowMs?: number }): Promise<void>;
};

/** `url`: the stand-in's address, as it prints it. */
export function controlOf(url: string): ControlClient {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${url}/control${path}`, {
      method,
      headers: { 'x-control': '1', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    if (answer.ok) return value;
    const { error } = value as { error: { message: string } };
    throw new Error(`control ${method} ${path}: ${error.message}`);
  }
  const post = async (path: string, body: unknown): Promise<void> => {
    await call('POST', path, body);
  };
  return {
    state: async () => (await call('GET', '/state')) as ControlState,
    truth: async () => (await call('GET', '/truth')) as GroundTruth,
    office: async (action) => ((await call('POST', '/office', action)) as { recordIds: number[] }).recordIds,
    faults: (...rules) => post('/faults', rules),
    clearFaults: async () => {
      await call('DELETE', '/faults');
    },
    network: (online) => post('/network', { online }),
    clockSkew: (skewMs) => post('/clock', { skewMs }),
    settings: (settings) => post('/settings', settings),
    tokens: (how) => post('/tokens', { do: how }),
    rights: (rights) => post('/rights', rights),
    reset: (options = {}) => post('/reset', options),
  };
}
