import type { GroundTruth, TrueActivity } from '../../pms-server/control/ground-truth';
import type { FaultRuleInput } from '../../pms-server/faults/rules';
import type { OfficeActionInput } from '../../pms-server/office/action';

/** The office, the network between it and the court, and the stand-in's own books: all through its control endpoint. */
export type Office = {
  act(action: OfficeActionInput): Promise<void>;
  truth(): Promise<GroundTruth>;
  fault(rule: FaultRuleInput): Promise<void>;
  /** Pulls the plug, or puts it back. */
  network(online: boolean): Promise<void>;
  /** The living record with exactly this narrative. */
  find(narrative: string): Promise<TrueActivity | null>;
};

export function officeAt(url: string): Office {
  async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${url}/control${path}`, {
      method,
      headers: { 'x-control': '1', 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`control ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
  const truth = async () => (await call('GET', '/truth')) as GroundTruth;
  return {
    truth,
    act: async (action) => void (await call('POST', '/office', action)),
    fault: async (rule) => void (await call('POST', '/faults', rule)),
    network: async (online) => void (await call('POST', '/network', { online })),
    find: async (narrative) => (await truth()).activities.find(({ note }) => note === narrative) ?? null,
  };
}
