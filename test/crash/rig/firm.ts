import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { HttpRequest, StoredTokens } from '../../../src-main/ports';
import { applyChange, clearState, snapshotOf } from '../../pms-server/core/state';
import type { OfficeActionInput } from '../../pms-server/office/action';
import { diceFor } from '../../simulation/world/dice';
import { people } from '../../simulation/world/firm';
import { openFirm } from '../../simulation/world/images';
import { clio } from '../../simulation/world/profiles/clio';
import { baseUrl, type CoreVendor } from '../../simulation/world/profiles/in-process';
import type { SimulatedVendor } from '../../simulation/world/vendor';
import { doSomethingAtTheOffice } from './office';

/** The stand-in on the tiny firm, served over real sockets: whoever dies leaves it as it is. */
export type Firm = {
  readonly vendor: SimulatedVendor;
  readonly url: string;
  readonly tokens: StoredTokens;
  /** All that it knows now. @returns puts it back to that */
  remember(): () => void;
  /**
   * Resolves once everything that the dead had sent has taken effect. Real milliseconds may hold minutes of the world's
   * time, and no vendor acts so late (`lateEffectSeconds`).
   */
  atRest(): Promise<void>;
  close(): Promise<void>;
};

export type FirmOptions = {
  readonly now: () => number;
  /** The rig's own calls that pass time: every clock of the world leaps. */
  readonly leap: (milliseconds: number) => void;
  /** Answers take a moment and colleagues act by themselves, by this seed. Null: at once, and only when told to. */
  readonly unruly: number | null;
};

const yearSeconds = 31_536_000;
const longestLatencyMs = 10;

export async function openCrashFirm(options: FirmOptions): Promise<Firm> {
  const vendor = openFirm(clio, options.now);
  vendor.behave({ accessTokenSeconds: yearSeconds, requestsPerMinute: 1_000_000 });
  let busy = 0;
  const handle = serve(vendor, options);
  const server = createServer((incoming, outgoing) => {
    busy += 1;
    handle(incoming, outgoing).finally(() => {
      busy -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    vendor,
    url,
    tokens: vendor.signIn(people[0], options.now()),
    remember() {
      const { state } = coreOf(vendor);
      const known = structuredClone(snapshotOf(state));
      return () => {
        clearState(state);
        for (const change of structuredClone(known)) applyChange(state, change);
      };
    },
    async atRest() {
      // Connections are taken in the order in which they came: after our own, none of the dead is left at the door.
      await fetch(`${url}/rig/leap`, { method: 'POST', body: '0', headers: { connection: 'close' } });
      while (busy > 0 || (await connections(server)) > 0) await setImmediate();
    },
    close: () => closed(server),
  };
}

function coreOf(vendor: SimulatedVendor): CoreVendor['pms'] {
  if (!('pms' in vendor)) throw new Error('This vendor is not on the core of the stand-in');
  return vendor.pms as CoreVendor['pms'];
}

function serve(vendor: SimulatedVendor, { now, leap, unruly }: FirmOptions) {
  const dice = unruly === null ? null : diceFor(unruly, 'firm');
  let next: 'lose' | 'drop' | null = null;
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming);
    const path = incoming.url ?? '/';
    if (path.startsWith('/rig/')) {
      // What a story tells the world: a write or its answer gets lost, time passes, a colleague acts.
      if (path === '/rig/lose') next = 'lose';
      else if (path === '/rig/drop') next = 'drop';
      else if (path === '/rig/leap') leap(Number(body));
      else vendor.office(JSON.parse(body) as OfficeActionInput);
      outgoing.end();
      return;
    }
    if (dice !== null) {
      await pause(dice.below(longestLatencyMs));
      if (dice.chance(0.06)) doSomethingAtTheOffice(vendor, dice, now());
    }
    const isWrite = incoming.method !== 'GET' && path.includes('/activities');
    const fate = isWrite ? next : null;
    if (isWrite) next = null;
    if (fate === 'drop') return void outgoing.destroy();
    // The request has arrived: it takes effect although its sender may be dead by now.
    const answer = vendor.handle(requestOf(incoming, path, body));
    if (fate === 'lose' || (dice?.chance(0.02) ?? false)) return void outgoing.destroy();
    if (dice !== null) await pause(dice.below(longestLatencyMs));
    outgoing.writeHead(answer.status, answer.headers);
    outgoing.end(answer.body);
  };
}

function requestOf({ method, headers }: IncomingMessage, path: string, body: string): HttpRequest {
  return {
    method: (method ?? 'GET') as HttpRequest['method'],
    url: baseUrl + path,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: body === '' ? null : body,
    timeoutMs: 0,
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
  } catch {
    // Its sender died in the middle of a sentence: what is not whole is not understood.
    return '';
  }
  return Buffer.concat(chunks).toString('utf8');
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const connections = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)));

async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
