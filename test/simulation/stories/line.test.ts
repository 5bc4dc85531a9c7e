import { describe, expect, it } from 'vitest';
import { crowdPolicy } from '../../../shared/sync/retry';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import type { Transport } from '../../../src-main/ports';
import { requireEntry } from '../../../src-main/store/entries';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { latestRuns } from '../../../src-main/store/sync/sync-run';
import { type Rig, rig } from '../../helpers/sync/rig';

const note = 'Attend hearing on motion to compel';
const posts = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const gets = { method: 'GET', pathPrefix: '/api/v4' } as const;

describe('trouble on the line is called by its name (contract 19)', () => {
  it('a captive portal, a broken answer, a server in trouble, nobody there', async () => {
    const { sync, control, cycle } = await rig();
    await control.faults({ kind: 'htmlPage', match: gets });
    await cycle();
    expect(sync.state()).toMatchObject({ connection: 'trouble' });
    expect(sync.state().connectionWords).toContain('sign-in page');
    await control.faults({ kind: 'cutBody', match: gets });
    await cycle();
    expect(sync.state().connection).toBe('offline');
    await control.faults({ kind: 'emptyBody', match: gets });
    await cycle();
    expect(sync.state().connectionWords).toContain('empty');
    await control.faults({ kind: 'status', status: 500, match: gets });
    await cycle();
    expect(sync.state()).toMatchObject({ connection: 'trouble' });
    await control.network(false);
    await cycle();
    expect(sync.state().connection).toBe('offline');
    await control.network(true);
    await cycle();
    expect(sync.state().connection).toBe('online');
  });

  it('a proxy that wants a password and a certificate that is not trusted', async () => {
    let failing: 'proxy' | 'certificate' | null = null;
    const line =
      (transport: Transport): Transport =>
      async (request, signal) =>
        failing === null
          ? transport(request, signal)
          : { ok: false, failure: { kind: failing, sent: false, message: `trouble with the ${failing}` } };
    const { sync, cycle } = await rig({ line });
    for (const kind of ['proxy', 'certificate'] as const) {
      failing = kind;
      await cycle();
      expect(sync.state()).toMatchObject({
        connection: 'trouble',
        connectionWords: `trouble with the ${kind}`,
      });
    }
  });
});

describe('limits (contract 15)', () => {
  it('429 stops the run, nothing is lost, and it comes back no earlier than it was told', async () => {
    const { store, sync, control, cycle, approved, truth } = await rig();
    approved();
    await control.faults({ kind: 'status', status: 429, retryAfterSeconds: 90, match: posts });
    await cycle();
    expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'rate_limit' }]);
    expect(sync.state().connection).toBe('online');
    const waitMs = Date.parse(sync.state().nextTryAt ?? '') - store.clock.now();
    expect(waitMs).toBeGreaterThanOrEqual(90_000);
    // Others were told the same instant: chance puts this laptop somewhere into the minute after it (contract 20).
    expect(waitMs).toBeLessThan(90_000 + crowdPolicy.firstMs);
    expect(rowsInState(store, 'ready')).toHaveLength(1);
    await cycle();
    expect(truth(note)).toEqual([]);
    store.clock.advance(waitMs);
    await cycle();
    expect(truth(note)).toHaveLength(1);
  });

  it('the rate headers are obeyed before the server has to say no: a long list waits, and goes on', async () => {
    const { store, sync, control, exchanges } = await rig();
    await control.settings({ requestsPerMinute: 4 });
    store.clock.advance(16 * 60_000);
    // Reference data, changes and the sweep: some twenty requests.
    const restsOrWaits = () => !sync.state().syncing || store.clock.waiting() > 0;
    let minutes = 0;
    for (await expect.poll(restsOrWaits).toBe(true); sync.state().syncing; minutes += 1) {
      store.clock.advance(61_000);
      await expect.poll(restsOrWaits).toBe(true);
    }
    expect(minutes).toBeGreaterThan(1);
    expect(exchanges.filter(({ result }) => result.ok && result.answer.status === 429)).toEqual([]);
    expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good' }]);
  });
});

describe('the sign-in (contract 16)', () => {
  it('is renewed once and the run goes on', async () => {
    const { store, control, cycle, approved, truth, exchanges } = await rig();
    approved();
    const before = exchanges.length;
    await control.faults({ kind: 'expireToken', match: posts });
    await cycle();
    expect(truth(note)).toHaveLength(1);
    const renewals = exchanges.slice(before).filter(({ request }) => request.url.endsWith('/oauth/token'));
    expect(renewals).toHaveLength(1);
    expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good' }]);
  });

  it('that was revoked asks the person, and local work goes on', async () => {
    const { store, sync, control, cycle, approved, truth, signIn } = await rig();
    await control.tokens('revoke');
    await cycle();
    expect(sync.state()).toMatchObject({ connection: 'signed_out', nextTryAt: null });
    const id = approved();
    expect(requireEntry(store, id).reviewState).toBe('approved');
    await signIn();
    expect(truth(note)).toHaveLength(1);
  });
});

