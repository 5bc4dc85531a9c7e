import type { Finding } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';
import type { Clock, HttpAnswer, Transport, TransportFailure } from '../ports';
import { titles } from './titles';

const PATIENCE_MS = 10_000;
/** Sign-in and certificates go by the time; a minute or two is no trouble yet. */
const CLOCK_WARN_MS = 2 * 60_000;
const CLOCK_BAD_MS = 15 * 60_000;

export type NetworkWorld = {
  readonly transport: Transport;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly address: string;
  readonly isWorkingOffline: boolean;
};

/** Asks the PMS's address one plain question, and reads the clock off its answer. */
export async function tryNetwork({
  transport,
  clock,
  address,
  isWorkingOffline,
}: NetworkWorld): Promise<Finding[]> {
  if (isWorkingOffline) return [notAsked('network'), notAsked('clock')];
  const begun = clock.monotonic();
  const result = await transport({
    method: 'GET',
    url: new URL('/', address).href,
    headers: { accept: 'text/html' },
    body: null,
    timeoutMs: PATIENCE_MS,
  });
  const took = Math.max(0, Math.round(clock.monotonic() - begun));
  if (!result.ok)
    return [failed(result.failure), { ...notAsked('clock'), words: `${pmsName} gave no time to go by.` }];
  return [answered(result.answer, new URL(address), took), clockFinding(result.answer, clock.now(), took)];
}

function notAsked(id: 'network' | 'clock'): Finding {
  return { id, title: titles[id], verdict: 'unknown', words: 'Not tried: you work offline.', whatToDo: null };
}

/** Any answer of the server's own is a way that is open; one that leads elsewhere is somebody in between. */
function answered({ status, headers }: HttpAnswer, address: URL, took: number): Finding {
  const { location } = headers;
  const elsewhere =
    location !== undefined && URL.canParse(location, address.href) ? new URL(location, address) : null;
  if (elsewhere !== null && !isSameSite(elsewhere.hostname, address.hostname)) {
    return {
      id: 'network',
      title: titles.network,
      verdict: 'warn',
      words: `${address.host} was answered by another address, ${elsewhere.host}.`,
      whatToDo: 'Open a browser: this network may want you to sign in to it first.',
    };
  }
  return {
    id: 'network',
    title: titles.network,
    verdict: status >= 500 ? 'warn' : 'good',
    words:
      status >= 500
        ? `${address.host} answers, but reports trouble of its own (${status}).`
        : `${address.host} answered in ${took} ms.`,
    whatToDo: status >= 500 ? 'Nothing here: what is approved is sent when it is well again.' : null,
  };
}

/** The last two parts of the name: app.clio.com and account.clio.com are one house. */
function isSameSite(one: string, other: string): boolean {
  const house = (name: string): string => name.split('.').slice(-2).join('.');
  return house(one) === house(other);
}

const remedies: Readonly<Record<TransportFailure['kind'], string>> = {
  offline: 'Check the network. Everything you write is kept here meanwhile.',
  refused_connection: 'Check the address above, or ask IT whether a firewall is in the way.',
  timeout: 'Try again, or in another network. Everything you write is kept here meanwhile.',
  reset: 'Try again. If it stays, ask IT whether something inspects or cuts the traffic.',
  certificate:
    'Ask IT: if the firm inspects traffic, its certificate has to be trusted by this system. Daybook never goes round it.',
  proxy: 'Ask IT whether the proxy of this system lets this address through.',
  aborted: 'Try again.',
};

function failed({ kind, message }: TransportFailure): Finding {
  return {
    id: 'network',
    title: titles.network,
    verdict: kind === 'offline' ? 'warn' : 'bad',
    words: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    whatToDo: remedies[kind],
  };
}

function clockFinding({ headers }: HttpAnswer, now: number, took: number): Finding {
  const theirs = Date.parse(headers.date ?? '');
  const base = { id: 'clock', title: titles.clock } as const;
  if (Number.isNaN(theirs)) {
    return { ...base, verdict: 'unknown', words: `${pmsName} did not say what time it is.`, whatToDo: null };
  }
  // Their header has whole seconds, and was written somewhere in the middle of the exchange.
  const ahead = now - took / 2 - (theirs + 500);
  const size = Math.abs(ahead);
  if (size < CLOCK_WARN_MS)
    return { ...base, verdict: 'good', words: 'It agrees with the server’s.', whatToDo: null };
  const minutes = Math.round(size / 60_000);
  return {
    ...base,
    verdict: size < CLOCK_BAD_MS ? 'warn' : 'bad',
    words: `It is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the server’s.`,
    whatToDo:
      'Let the system set the time by itself: days and timers go by it, and sign-in fails when it is far off.',
  };
}
