import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GroundTruth, groundTruthOf } from '../control/ground-truth';
import type { Behaviour } from '../core/rows';
import { applyChange, clearState } from '../core/state';
import { openWorld } from '../faults/world';
import { loadSampleFirm } from '../sample-firm/data';
import { sampleFirm } from '../sample-firm/generate';
import { type Journal, openJournal } from '../store/journal';
import { createLiveFeed } from './live-feed';
import { createServe, type ServePorts } from './serve';

export type PmsServerOptions = {
  /** 0 or left out: any free port. */
  readonly port?: number;
  /** Where the ground truth is kept; what is there already is served again. */
  readonly dataFolder: string;
  readonly seed?: number;
  /** Forget what is kept and begin with a new firm. */
  readonly fresh?: boolean;
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

/**
 * Starts the stand-in on 127.0.0.1 and nowhere else. Rejects where the port is taken (code EADDRINUSE), or where the data
 * can't be read or belongs to a running process; the data is then untouched.
 */
export async function startPmsServer(options: PmsServerOptions): Promise<PmsServer> {
  const data = loadSampleFirm();
  const server = createServer();
  // The port first: what another stand-in serves there is not opened a second time.
  await listen(server, options.port ?? 0);
  try {
    const journal = openJournal(options.dataFolder);
    return serveJournal(server, journal, data, options);
  } catch (problem) {
    server.close();
    throw problem;
  }
}

/** From here on nothing waits, so no request can come before its handler is there. */
function serveJournal(
  server: Server,
  journal: Journal,
  data: ReturnType<typeof loadSampleFirm>,
  options: PmsServerOptions,
): PmsServer {
  const clock = options.clock ?? Date.now;
  const world = openWorld(journal.state);
  const feed = createLiveFeed();

  const reseed: ServePorts['reseed'] = (wanted) => {
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
  if (journal.isNew || options.fresh === true) reseed({});

  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const serve = createServe({
    world,
    scenario: data.scenario,
    feed,
    clock,
    random: options.random ?? secureRandom,
    reseed,
    keep(changes) {
      journal.append(changes);
      if (changes.length > 0) feed.changed();
    },
  });
  server.on('request', (incoming, outgoing) => serve.handle(incoming, outgoing, url));

  return {
    url,
    port,
    groundTruth: () => groundTruthOf(world.state),
    async close() {
      serve.stop();
      feed.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Keep-alive connections would hold the server open for as long as the client likes.
        server.closeAllConnections();
      });
      journal.close();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** 48 random bits as a fraction. */
function secureRandom(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}
