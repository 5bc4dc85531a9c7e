import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from '../control/control';
import { type GroundTruth, groundTruthOf } from '../control/ground-truth';
import { failure } from '../core/answers';
import type { PmsAnswer, PmsContext, PmsRequest } from '../core/messages';
import type { Behaviour } from '../core/rows';
import { applyChange, type Change, clearState } from '../core/state';
import { exchange, openWorld, settleLate } from '../faults/world';
import { office } from '../office/routes';
import { loadSampleFirm } from '../sample-firm/data';
import { sampleFirm } from '../sample-firm/generate';
import { openJournal } from '../store/journal';
import { createLiveFeed } from './live-feed';
import { readRequest } from './read-request';

export type PmsServerOptions = {
  /** 0 or left out: any free port. */
  readonly port?: number;
  /** Where the ground truth is kept; what is there already is served again. */
  readonly dataFolder: string;
  readonly seed?: number;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** In [0, 1), for tokens; cryptographic where it is left out. */
  readonly random?: () => number;
  /** How a new firm's server behaves; a kept firm keeps its own. */
  readonly behaviour?: Partial<Behaviour>;
};

export type PmsServer = {
  /** "http://127.0.0.1:4180", without a slash at the end. */
  readonly url: string;
  readonly port: number;
  groundTruth(): GroundTruth;
  /** Stops at once; what was acknowledged is on disk. */
  close(): Promise<void>;
};

/** Starts the stand-in on 127.0.0.1 and nowhere else. Rejects where the port is taken or the data can't be read. */
export async function startPmsServer(options: PmsServerOptions): Promise<PmsServer> {
  const clock = options.clock ?? Date.now;
  const data = loadSampleFirm();
  const journal = openJournal(options.dataFolder);
  const world = openWorld(journal.state);
  const feed = createLiveFeed();
  const timers = new Set<NodeJS.Timeout>();

  const seed = (wanted: { seed?: number | undefined; nowMs?: number | undefined } = {}): void => {
    clearState(world.state);
    const firm = sampleFirm(data, {
      nowMs: wanted.nowMs ?? clock(),
      seed: wanted.seed ?? options.seed ?? 1,
      behaviour: options.behaviour ?? {},
    });
    for (const change of firm) applyChange(world.state, change);
    journal.rewrite();
    feed.changed();
  };
  if (journal.isNew) seed();

  const keep = (changes: readonly Change[]): void => {
    journal.append(changes);
    if (changes.length > 0) feed.changed();
  };
  const context = (): PmsContext => ({ nowMs: clock(), random: options.random ?? secureRandom });

  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing).catch((problem: unknown) => {
      process.stderr.write(`stand-in: ${problem instanceof Error ? (problem.stack ?? '') : 'unknown'}\n`);
      if (!outgoing.headersSent) send(outgoing, failure(500, 'InternalServerError', 'The stand-in failed'));
      else outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, url);
    if (request === null) return send(outgoing, failure(413, 'TooLarge', 'The body is too large'));
    // A name other than the loopback address means that a foreign page's DNS points here.
    if (!isLoopbackHost(incoming.headers.host)) {
      return send(outgoing, failure(403, 'ForbiddenError', 'The stand-in answers to 127.0.0.1 only'));
    }
    if (request.path === '/office/events') return feed.open(outgoing);
    if (request.path === '/' || request.path.startsWith('/office')) {
      const { answer, changes } = office(request, { world, scenario: data.scenario, nowMs: clock() });
      keep(changes);
      return send(outgoing, answer);
    }
    if (request.path.startsWith('/control')) {
      const { answer, changes } = control(request, {
        world,
        scenario: data.scenario,
        nowMs: clock(),
        reseed: seed,
      });
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
    url,
    port,
    groundTruth: () => groundTruthOf(world.state),
    async close() {
      for (const timer of timers) clearTimeout(timer);
      feed.close();
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Keep-alive connections would hold the server open for as long as the client likes.
        server.closeAllConnections();
      });
      journal.close();
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

/** 48 random bits as a fraction. */
function secureRandom(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}
