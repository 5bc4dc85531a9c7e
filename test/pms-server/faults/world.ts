import { failure, html } from '../core/answers';
import { bearerOf } from '../core/auth/bearer';
import { type Handled, handle } from '../core/handle';
import type { PmsAnswer, PmsContext, PmsRequest } from '../core/messages';
import { applyChange, type Change, type PmsState } from '../core/state';
import { captivePortal } from './captive-portal';
import { type FaultRule, takeRule } from './rules';
import { spoilList } from './spoil';

/** The PMS and the road to it. The road can fail; the PMS behind it keeps its word all the same. */
export type World = {
  readonly state: PmsState;
  /** False: every connection to the vendor's paths is destroyed. */
  online: boolean;
  /** Added to the clock before the PMS sees it. */
  clockSkewMs: number;
  readonly rules: FaultRule[];
  readonly late: { readonly request: PmsRequest; readonly dueMs: number }[];
};

/** What comes of one request. `changes` are applied to the state, and must be kept whatever the client sees. */
export type Exchange = {
  readonly changes: readonly Change[];
  readonly delayMs: number;
  /** `destroyed`: no answer. `cut`: the head and half of the body. */
  readonly outcome:
    | { readonly kind: 'answered'; readonly answer: PmsAnswer }
    | { readonly kind: 'cut'; readonly answer: PmsAnswer }
    | { readonly kind: 'destroyed' };
};

export function openWorld(state: PmsState): World {
  return { state, online: true, clockSkewMs: 0, rules: [], late: [] };
}

/** One request on its way to the PMS and back. As pure as the core: no clock, no randomness, no waiting. */
export function exchange(world: World, request: PmsRequest, outside: PmsContext): Exchange {
  const context = { ...outside, nowMs: outside.nowMs + world.clockSkewMs };
  if (!world.online) return { changes: [], delayMs: 0, outcome: { kind: 'destroyed' } };
  const rule = takeRule(world.rules, request.method, request.path);
  const pass = (): Handled => handle(world.state, request, context);
  const answered = (handled: Handled, delayMs = 0): Exchange => ({
    changes: handled.changes,
    delayMs,
    outcome: { kind: 'answered', answer: handled.answer },
  });
  const unapplied = (answer: PmsAnswer): Exchange => answered({ answer, changes: [] });

  switch (rule?.kind) {
    case undefined:
      return answered(pass());
    case 'refuse':
      return { changes: [], delayMs: 0, outcome: { kind: 'destroyed' } };
    case 'answerLost':
      return { changes: pass().changes, delayMs: 0, outcome: { kind: 'destroyed' } };
    case 'appliedLate':
      world.late.push({ request, dueMs: outside.nowMs + rule.ms });
      return { changes: [], delayMs: 0, outcome: { kind: 'destroyed' } };
    case 'appliedTwice': {
      const first = pass();
      const second = pass();
      return answered({ answer: second.answer, changes: [...first.changes, ...second.changes] });
    }
    case 'cutBody': {
      const { answer, changes } = pass();
      return { changes, delayMs: 0, outcome: { kind: 'cut', answer } };
    }
    case 'htmlPage':
      return unapplied(html(200, captivePortal));
    case 'emptyBody': {
      const { answer, changes } = pass();
      return answered({ changes, answer: { ...answer, status: 200, body: '' } });
    }
    case 'status':
      return unapplied(statusAnswer(rule.status, rule.retryAfterSeconds));
    case 'slow':
      return answered(pass(), rule.ms);
    case 'unknownField':
    case 'unknownEnum':
    case 'wrongType': {
      const { answer, changes } = pass();
      return answered({ changes, answer: spoilList(answer, rule.kind) });
    }
    case 'expireToken': {
      const ended = endToken(world.state, request, context.nowMs);
      const { answer, changes } = pass();
      return answered({ answer, changes: [...ended, ...changes] });
    }
  }
}

/** Lets requests whose answer was given up long ago take effect. Returns what they changed. */
export function settleLate(world: World, outside: PmsContext): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < world.late.length; ) {
    const entry = world.late[at];
    if (entry === undefined || entry.dueMs > outside.nowMs) {
      at += 1;
      continue;
    }
    world.late.splice(at, 1);
    const context = { ...outside, nowMs: outside.nowMs + world.clockSkewMs };
    changes.push(...handle(world.state, entry.request, context).changes);
  }
  return changes;
}

function endToken(state: PmsState, request: PmsRequest, nowMs: number): Change[] {
  const bearer = bearerOf(request);
  const row = bearer === null ? undefined : state.tables.accessTokens.get(bearer);
  if (row === undefined) return [];
  const change: Change = { put: 'accessTokens', row: { ...row, expiresAtMs: nowMs } };
  applyChange(state, change);
  return [change];
}

function statusAnswer(status: number, retryAfterSeconds: number | undefined): PmsAnswer {
  const answer = failure(
    status,
    status === 429 ? 'RateLimited' : 'ServerError',
    `Status ${status}, as ordered`,
  );
  return retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
}
