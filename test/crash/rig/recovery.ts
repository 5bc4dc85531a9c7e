import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type Engine, openEngine } from '../../../src-main/engine';
import { systemIds } from '../../../src-main/providers/ids';
import { silentLogger } from '../../helpers/engine/quiet';
import { readBook } from '../../helpers/promises/book';
import type { HistoryEvent } from '../../helpers/promises/history';
import { judge } from '../../helpers/promises/judge';
import { memoryTokens } from '../../helpers/sync/memory-tokens';
import { people } from '../../simulation/world/firm';
import { badNews, engineOptions } from './engine-options';
import type { Laptop } from './laptop';
import type { Remains } from './remains';

/** Longer than any pause of the engine between two looks at the same thing. */
const longPauseMs = 200_000;
/** So often the engine may try; whatever is still on its way then does not make progress. */
const rounds = 12;

/**
 * Starts the app on what a dead process left, a few minutes later, lets it come to rest and judges what it came to: what
 * was under way is unknown and then settled, the running timer is asked about, and the promises hold by the firm's truth.
 * @returns what is wrong, in words
 */
export async function recover(laptop: Laptop, remains: Remains): Promise<string[]> {
  const { file, firm, clock } = laptop;
  const wrong: string[] = [];
  clock.leap(300_000);
  const engine = openEngine(
    {
      clock,
      ids: systemIds,
      // The same firm without its sockets: the road is good now.
      transport: async (request) => ({ ok: true, answer: firm.vendor.handle(request) }),
      databaseFile: file,
      failpoints: { hit: () => undefined },
      logger: silentLogger,
      // Whoever was signed out when it died signs in again.
      tokens: memoryTokens(firm.vendor.signIn(people[0], clock.now())),
      machine: 'crash-test',
    },
    engineOptions(file),
  );
  try {
    const problem = badNews(engine);
    if (problem !== null) wrong.push(`The app says: ${problem}`);
    wrong.push(...(await unaskedTimer(engine, file, remains)));
    const restless = await comeToRest(engine, laptop);
    if (restless !== null) wrong.push(restless);
    const left = statesOf(file, remains.attempted).filter(({ state }) => state === 'attempted');
    for (const { id } of left) wrong.push(`Row ${id} is still said to be on its way`);
    wrong.push(...(await brokenPromises(engine, laptop)));
  } finally {
    await engine.close();
    clock.end();
  }
  return wrong;
}

/**
 * A timer that ran while no process watched it is asked about: it is offered for recovery with the moment at which it was last
 * seen, or that moment lies in a stretch that a person is asked about anyway, an absence or a clock that was set back.
 */
async function unaskedTimer({ handlers }: Engine, file: string, { running }: Remains): Promise<string[]> {
  if (running === null) return [];
  const timer = (await handlers.timersList({})).find(({ timer }) => timer.id === running.id)?.timer;
  if (timer === undefined) return [`Timer ${running.id} is gone`];
  // Asked about before and not answered: the first sight stands.
  const seen = timer.recoveredFrom;
  const isOffered = seen !== null && seen <= running.seenAt;
  return isOffered || isDoubted(file, running) ? [] : [`Timer ${running.id} is not offered for recovery`];
}

function isDoubted(file: string, { id, seenAt }: NonNullable<Remains['running']>): boolean {
  const db = new Database(file, { readonly: true });
  try {
    const open = db.prepare(
      'SELECT 1 FROM timer_doubt WHERE timer_id = ? AND answer IS NULL AND from_at <= ? AND coalesce(to_at, ?) >= ?',
    );
    return open.get(id, seenAt, seenAt, seenAt) !== undefined;
  } finally {
    db.close();
  }
}

async function comeToRest(engine: Engine, { clock, file }: Laptop): Promise<string | null> {
  let left: string[] = [];
  // Whoever died working offline goes online again: what waits for that is at rest, and never sent otherwise.
  await engine.handlers.workOffline({ on: false });
  for (let round = 0; round < rounds; round += 1) {
    await engine.handlers.syncNow({});
    do await setImmediate();
    while ((await engine.handlers.statusGet({})).syncing);
    const before = left;
    left = onTheWay(file);
    if (left.length === 0 && before.length === 0 && round > 0) return null;
    clock.leap(longPauseMs);
  }
  const { connectionWords } = await engine.handlers.statusGet({});
  return `${left.length} rows never came to rest: ${left.join(', ')} ${connectionWords}`;
}

/** Rows that sync has yet to do something about; those behind an open conflict wait for a person. */
function onTheWay(file: string): string[] {
  const book = readBook(file);
  const inConflict = new Set(
    book.conflicts.filter(({ closedAt }) => closedAt === null).map(({ entryId }) => entryId),
  );
  return book.outbox
    .filter(
      ({ state, entryId }) => ['ready', 'attempted', 'unknown'].includes(state) && !inConflict.has(entryId),
    )
    .map(({ operationId, state }) => `${operationId} ${state}`);
}

function statesOf(file: string, operationIds: readonly string[]): { id: string; state: string }[] {
  return readBook(file)
    .outbox.filter(({ operationId }) => operationIds.includes(operationId))
    .map(({ operationId: id, state }) => ({ id, state }));
}

async function brokenPromises(engine: Engine, { file, firm, clock }: Laptop): Promise<string[]> {
  const { safe, onPms, waiting, inConflict, held, unknown } = await engine.handlers.statusGet({});
  const history: HistoryEvent[] = [{ kind: 'quiet', at: clock.now() }];
  const findings = judge(history, {
    laptops: [
      {
        name: 'crash-test',
        book: readBook(file),
        accountKey: 'own',
        status: { safe, onPms, waiting, inConflict, held, unknown },
      },
    ],
    truth: firm.vendor.groundTruth(),
    normalise: firm.vendor.stores,
  });
  return findings.flatMap(({ promise, what, broken }) => broken.map((one) => `${promise}, ${what}: ${one}`));
}
