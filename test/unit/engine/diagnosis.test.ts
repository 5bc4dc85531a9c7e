import { describe, expect, it } from 'vitest';
import { roomFinding } from '../../../src-main/diagnosis/disk';
import { tryNetwork } from '../../../src-main/diagnosis/network';
import { tryAll } from '../../../src-main/diagnosis/try-all';
import type { HttpAnswer, TransportFailure } from '../../../src-main/ports';
import { putSettings } from '../../../src-main/store/settings';
import { testStore } from '../../helpers/engine/store';

const now = Date.parse('2026-11-18T15:00:00Z');
const clock = { now: () => now, monotonic: () => 0 };
const address = 'https://app.clio.com';

const asked = async (answer: Partial<HttpAnswer>, isWorkingOffline = false) =>
  tryNetwork({
    clock,
    address,
    isWorkingOffline,
    transport: () => Promise.resolve({ ok: true, answer: { status: 200, headers: {}, body: '', ...answer } }),
  });
const failing = async (failure: TransportFailure) =>
  tryNetwork({
    clock,
    address,
    isWorkingOffline: false,
    transport: () => Promise.resolve({ ok: false, failure }),
  });
const at = (minutes: number) => ({ date: new Date(now + minutes * 60_000).toUTCString() });

describe('the way to the PMS', () => {
  it('is open when the server itself answers, also by leading to its own sign-in', async () => {
    const [network] = await asked({ status: 302, headers: { location: 'https://account.clio.com/login' } });
    expect(network).toMatchObject({ id: 'network', verdict: 'good', whatToDo: null });
  });

  it('names whoever stands in between', async () => {
    const [network] = await asked({ status: 302, headers: { location: 'https://wifi.courthouse.example/' } });
    expect(network?.verdict).toBe('warn');
    expect(network?.words).toContain('wifi.courthouse.example');
    expect(network?.whatToDo).toContain('browser');
  });

  it.each([
    ['certificate', 'bad', 'certificate'],
    ['proxy', 'bad', 'proxy'],
    ['offline', 'warn', 'network'],
    ['refused_connection', 'bad', 'firewall'],
  ] as const)(
    '%s is said with what to do, and the clock is then not known',
    async (kind, verdict, remedy) => {
      const [network, time] = await failing({ kind, sent: false, message: 'it did not work' });
      expect(network).toMatchObject({ verdict, words: 'It did not work.' });
      expect(network?.whatToDo).toContain(remedy);
      expect(time?.verdict).toBe('unknown');
    },
  );

  it('is not tried while one works offline', async () => {
    let requests = 0;
    const findings = await tryNetwork({
      clock,
      address,
      isWorkingOffline: true,
      transport: () => {
        requests += 1;
        return Promise.resolve({ ok: true, answer: { status: 200, headers: {}, body: '' } });
      },
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown']);
    expect(requests).toBe(0);
  });
});

describe('the clock', () => {
  it.each([
    [0, 'good', 'agrees'],
    [1, 'good', 'agrees'],
    [-5, 'warn', '5 minutes ahead of'],
    [5, 'warn', '5 minutes behind'],
    [-600, 'bad', '600 minutes ahead of'],
  ] as const)('with the server %i minutes from ours is %s', async (minutes, verdict, words) => {
    const [, time] = await asked({ headers: at(minutes) });
    expect(time?.verdict).toBe(verdict);
    expect(time?.words).toContain(words);
  });

  it('is not known where the server says no time, or nonsense', async () => {
    const unhelpful: HttpAnswer['headers'][] = [{}, { date: 'soon' }];
    for (const headers of unhelpful) {
      const [, time] = await asked({ headers });
      expect(time?.verdict).toBe('unknown');
    }
  });
});

it.each([
  [50 * 1024 ** 3, 'good', '50 GB free.'],
  [1.5 * 1024 ** 3, 'good', '1.5 GB free.'],
  [500 * 1024 ** 2, 'warn', '500 MB free.'],
  [0, 'bad', '0 MB free.'],
])('%i bytes of room are %s', (free, verdict, words) => {
  expect(roomFinding(free)).toMatchObject({ verdict, words });
});

describe('all of it at once', () => {
  const transport = () =>
    Promise.resolve({ ok: true as const, answer: { status: 200, headers: at(0), body: '' } });
  const backup = { lastBackupAt: null, backupWords: null };

  it('tells of every part, the real disk and the real database among them', async () => {
    const store = testStore();
    putSettings(store, { pmsBaseUrl: address });
    const findings = await tryAll(
      store,
      { transport },
      { proxyFor: () => Promise.resolve('PROXY proxy.firm.example:8080;DIRECT'), backup },
    );
    expect(findings.map(({ id }) => id)).toEqual([
      'network',
      'clock',
      'proxy',
      'disk',
      'database',
      'backups',
    ]);
    const of = (id: string) => findings.find((finding) => finding.id === id);
    expect(of('proxy')?.words).toBe('The system sends it through PROXY proxy.firm.example:8080.');
    expect(of('database')?.verdict).toBe('good');
    expect(of('backups')?.verdict).toBe('warn');
  });

  it('names a damaged database, and goes on with the rest', async () => {
    const store = testStore();
    putSettings(store, { pmsBaseUrl: address });
    const damaged = { ...store, checkFile: () => Promise.resolve('Page 7 is damaged.') };
    const findings = await tryAll(
      damaged,
      { transport },
      { proxyFor: () => Promise.reject(new Error('?')), backup },
    );
    expect(findings.find(({ id }) => id === 'database')).toMatchObject({
      verdict: 'bad',
      words: 'Page 7 is damaged.',
    });
    expect(findings.find(({ id }) => id === 'proxy')).toMatchObject({ verdict: 'unknown' });
    expect(findings.find(({ id }) => id === 'network')?.verdict).toBe('good');
  });
});
