import { describe, expect, it } from 'vitest';
import { connectClio } from '../../../src-main/pms/clio/adapter';
import type { Transport } from '../../../src-main/ports';
import { getAccount } from '../../../src-main/store/account';
import { rowsInState } from '../../../src-main/store/sync/outbox';
import { createSync } from '../../../src-main/sync/create-sync';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { rig } from '../../helpers/sync/rig';
import { authorizationCode } from '../../pms-server/client/vendor-client';
import { application } from '../../pms-server/core/auth/application';

const note = 'Attend hearing on motion to compel';
const redirectUri = 'http://127.0.0.1:49152/callback';

describe('whose database it is (contract 18)', () => {
  it('refuses another person, changes nothing, and goes on as before', async () => {
    const { store, sync, server, tokens, cycle, approved, truth } = await rig();
    const before = getAccount(store);
    const kept = tokens.current();
    const code = await authorizationCode(server.url, 'daniel.cole@hollisrivera.example');
    await expect(sync.session.completeSignIn(code, redirectUri)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(getAccount(store)).toEqual(before);
    expect(tokens.current()).toEqual(kept);
    approved();
    await cycle();
    expect(truth(note)).toMatchObject([{ timekeeperEmail: 'ana.rivera@hollisrivera.example' }]);
  });

  it('does not sync with the kept sign-in of somebody else', async () => {
    const { store, server, sync, approved, truth } = await rig();
    await sync.stop();
    approved();
    // A token file from another profile, under this database.
    const foreign = connectClio({
      baseUrl: server.url,
      oauth: application,
      transport: async () => ({
        ok: true,
        answer: {
          status: 200,
          headers: { 'content-type': 'application/json', date: 'Wed, 18 Nov 2026 15:00:00 GMT' },
          body: JSON.stringify({ data: { id: 99, name: 'Somebody', account: { id: 99, name: 'Else' } } }),
        },
      }),
      tokens: memoryTokens({ accessToken: 'x', refreshToken: null, expiresAt: Number.MAX_SAFE_INTEGER }),
      clock: store.clock,
    });
    const other = createSync(store, foreign);
    other.start();
    await expect.poll(() => other.state().syncing).toBe(false);
    expect(other.state()).toMatchObject({ connection: 'signed_out' });
    await other.stop();
    expect(truth(note)).toEqual([]);
    expect(rowsInState(store, 'ready')).toHaveLength(1);
  });

  it('carries no byte across a sign-out that comes while an answer is on its way', async () => {
    let signOut: (() => void) | null = null;
    const line =
      (transport: Transport): Transport =>
      async (request, signal) => {
        const result = await transport(request, signal);
        if (request.url.includes('updated_since')) signOut?.();
        return result;
      };
    const { store, control, cycle } = await rig({ line });
    await control.office({
      do: 'create',
      entry: {
        date: '2026-11-18',
        seconds: 600,
        note: 'Seen too late',
        matter: '00231-004',
        codes: { task: 'L350', activity: 'A109' },
      },
    });
    signOut = () => store.db.prepare('UPDATE account SET epoch = epoch + 1').run();
    await cycle();
    const here = store.db
      .prepare("SELECT count(*) FROM entry WHERE narrative = 'Seen too late'")
      .pluck()
      .get();
    expect(here).toBe(0);
  });
});

describe('signing out', () => {
  it('is refused while approved work has not arrived; then ends the tokens and removes nothing', async () => {
    const { store, sync, control, tokens, cycle, approved } = await rig();
    await control.network(false);
    approved();
    await cycle();
    await expect(sync.session.signOut()).rejects.toMatchObject({ code: 'not_allowed' });
    await control.network(true);
    await cycle();
    const entries = store.db.prepare('SELECT count(*) FROM entry').pluck().get();
    const { epoch } = getAccount(store);
    await sync.session.signOut();
    expect(tokens.current()).toBeNull();
    expect(getAccount(store).epoch).toBeGreaterThan(epoch);
    expect(store.db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(entries);
    await cycle();
    expect(sync.state().connection).toBe('signed_out');
  });
});
