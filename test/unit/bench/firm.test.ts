import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { verifyChain } from '../../../src-main/store/audit';
import { inTransaction } from '../../../src-main/store/database';
import { allEntries } from '../../../src-main/store/entries';
import { migrate } from '../../../src-main/store/migrate';
import { searchIsWhole } from '../../../src-main/store/search';
import { allBases } from '../../../src-main/store/sync/base';
import { requeue } from '../../../src-main/store/sync/queue';
import { benchNow, benchStore } from '../../bench/bench-store';
import { fillFirm } from '../../bench/firm/fill-firm';
import { firmPlan } from '../../bench/firm/firm-plan';

function filled(entries: number) {
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => void db.close());
  migrate(db, benchNow);
  const schema = () => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  fillFirm(db, firmPlan(entries));
  expect(schema()).toEqual(before);
  return benchStore(db);
}

test('a firm of the bench is one that the product itself could have written', () => {
  const store = filled(1_000);
  expect(store.db.pragma('foreign_key_check')).toEqual([]);
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(searchIsWhole(store)).toBe(true);
  expect(verifyChain(store, null, 2_000)).toMatchObject({ brokenAt: null, position: { sequence: 1_000 } });
  expect(allBases(store).unreadable).toBe(0);
  const entries = allEntries(store);
  expect(entries.length).toBeGreaterThan(980);
  // What the outbox holds is what the entries call for: asked once more, nothing changes.
  const outbox = () => store.db.prepare('SELECT * FROM outbox ORDER BY operation_id').all();
  const before = outbox();
  expect(before).toHaveLength(50);
  inTransaction(store, 'test.requeue', () => {
    for (const { id } of entries) requeue(store, id);
  });
  expect(outbox()).toEqual(before);
});

test('the same size is the same firm, to the byte', () => {
  const contents = () =>
    filled(200).db.prepare('SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1').get();
  expect(contents()).toEqual(contents());
});

test('a day and a matter are as long in a large firm as in a small one', () => {
  const [small, large] = [firmPlan(20_000), firmPlan(1_000_000)];
  const aDay = ({ entries, people, days }: typeof small) => entries / people / days.length;
  expect(aDay(large) / aDay(small)).toBeCloseTo(1, 0);
  expect(large.matters).toBe(20_000);
});
