import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlOf } from '../../pms-server/client/control-client';
import { type PmsServer, startPmsServer } from '../../pms-server/http/server';
import type { OfficeActionInput } from '../../pms-server/office/action';

let folder: string;
let server: PmsServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-office-'));
  server = await startPmsServer({ dataFolder: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const act = async (action: OfficeActionInput, header = '1') => {
  const answer = await fetch(`${server.url}/office/action`, {
    method: 'POST',
    headers: { 'x-office': header },
    body: JSON.stringify(action),
  });
  return { status: answer.status, body: (await answer.json()) as { recordIds?: number[] } };
};
const parts = async (query: string) =>
  (await (await fetch(`${server.url}/office/parts?${query}`)).json()) as { entries: string; log: string };
const newest = () =>
  server.groundTruth().activities.find((entry) => entry.bill === null && entry.type === 'TimeEntry');

test('the page is whole without a script and brings nothing from elsewhere', async () => {
  const answer = await fetch(`${server.url}/office?query=smith`);
  const page = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('Smith v. Jones');
  expect(page).not.toMatch(/(?:src|href)="https?:/);
  for (const asset of ['office.css', 'office.js']) {
    expect((await fetch(`${server.url}/office/${asset}`)).status).toBe(200);
  }
});

test('what a colleague types is shown as text, never as markup', async () => {
  const note = '<img src=x onerror=alert(1)> "quoted" & more';
  await act({ do: 'create', entry: { date: '2026-11-20', seconds: 360, note, matter: '00231-002' } });
  const { entries } = await parts('query=onerror');
  expect(entries).not.toContain('<img');
  expect(entries).toContain('&lt;img');
});

test('edit, bill, take off, delete, close: each is done, logged and answered for', async () => {
  const entry = newest();
  if (entry === undefined) throw new Error('The firm has no unbilled entry.');
  const { id } = entry;
  expect(
    (await act({ do: 'edit', activityId: id, changes: { note: 'By the office', seconds: 720 } })).status,
  ).toBe(200);
  const truth = () => server.groundTruth().activities.find((one) => one.id === id);
  expect(truth()).toMatchObject({ note: 'By the office', seconds: 720, version: entry.version + 1 });
  await act({ do: 'bill', activityIds: [id], state: 'draft' });
  expect(truth()?.bill?.state).toBe('draft');
  expect((await act({ do: 'edit', activityId: id, changes: { seconds: 1 } })).status).toBe(422);
  await act({ do: 'unbill', activityIds: [id] });
  await act({ do: 'delete', activityId: id, as: 'tessa.lindqvist@hollisrivera.example' });
  expect(truth()).toBeUndefined();
  const { deleted, writes } = server.groundTruth();
  expect(deleted.find((one) => one.id === id)?.deletedBy).toBe('tessa.lindqvist@hollisrivera.example');
  const done = writes.filter((write) => write.recordId === id).map((write) => write.what);
  expect(done).toEqual(['update', 'bill', 'unbill', 'delete']);
  await act({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
  expect(server.groundTruth().matters.find((one) => one.number === '00247-003')?.status).toBe('Closed');
  expect((await parts('')).log).toContain('Acme Lease: Building 9 Renewal');
});

test('a foreign page cannot act, and nonsense is refused', async () => {
  const before = server.groundTruth().writes.length;
  expect((await act({ do: 'delete', activityId: 1 }, '')).status).toBe(403);
  expect((await act({ do: 'burn' } as unknown as OfficeActionInput)).status).toBe(400);
  expect((await act({ do: 'delete', activityId: 1 })).status).toBe(422);
  expect(server.groundTruth().writes).toHaveLength(before);
});

test('an open page hears of a change', async () => {
  const heard = await fetch(`${server.url}/office/events`);
  const reader = heard.body?.getReader();
  if (reader === undefined) throw new Error('No stream.');
  await reader.read();
  await controlOf(server.url).office({
    do: 'create',
    entry: { date: '2026-11-20', seconds: 360, note: 'x', matter: '00231-002' },
  });
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toContain('event: changed');
  await reader.cancel();
});
