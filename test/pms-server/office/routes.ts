import { failure, json } from '../core/answers';
import type { PmsAnswer, PmsRequest } from '../core/messages';
import type { Change } from '../core/state';
import type { World } from '../faults/world';
import type { Scenario } from '../sample-firm/data';
import { OfficeAction } from './action';
import { perform } from './perform';

export type OfficePorts = { readonly world: World; readonly scenario: Scenario; readonly nowMs: number };

/** The office page and what it asks for. */
export function office(
  request: PmsRequest,
  ports: OfficePorts,
): { answer: PmsAnswer; changes: readonly Change[] } {
  const { world, scenario, nowMs } = ports;
  if (request.path === '/office/action' && request.method === 'POST') {
    // The page's own script sets this header; a foreign page can't without being asked.
    if (request.headers['x-office'] !== '1') {
      return { answer: failure(403, 'ForbiddenError', 'The header X-Office: 1 is required'), changes: [] };
    }
    const action = OfficeAction.safeParse(readJson(request.body));
    if (!action.success) {
      return { answer: failure(400, 'Invalid', action.error.issues[0]?.message ?? 'Invalid'), changes: [] };
    }
    const done = perform(world.state, action.data, {
      nowMs: nowMs + world.clockSkewMs,
      via: 'office',
      defaultColleague: scenario.colleague,
    });
    return done.ok
      ? { answer: json(200, { recordIds: done.recordIds }), changes: done.changes }
      : { answer: failure(422, 'Refused', done.message), changes: [] };
  }
  return { answer: failure(404, 'NotFound', 'There is no such page'), changes: [] };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
