import { EngineError } from '../../../../src-main/engine-error';
import { prepared } from '../../../../src-main/store/database';
import { missingQuestion, missingRemoteIds } from '../../../../src-main/store/sync/missing';
import { people } from '../../world/firm';
import { Died, type Life } from '../../world/machine';
import { baseUrl } from '../../world/profiles/in-process';
import type { World } from '../../world/world';
import { type Action, aSeat, command, type Seat } from './command';

/** What a person does about sync itself. */
export const syncActions: readonly Action[] = [
  { name: 'sync now', weight: 6, run: syncNow },
  { name: 'retry a hold', weight: 3, run: retryHold },
  { name: 'answer the question about vanished records', weight: 4, run: answerMissing },
  { name: 'work offline', weight: 1, run: workOffline },
  { name: 'work online again', weight: 3, run: workOnline },
  { name: 'sign out', weight: 0.7, run: signOut },
  { name: 'sign in', weight: 4, run: signInAgain },
  { name: 'sign in as somebody else', weight: 0.7, run: signInAsOther },
];

function syncNow(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  command(world, seat, 'sync now', [], 'asks for a sync', ({ sync }) => sync.handlers.syncNow());
  return true;
}

export function heldRows({ life }: Seat): { operationId: string; entryId: string }[] {
  return prepared(
    life.store.db,
    "SELECT operation_id AS operationId, entry_id AS entryId FROM outbox WHERE state = 'held' ORDER BY operation_id",
  ).all() as { operationId: string; entryId: string }[];
}

function retryHold(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const row = world.decisions.pick(heldRows(seat));
  if (row === undefined) return false;
  command(world, seat, 'retry', [row.entryId], 'sends a held entry once more', ({ sync }) =>
    sync.handlers.holdRetry({ operationId: row.operationId }),
  );
  return true;
}

function answerMissing(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || missingQuestion(seat.life.store) === null) return false;
  answerQuestion(world, seat);
  return true;
}

/** Somebody calls the office and asks; what is there still, and only out of sight, is kept. */
export function answerQuestion(world: World, seat: Seat): void {
  const standing = new Set(world.vendor.records().map(({ id }) => String(id)));
  const isThere = missingRemoteIds(seat.life.store).some((id) => standing.has(id));
  const choice = isThere ? 'keep_here' : world.decisions.one(['keep_here', 'they_were_deleted'] as const);
  world.recorder.probe(`vanished records: ${choice}`);
  command(world, seat, 'answer', [], `says of vanished records: ${choice}`, ({ sync }) =>
    sync.handlers.missingDecide({ choice }),
  );
}

const worksOffline = ({ life }: Seat): boolean => life.sync.state().connection === 'work_offline';

function workOffline(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || worksOffline(seat)) return false;
  setOffline(world, seat, true);
  return true;
}

function workOnline(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !worksOffline(seat)) return false;
  setOffline(world, seat, false);
  return true;
}

export function setOffline(world: World, seat: Seat, on: boolean): void {
  command(world, seat, on ? 'work offline' : 'work online', [], on ? 'works offline' : 'is back', (life) => {
    later(world, seat, life.sync.handlers.workOffline({ on }));
  });
}

function signOut(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || isSignedOut(seat)) return false;
  command(world, seat, 'sign out', [], 'signs out', ({ sync }) => {
    later(world, seat, sync.session.signOut());
  });
  return true;
}

export const isSignedOut = ({ life }: Seat): boolean => life.sync.state().connection === 'signed_out';

function signInAgain(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null || !isSignedOut(seat)) return false;
  signIn(world, seat, seat.machine.email);
  return true;
}

function signInAsOther(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const other = world.decisions.pick(people.filter((email) => email !== seat.machine.email));
  if (other === undefined) return false;
  world.recorder.probe('signed in as somebody else');
  signIn(world, seat, other);
  return true;
}

const redirectUri = 'http://127.0.0.1:49152/callback';

/** The whole way through the browser: the person is there, so this part of it meets no weather. */
export function signIn(world: World, seat: Seat, email: string): void {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'daybook-desktop',
    redirect_uri: redirectUri,
    login_hint: email,
  });
  const { headers } = world.vendor.handle({
    method: 'GET',
    url: `${baseUrl}/oauth/authorize?${query}`,
    headers: {},
    body: null,
    timeoutMs: 0,
  });
  const code = new URL(headers.location ?? 'http://none').searchParams.get('code') ?? '';
  const isSelf = email === seat.machine.email;
  command(world, seat, 'sign in', [], isSelf ? 'signs in' : 'signs in as somebody else', ({ sync }) => {
    later(world, seat, sync.session.completeSignIn(code, redirectUri));
  });
}

const changing = new WeakMap<Life, number>();

/** Whether somebody is signing in or out at this moment: no cycle begins beside that. */
export const isChangingHands = ({ life }: Seat): boolean => (changing.get(life) ?? 0) > 0;

/** What is under way ends in its own time; a refusal is told to the person, anything else is trouble. */
function later({ recorder }: World, { machine, life }: Seat, promise: Promise<void>): void {
  const count = (by: number) => changing.set(life, (changing.get(life) ?? 0) + by);
  count(1);
  promise
    .catch((error: unknown) => {
      if (error instanceof EngineError || error instanceof Died) return;
      recorder.trouble(`${machine.name}: ${error instanceof Error ? error.stack : String(error)}`);
    })
    .finally(() => count(-1));
}