describe('between listing and sending (contract 11)', () => {
  /** The colleague is quicker: what the office does happens just before the request that matches. */
  const justBefore =
    (method: string, act: () => Promise<unknown>) =>
    (transport: Transport): Transport =>
    async (request, signal) => {
      if (request.method === method && request.url.includes('/activities')) await act();
      return transport(request, signal);
    };

  async function editedWith(method: string, office: (laptop: Rig, remoteId: number) => Promise<unknown>) {
    let armed = false;
    const laptop: Rig = await rig({
      line: justBefore(method, async () => {
        if (!armed) return;
        armed = false;
        await office(laptop, laptop.truth(note)[0]?.id ?? 0);
      }),
    });
    const id = laptop.approved();
    await laptop.cycle();
    editEntry(laptop.store, { id, revision: 1, patch: { narrative: 'Laptop words' }, reason: null });
    laptop.approve(id);
    armed = true;
    await laptop.cycle();
    return laptop;
  }

  it('412: the record is fetched and the conflict shown; nothing is overwritten (P3)', async () => {
    const { store, truth, exchanges } = await editedWith('PATCH', ({ control }, activityId) =>
      control.office({ do: 'edit', activityId, changes: { note: 'Office words' } }),
    );
    expect(exchanges.some(({ result }) => result.ok && result.answer.status === 412)).toBe(true);
    expect(truth('Office words')).toHaveLength(1);
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'same_field' }]);
  });

  it('412 by a change that does not clash with ours is a conflict all the same, with a merge suggested', async () => {
    const { store, truth } = await editedWith('PATCH', ({ control }, activityId) =>
      control.office({ do: 'edit', activityId, changes: { seconds: 600 } }),
    );
    expect(listConflicts(store, 'open')).toMatchObject([
      {
        kind: 'disjoint_fields',
        suggestion: { choice: 'field_by_field', facts: { narrative: 'Laptop words', seconds: 600 } },
      },
    ]);
    expect(truth('Laptop words')).toEqual([]);
  });

  it('422 since it was billed: a conflict of its own kind', async () => {
    const { store, exchanges } = await editedWith('PATCH', async ({ control }, activityId) => {
      await control.settings({ billingTouchesActivity: false });
      await control.office({ do: 'bill', activityIds: [activityId] });
    });
    expect(exchanges.some(({ result }) => result.ok && result.answer.status === 422)).toBe(true);
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'edited_here_billed_there' }]);
  });

  it('a deletion looks first: what changed a moment ago is not deleted (contract 12)', async () => {
    let armed = false;
    const laptop: Rig = await rig({
      line: (transport) => async (request, signal) => {
        if (armed && /\/activities\/\d+/.test(request.url)) {
          armed = false;
          const activityId = laptop.truth(note)[0]?.id ?? 0;
          await laptop.control.office({ do: 'edit', activityId, changes: { seconds: 600 } });
        }
        return transport(request, signal);
      },
    });
    const { store, truth } = laptop;
    const id = laptop.approved();
    await laptop.cycle();
    deleteEntry(store, { id, revision: requireEntry(store, id).revision });
    armed = true;
    await laptop.cycle();
    expect(truth(note)).toMatchObject([{ seconds: 600 }]);
    expect(listConflicts(store, 'open')).toMatchObject([{ kind: 'deleted_here_edited_there' }]);
  });

  it('404: edited here, deleted there', async () => {
    const { store } = await editedWith('PATCH', ({ control }, activityId) =>
      control.office({ do: 'delete', activityId }),
    );
    expect(listConflicts(store, 'open')).toMatchObject([
      { kind: 'edited_here_deleted_there', local: { narrative: 'Laptop words' } },
    ]);
  });
});

describe('records that this version can’t read (contract 7)', () => {
  it.each(['unknownField', 'unknownEnum', 'wrongType'] as const)(
    '%s: parked and shown, the rest goes on',
    async (kind) => {
      const { store, control, cycle, cycleAfter } = await rig();
      const work = {
        date: '2026-11-18',
        seconds: 600,
        matter: '00231-004',
        codes: { task: 'L350', activity: 'A109' },
      };
      await control.office({ do: 'create', entry: { ...work, note: 'One of two' } });
      await control.office({ do: 'create', entry: { ...work, note: 'Two of two' } });
      await control.faults({ kind, match: { method: 'GET', pathPrefix: '/api/v4/activities' } });
      await cycle();
      const parked = store.db.prepare('SELECT reason FROM parked WHERE released_at IS NULL').pluck().all();
      expect(parked).toHaveLength(1);
      const here = store.db
        .prepare("SELECT count(*) FROM entry WHERE narrative IN ('One of two', 'Two of two')")
        .pluck();
      expect(here.get()).toBe(kind === 'unknownField' ? 1 : 2);
      expect(latestRuns(store, 1)).toMatchObject([{ outcome: 'good' }]);
      await cycleAfter(11 * 60_000);
      expect(here.get()).toBe(2);
      expect(store.db.prepare('SELECT count(*) FROM parked WHERE released_at IS NULL').pluck().get()).toBe(0);
    },
  );
});

describe('work offline', () => {
  it('sends nothing at all until it is switched off again', async () => {
    const { store, sync, approved, truth, exchanges, cycleAfter } = await rig();
    await sync.handlers.workOffline({ on: true });
    approved();
    const before = exchanges.length;
    await cycleAfter(3_600_000);
    expect(exchanges.length).toBe(before);
    expect(sync.state()).toMatchObject({ connection: 'work_offline', nextTryAt: null });
    expect(rowsInState(store, 'ready')).toHaveLength(1);
    await sync.handlers.workOffline({ on: false });
    await cycleAfter(0);
    expect(truth(note)).toHaveLength(1);
  });
});
