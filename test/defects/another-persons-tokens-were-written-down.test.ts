import { expect, test } from 'vitest';
import { getAccount } from '../../src-main/store/account';
import { rig } from '../helpers/sync/rig';
import { authorizationCode } from '../pms-server/client/vendor-client';

const redirectUri = 'http://127.0.0.1:49152/callback';
const cole = 'daniel.cole@hollisrivera.example';

/** Tokens that end within the minute are renewed before they are used: also those that are only being tried out. */
test('somebody else’s tokens that were renewed while they were tried out are not kept (contract 18)', async () => {
  const { sync, server, control, tokens } = await rig();
  await sync.stop();
  const kept = tokens.current();
  await control.settings({ accessTokenSeconds: 30 });
  const code = await authorizationCode(server.url, cole);
  await expect(sync.session.completeSignIn(code, redirectUri)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(tokens.current()).toEqual(kept);
});

test('one’s own that were renewed on the way are the ones that are kept', async () => {
  const { sync, server, control, store, tokens, cycle } = await rig();
  await sync.stop();
  await control.settings({ accessTokenSeconds: 30 });
  const before = getAccount(store);
  const kept = tokens.current()?.accessToken;
  await sync.session.completeSignIn(
    await authorizationCode(server.url, 'ana.rivera@hollisrivera.example'),
    redirectUri,
  );
  expect(getAccount(store).accountKey).toBe(before.accountKey);
  expect(tokens.current()?.accessToken).not.toBe(kept);
  await cycle();
  expect(sync.state().connection).toBe('online');
});
