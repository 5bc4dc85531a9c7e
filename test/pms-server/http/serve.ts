import type { IncomingMessage, ServerResponse } from 'node:http';
import { control } from '../control/control';
import { failure } from '../core/answers';
import type { PmsAnswer, PmsContext, PmsRequest } from '../core/messages';
import type { Change } from '../core/state';
import { exchange, settleLate, type World } from '../faults/world';
import { office } from '../office/routes';
import type { Scenario } from '../sample-firm/data';
import type { LiveFeed } from './live-feed';
import { readRequest } from './read-request';

export type ServePorts = {
  readonly world: World;
  readonly scenario: Scenario;
  readonly feed: LiveFeed;
  readonly clock: () => number;
  readonly random: () => number;
  /** Puts changes on disk; every answer leaves after it returned. */
  readonly keep: (changes: readonly Change[]) => void;
  readonly reseed: (options: { seed?: number | undefined; nowMs?: number | undefined }) => void;
};

export type Serve = {
  /** `origin`: "http://127.0.0.1:4180". */
  handle(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): void;
  /** Drops answers and late requests that still wait for their time. */
  stop(): void;
};

/** Gives each request to the office, the control endpoint or the vendor's API behind its faulty road. */
export function createServe(ports: ServePorts): Serve {
  const { world, scenario, feed, clock, random, keep, reseed } = ports;
  const timers = new Set<NodeJS.Timeout>();
  const context = (): PmsContext => ({ nowMs: clock(), random });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> {
    const request = await readRequest(incoming, origin);
    if (request === null) return send(outgoing, failure(413, 'TooLarge', 'The body is too large'));
    // A name other than the loopback address means that a foreign page's DNS points here.
    if (!isLoopbackHost(incoming.headers.host)) {
      return send(outgoing, failure(403, 'ForbiddenError', 'The stand-in answers to 127.0.0.1 only'));
    }
    if (request.path === '/office/events') return feed.open(outgoing);
    if (request.path === '/' || request.path.startsWith('/office')) {
      const { answer, changes } = office(request, { world, scenario, nowMs: clock() });
      keep(changes);
      return send(outgoing, answer);
    }
    if (request.path.startsWith('/control')) {
      const { answer, changes } = control(request, { world, scenario, nowMs: clock(), reseed });
      keep(changes);
      return send(outgoing, answer);
    }
    serveVendor(request, outgoing);
  }

  function serveVendor(request: PmsRequest, outgoing: ServerResponse): void {
    keep(settleLate(world, context()));
    const { changes, delayMs, outcome } = exchange(world, request, context());
    keep(changes);
    scheduleLate();
    const leave = (): void => {
      if (outcome.kind === 'destroyed') outgoing.destroy();
      else if (outcome.kind === 'cut') sendHalf(outgoing, outcome.answer);
      else send(outgoing, outcome.answer);
    };
    if (delayMs === 0) leave();
    else later(delayMs, leave);
  }

  function scheduleLate(): void {
    const due = Math.min(...world.late.map((entry) => entry.dueMs));
    if (Number.isFinite(due)) later(Math.max(1, due - clock() + 1), () => keep(settleLate(world, context())));
  }

  function later(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  }

  return {
    handle(incoming, outgoing, origin) {
      void serve(incoming, outgoing, origin).catch((problem: unknown) => {
        // A client that went away in the middle of its request is no failure of ours.
        if (incoming.destroyed && !incoming.complete) return;
        process.stderr.write(`stand-in: ${problem instanceof Error ? (problem.stack ?? '') : 'unknown'}\n`);
        if (outgoing.headersSent) outgoing.destroy();
        else send(outgoing, failure(500, 'InternalServerError', 'The stand-in failed'));
      });
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

function send(outgoing: ServerResponse, answer: PmsAnswer): void {
  const body = Buffer.from(answer.body, 'utf8');
  const bodiless = answer.status === 204 || answer.status === 304;
  const length = bodiless ? {} : { 'content-length': String(body.length) };
  outgoing.writeHead(answer.status, { ...answer.headers, ...length });
  outgoing.end(bodiless ? undefined : body);
}

/** The whole length is promised, half is sent, then the line goes dead. */
function sendHalf(outgoing: ServerResponse, answer: PmsAnswer): void {
  const body = Buffer.from(answer.body, 'utf8');
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}
