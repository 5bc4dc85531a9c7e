import { z } from 'zod';
import { failure, json } from '../core/answers';
import type { PmsAnswer, PmsRequest } from '../core/messages';
import { applyChange, type Change, settingsOf } from '../core/state';
import { openWriter } from '../core/writer';
import { FaultRule } from '../faults/rules';
import type { World } from '../faults/world';
import { OfficeAction } from '../office/action';
import { findMatter, findUser, UnknownAtOffice } from '../office/lookup';
import { perform } from '../office/perform';
import type { Scenario } from '../sample-firm/data';
import { groundTruthOf } from './ground-truth';

/** What the control endpoint may reach besides the world. */
export type ControlPorts = {
  readonly world: World;
  readonly scenario: Scenario;
  readonly nowMs: number;
  /** Empties the state and seeds the sample firm again; the server keeps the new truth itself. */
  readonly reseed: (options: { seed?: number | undefined; nowMs?: number | undefined }) => void;
};

export type Controlled = { readonly answer: PmsAnswer; readonly changes: readonly Change[] };

const Settings = z.strictObject({
  requestsPerMinute: z.int().min(1).optional(),
  accessTokenSeconds: z.int().min(1).optional(),
  readLagRequests: z.int().min(0).optional(),
  updatedSinceInclusive: z.boolean().optional(),
  billingTouchesActivity: z.boolean().optional(),
  roundingMinutes: z.int().min(0).optional(),
  useUtbmsCodes: z.boolean().optional(),
  nonBillableOnFlatAndContingency: z.boolean().optional(),
});
const Reset = z.strictObject({ seed: z.int().optional(), nowMs: z.int().optional() });
const Network = z.strictObject({ online: z.boolean() });
const Clock = z.strictObject({ skewMs: z.int() });
const Tokens = z.strictObject({ do: z.enum(['expire', 'revoke']) });
const UserRights = z.strictObject({
  email: z.email(),
  hoursVisibility: z.enum(['all', 'own']).optional(),
  /** Matter numbers that this user can no longer see. */
  hiddenMatters: z.array(z.string()).optional(),
  enabled: z.boolean().optional(),
});

/** The control endpoint: for tests, the demo and the office page's switches. Never part of the vendor's API. */
export function control(request: PmsRequest, ports: ControlPorts): Controlled {
  // A page elsewhere can post to this machine, but cannot add a header of its own without asking first.
  if (request.headers['x-control'] !== '1') {
    return said(failure(403, 'ForbiddenError', 'The header X-Control: 1 is required'));
  }
  const handler = handlers[`${request.method} ${request.path.replace(/^\/control/, '')}`];
  if (handler === undefined) return said(failure(404, 'NotFound', 'There is no such control'));
  try {
    const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
    return handler(body, ports);
  } catch (problem) {
    if (problem instanceof z.ZodError) return said(failure(400, 'Invalid', z.prettifyError(problem)));
    if (problem instanceof SyntaxError) return said(failure(400, 'Invalid', 'The body is not JSON'));
    if (problem instanceof UnknownAtOffice) return said(failure(422, 'Unknown', problem.message));
    throw problem;
  }
}

const said = (answer: PmsAnswer): Controlled => ({ answer, changes: [] });
const ok = (value: unknown, changes: readonly Change[] = []): Controlled => ({
  answer: json(200, value),
  changes,
});

type Handler = (body: unknown, ports: ControlPorts) => Controlled;

const handlers: Readonly<Record<string, Handler>> = {
  'GET /state': (_body, { world, scenario, nowMs }) =>
    ok({
      online: world.online,
      clockSkewMs: world.clockSkewMs,
      nowMs: nowMs + world.clockSkewMs,
      faults: world.rules,
      late: world.late.length,
      settings: settingsOf(world.state),
      scenario,
      activities: world.state.tables.activities.size,
    }),
  'GET /truth': (_body, { world }) => ok(groundTruthOf(world.state)),
  'POST /reset': (body, { reseed }) => {
    reseed(Reset.parse(body));
    return ok({ reset: true });
  },
  'POST /faults': (body, { world }) => {
    const rules = z.array(FaultRule).parse(Array.isArray(body) ? body : [body]);
    world.rules.push(...rules);
    return ok({ faults: world.rules });
  },
  'DELETE /faults': (_body, { world }) => {
    world.rules.length = 0;
    return ok({ faults: [] });
  },
  'POST /network': (body, { world }) => {
    world.online = Network.parse(body).online;
    return ok({ online: world.online });
  },
  'POST /clock': (body, { world }) => {
    world.clockSkewMs = Clock.parse(body).skewMs;
    return ok({ clockSkewMs: world.clockSkewMs });
  },
  'POST /settings': (body, { world }) => changeSettings(world, Settings.parse(body)),
  'POST /tokens': (body, { world, nowMs }) => endTokens(world, Tokens.parse(body).do, nowMs),
  'POST /rights': (body, { world }) => changeRights(world, UserRights.parse(body)),
  'POST /office': (body, { world, scenario, nowMs }) => {
    const done = perform(world.state, OfficeAction.parse(body), {
      nowMs: nowMs + world.clockSkewMs,
      via: 'control',
      defaultColleague: scenario.colleague,
    });
    return done.ok
      ? ok({ recordIds: done.recordIds }, done.changes)
      : said(failure(422, 'Refused', done.message));
  },
};

function changeSettings(world: World, wanted: z.infer<typeof Settings>): Controlled {
  const current = settingsOf(world.state);
  const { roundingMinutes, useUtbmsCodes, nonBillableOnFlatAndContingency, ...behaviour } = wanted;
  const change: Change = {
    put: 'settings',
    row: {
      ...current,
      version: current.version + 1,
      roundingMinutes: roundingMinutes ?? current.roundingMinutes,
      useUtbmsCodes: useUtbmsCodes ?? current.useUtbmsCodes,
      nonBillableOnFlatAndContingency:
        nonBillableOnFlatAndContingency ?? current.nonBillableOnFlatAndContingency,
      behaviour: { ...current.behaviour, ...definedOf(behaviour) },
    },
  };
  applyChange(world.state, change);
  return ok(settingsOf(world.state), [change]);
}

/** `expire`: access tokens end now, refresh tokens stay. `revoke`: both end, and a person must sign in again. */
function endTokens(world: World, how: 'expire' | 'revoke', nowMs: number): Controlled {
  const { tables } = world.state;
  const changes: Change[] = [...tables.accessTokens.values()].map((row) => ({
    put: 'accessTokens',
    row: how === 'expire' ? { ...row, expiresAtMs: nowMs + world.clockSkewMs } : { ...row, revoked: true },
  }));
  if (how === 'revoke') {
    for (const row of tables.refreshTokens.values()) {
      changes.push({ put: 'refreshTokens', row: { ...row, revoked: true } });
    }
  }
  for (const change of changes) applyChange(world.state, change);
  return ok({ ended: changes.length }, changes);
}

function changeRights(world: World, rights: z.infer<typeof UserRights>): Controlled {
  const user = findUser(world.state, rights.email);
  const writer = openWriter(world.state);
  writer.put('users', {
    ...user,
    version: user.version + 1,
    hoursVisibility: rights.hoursVisibility ?? user.hoursVisibility,
    hiddenMatterIds:
      rights.hiddenMatters?.map((number) => findMatter(world.state, number).id) ?? user.hiddenMatterIds,
    enabled: rights.enabled ?? user.enabled,
  });
  return ok({ user: rights.email }, writer.changes);
}

function definedOf<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
