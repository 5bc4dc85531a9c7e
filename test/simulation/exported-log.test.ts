import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportLog } from '../../src-main/exchange/log/log-export';
import { getAccount } from '../../src-main/store/account';
import { custodyCounts } from '../../src-main/store/custody-counts';
import type { StoreContext } from '../../src-main/store/database';
import { bookOf } from '../helpers/promises/book';
import { brokenIn, judgeLog, logIn } from '../helpers/promises/judged-log';
import { actOnce } from './run/actions/all';
import { heal, seatsOf } from './run/heal';
import { vendorProfiles } from './world/profiles/all';
import { openWorld } from './world/world';

/** Enough to meet conflicts, holds, unknown outcomes and decisions. */
const steps = 150;

/** Laptops on which much has happened. */
async function busyLaptops(seed: number): Promise<StoreContext[]> {
  const [clio] = vendorProfiles;
  if (clio === undefined) throw new Error('there is no vendor');
  const world = await openWorld(seed, clio);
  for (let step = 0; step < steps; step += 1) {
    await world.timeline.until(world.timeline.now() + world.knobs.gapMs);
    actOnce(world);
  }
  await heal(world);
  return seatsOf(world).map(({ life }) => life.store);
}

async function logOf(store: StoreContext, content: 'whole' | 'hidden'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'log.jsonl');
  const { on_pms = 0 } = custodyCounts(store);
  const { accountKey } = getAccount(store);
  const request = { file, appVersion: '0.0.0', accountKey, content, status: { onPms: on_pms } };
  await exportLog(store, request, () => false);
  return readFileSync(file, 'utf8');
}

/** Everything on a laptop that a person wrote or is called. */
function wordsOn({ db }: StoreContext): string[] {
  const texts = db
    .prepare(
      `SELECT narrative AS text FROM entry UNION SELECT raw_text FROM entry UNION SELECT review_note FROM entry
       UNION SELECT name FROM timekeeper UNION SELECT email FROM timekeeper UNION SELECT name FROM client
       UNION SELECT name FROM matter UNION SELECT number FROM matter UNION SELECT reason FROM conflict
       UNION SELECT narrative FROM timer UNION SELECT firm_name FROM account UNION SELECT account_key FROM account`,
    )
    .pluck()
    .all() as (string | null)[];
  return texts
    .filter((text) => text !== null && text.trim().length > 3)
    .map((text) => JSON.stringify(text).slice(1, -1));
}

const parts = ['entries', 'bases', 'outbox', 'conflicts', 'audit', 'missing', 'parked'] as const;
const keyOf = (row: unknown): string => {
  const { sequence, operationId, id, entryId } = row as Record<string, unknown>;
  return String(sequence ?? operationId ?? id ?? entryId ?? row);
};
const sorted = (rows: readonly unknown[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** What is told otherwise of a log that hides its content, or can't be told of it at all. */
const needContent = [
  'the audit chain verifies',
  'every row could be read',
  'no change is left behind in what is said to be on the PMS',
  'nobody is asked about what the PMS spells in its own way',
];

test.each([3, 7, 11])('seed %i: the logs of busy laptops say what their databases say', async (seed) => {
  for (const store of await busyLaptops(seed)) {
    const before = bookOf(store.db);
    const whole = await logIn(await logOf(store, 'whole'));
    for (const part of parts) {
      // A log holds a few columns more than the judge reads.
      expect(sorted(whole.book[part]), part).toMatchObject(sorted(before[part]));
    }
    expect(brokenIn(whole)).toEqual([]);

    const text = await logOf(store, 'hidden');
    const leaked = wordsOn(store).filter((word) => text.includes(word));
    expect(leaked).toEqual([]);
    const hidden = await logIn(text);
    expect(brokenIn(hidden)).toEqual([]);
    // The trail has grown by the word about the first log, and by nothing else.
    const looked = (log: typeof whole) => judgeLog(log).map(({ what, looked: count }) => [what, count]);
    const comparable = (log: typeof whole) =>
      looked(log).filter(([what]) => !needContent.includes(String(what)));
    expect(comparable(hidden)).toEqual(comparable(whole));
  }
});
