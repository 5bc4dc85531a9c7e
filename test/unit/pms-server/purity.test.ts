import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createInProcessPms } from '../../pms-server/in-process';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';

/** The core runs in the simulation too, so it takes nothing that it is not given, and repeats itself to the letter. */

const root = fileURLToPath(new URL('../../pms-server/', import.meta.url));

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.ts'))
    .map((one) => join(one.parentPath, one.name));
}

test.each(['core', 'faults'])('%s takes no clock, no randomness, no disk', (folder) => {
  const forbidden = /from 'node:|Date\.now|new Date\(\)|Math\.random|randomUUID|process\.|setTimeout|fetch\(/;
  const files = sourcesUnder(folder);
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ['core', /from '(?:\.\.\/)+(?:faults|office|control|store|http|sample-firm|client)\//],
  ['faults', /from '(?:\.\.\/)+(?:office|control|store|http|sample-firm|client)\//],
  ['.', /from '(?:\.\.\/)+(?:src-main|src-renderer|shared)\//],
])('%s imports only downwards', (folder, forbidden) => {
  const guilty = sourcesUnder(folder).filter((file) => forbidden.test(readFileSync(file, 'utf8')));
  expect(guilty).toEqual([]);
});

test('the same requests on the same clock give the same answers, to the last byte', () => {
  const data = loadSampleFirm();
  const play = (): string[] => {
    let nowMs = Date.parse('2026-11-20T22:00:00Z');
    const pms = createInProcessPms({ data, historyDays: 5, seed: 7, clock: () => nowMs });
    const { accessToken } = pms.signIn('ana.rivera@hollisrivera.example');
    const headers = { authorization: `Bearer ${accessToken}` };
    const matter = [...pms.state.tables.matters.keys()].at(-20);
    const body = { type: 'TimeEntry', date: '2026-11-20', quantity: 60, matter: { id: matter } };
    pms.world.rules.push({ kind: 'appliedTwice', match: { method: 'POST' }, times: 1 });
    return ['POST', 'GET', 'POST', 'GET'].map((method) => {
      nowMs += 1500;
      const options = method === 'POST' ? { headers, body: JSON.stringify({ data: body }) } : { headers };
      return JSON.stringify(pms.send(method, '/api/v4/activities.json?order=id(desc)&limit=5', options));
    });
  };
  expect(play()).toEqual(play());
});
