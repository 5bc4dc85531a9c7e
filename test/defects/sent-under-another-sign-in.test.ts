import { expect, test } from 'vitest';
import type { HttpRequest, Transport } from '../../src-main/ports';
import { rig } from '../helpers/sync/rig';
import { until } from '../helpers/until';
import { authorizationCode } from '../pms-server/client/vendor-client';

const cole = 'daniel.cole@hollisrivera.example';
const note = 'Attend hearing on motion to compel';

/** A line on which requests of some kinds wait until they are let go. */
function gates(kinds: Record<string, (request: HttpRequest) => boolean>) {
  const shut = new Map<string, () => void>();
  const waiting = new Set<string>();
  const open = new Set<string>(Object.keys(kinds));
  const line =
    (transport: Transport): Transport =>
    async (request, signal) => {
      const kind = Object.keys(kinds).find((name) => kinds[name]?.(request) === true);
      if (kind !== undefined && !open.has(kind)) {
        waiting.add(kind);
        await new Promise<void>((resolve) => shut.set(kind, resolve));
      }
      return transport(request, signal);
    };
  return {
    line,
    close: (kind: string) => open.delete(kind),
    release(kind: string) {
      open.add(kind);
      shut.get(kind)?.();
    },
    isWaiting: (kind: string) => waiting.has(kind),
  };
}

test('a cycle that begins while somebody else signs in sends nothing under their name (contract 18)', async () => {
  const own = { token: '' };
  const gate = gates({
    token: ({ url }) => url.includes('/oauth/token'),
    list: ({ url, method }) => method === 'GET' && url.includes('updated_since'),
    whose: ({ url, headers }) => url.includes('who_am_i') && headers.authorization !== own.token,
  });
  const laptop = await rig({ line: gate.line });
  const { sync, server, approved, cycle } = laptop;
  approved({ narrative: 'First' });
  await cycle();
  own.token = `Bearer ${laptop.tokens.current()?.accessToken}`;
  await sync.handlers.workOffline({ on: true });
  approved();
  for (const kind of ['token', 'list', 'whose']) gate.close(kind);
  const code = await authorizationCode(server.url, cole);
  const signedIn = sync.session.completeSignIn(code, 'http://127.0.0.1:49152/callback').catch(String);
  await until(() => gate.isWaiting('token'));
  await sync.handlers.workOffline({ on: false });
  // Either nothing begins, or a cycle under the old sign-in that comes as far as its list.
  await until(() => gate.isWaiting('list') || !sync.state().syncing);
  gate.release('token');
  await until(() => gate.isWaiting('whose'));
  gate.release('list');
  await until(() => laptop.truth(note).length > 0 || !sync.state().syncing);
  gate.release('whose');
  await signedIn;
  await cycle();
  const [made, ...others] = laptop.truth(note);
  expect(others).toEqual([]);
  expect(made?.birth.userId).toBe(laptop.truth('First')[0]?.birth.userId);
});
