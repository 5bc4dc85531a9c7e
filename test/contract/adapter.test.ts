import { expect, test } from 'vitest';
import { deleteEntry } from '../../src-main/commands/entry-delete';
import { editEntry } from '../../src-main/commands/entry-edit';
import { requireEntry } from '../../src-main/store/entries';
import { getBase } from '../../src-main/store/sync/base';
import type { Exchange } from '../helpers/sync/node-transport';
import { type Rig, rig } from '../helpers/sync/rig';
import { loadClioContract, whenDocumented } from './clio-openapi';

/**
 * Everything that the adapter says in a working day, held to the vendor's own document: each request by its path, query,
 * fields and body, each answer by its status and shape.
 */
const contract = loadClioContract();

test('a working day fits the document, request by request and answer by answer', async () => {
  const laptop = await workingDay();
  const spoken = laptop.exchanges.filter(({ request }) => new URL(request.url).pathname.startsWith('/api/'));
  const kinds = new Set(spoken.map(({ request, result }) => kindOf(request.method, request.url, result)));
  // The day is only worth judging if it had everything in it.
  for (const kind of [
    'GET users.json 200',
    'GET users/who_am_i.json 200',
    'GET contacts.json 200',
    'GET matters.json 200',
    'GET utbms/sets.json 200',
    'GET utbms/codes.json 200',
    'GET settings/billing.json 200',
    'GET activities.json 200',
    'GET activities/id 200',
    'GET activities/id 404',
    'POST activities.json 201',
    'POST activities.json 422',
    'PATCH activities/id 200',
    'PATCH activities/id 412',
    'PATCH activities/id 422',
    'DELETE activities/id 204',
  ]) {
    expect(kinds, kind).toContain(kind);
  }
  await whenDocumented(contract, (judge) => {
    for (const { request, result } of spoken) {
      const { pathname, searchParams } = new URL(request.url);
      const asked = request.body === null ? null : (JSON.parse(request.body) as unknown);
      expect(judge.validateRequest(request.method, pathname, searchParams, asked), request.url).toEqual([]);
      if (!result.ok) continue;
      const { status, body } = result.answer;
      const answered = body === '' ? null : (JSON.parse(body) as unknown);
      expect(judge.validateAnswer(request.method, pathname, status, answered), request.url).toEqual([]);
    }
  });
});

test('every request names the API version and a list of fields, and every write its price (contract 27)', async () => {
  const { exchanges } = await workingDay();
  for (const { request } of exchanges) {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/api/')) continue;
    expect(request.headers['x-api-version']).toBe('4.0.13');
    if (request.method === 'DELETE') continue;
    expect(url.searchParams.get('fields') ?? '').not.toBe('');
    if (request.body === null) continue;
    const { data } = JSON.parse(request.body) as { data: Record<string, unknown> };
    expect(data).toMatchObject({ price: expect.any(Number), quantity: expect.any(Number) });
  }
});

/** Creates, changes, deletes, looks after lost answers, and is refused in each documented way. */
async function workingDay(): Promise<Rig> {
  let before: (() => Promise<unknown>) | null = null;
  const laptop = await rig({
    fresh: true,
    line: (transport) => async (request, signal) => {
      const act = request.method === 'PATCH' ? before : null;
      if (act !== null) {
        before = null;
        await act();
      }
      return transport(request, signal);
    },
  });
  const { store, control, cycle, cycleAfter, approved, matterId } = laptop;
  await laptop.signIn();

  const lost = approved({ narrative: 'A hearing; "Rule 26" & ünïcode' });
  await control.faults({ kind: 'answerLost', match: { method: 'POST', pathPrefix: '/api/v4/activities' } });
  await cycle();
  await cycle();
  edit(laptop, lost, 'Changed once');
  await cycle();

  const idOf = (entryId: string) => Number(getBase(store, entryId)?.remoteId);
  edit(laptop, lost, 'Changed behind my back');
  before = () => control.office({ do: 'edit', activityId: idOf(lost), changes: { seconds: 600 } });
  await cycle();

  const billed = approved({ narrative: 'Goes on a bill' });
  await cycle();
  edit(laptop, billed, 'Too late');
  before = async () => {
    await control.settings({ billingTouchesActivity: false });
    await control.office({ do: 'bill', activityIds: [idOf(billed)] });
  };
  await cycle();

  const gone = approved({ narrative: 'Deleted here' });
  const vanished = approved({ narrative: 'Deleted there', workDate: '2026-11-17' });
  await cycle();
  deleteEntry(store, { id: gone, revision: requireEntry(store, gone).revision });
  await control.office({ do: 'delete', activityId: idOf(vanished) });
  await cycleAfter(11 * 60_000);

  approved({ matterId: matterId('00247-003'), taskCode: null, activityCode: null, narrative: 'Just closed' });
  await control.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
  await cycle();
  return laptop;
}

function edit({ store, approve }: Rig, id: string, narrative: string): void {
  const { revision } = requireEntry(store, id);
  editEntry(store, { id, revision, patch: { narrative }, reason: null });
  approve(id);
}

function kindOf(method: string, url: string, result: Exchange['result']): string {
  const path = new URL(url).pathname.replace('/api/v4/', '').replace(/\/\d+\.json$/, '/id');
  return `${method} ${path} ${result.ok ? result.answer.status : result.failure.kind}`;
}
