import { empty, failure, html, json } from '../core/answers';
import type { PmsAnswer, PmsRequest } from '../core/messages';
import type { Change } from '../core/state';
import type { World } from '../faults/world';
import type { Scenario } from '../sample-firm/data';
import { OfficeAction } from './action';
import { officeAssets } from './assets';
import { readFilter, renderEntries } from './entry-list';
import { renderPage } from './page';
import { perform } from './perform';
import { renderLog } from './write-log';

export type OfficePorts = { readonly world: World; readonly scenario: Scenario; readonly nowMs: number };
type Served = { readonly answer: PmsAnswer; readonly changes: readonly Change[] };

const onlyOurs = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The office page, its parts, and what a colleague does there. */
export function office(request: PmsRequest, ports: OfficePorts): Served {
  const { world, scenario } = ports;
  const read = (answer: PmsAnswer): Served => ({ answer, changes: [] });
  const asset = officeAssets[request.path];
  if (asset !== undefined) {
    return read({ status: 200, headers: { 'content-type': asset.type }, body: asset.text });
  }
  switch (`${request.method} ${request.path}`) {
    case 'GET /':
      return read(empty(302, { location: '/office' }));
    case 'GET /office': {
      const filter = readFilter(request.query);
      const page = html(200, renderPage({ state: world.state, scenario, filter, online: world.online }));
      return read({ ...page, headers: { ...page.headers, 'content-security-policy': onlyOurs } });
    }
    case 'GET /office/parts': {
      const filter = readFilter(request.query);
      return read(json(200, { entries: renderEntries(world.state, filter), log: renderLog(world.state) }));
    }
    case 'POST /office/action':
      return act(request, ports);
    default:
      return read(failure(404, 'NotFound', 'There is no such page'));
  }
}

function act(request: PmsRequest, { world, scenario, nowMs }: OfficePorts): Served {
  // The page's own script sets this header; a foreign page can't without asking first.
  if (request.headers['x-office'] !== '1') {
    return { answer: failure(403, 'ForbiddenError', 'The header X-Office: 1 is required'), changes: [] };
  }
  const action = OfficeAction.safeParse(readJson(request.body));
  if (!action.success) {
    const [issue] = action.error.issues;
    const message = issue === undefined ? 'Invalid' : `${issue.path.join('.')}: ${issue.message}`;
    return { answer: failure(400, 'Invalid', message), changes: [] };
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

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
