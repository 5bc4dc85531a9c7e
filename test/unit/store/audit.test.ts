import { expect, test } from 'vitest';
import { canonicalObject } from '../../../shared/domain/canonical-json';
import { appendAudit, auditOf, auditPage, verifyChain } from '../../../src-main/store/audit';
import { inTransaction } from '../../../src-main/store/database';
import { textHash } from '../../../src-main/store/hash';
import { testStore } from '../../helpers/engine/store';

const event = (n: number) => ({
  action: 'entry.edit',
  subject: 'entry',
  subjectId: `entry-${n % 2}`,
  before: { b: n, a: 1 },
  after: null,
  reason: null,
});

function chainOf(count: number) {
  const store = testStore();
  inTransaction(store, 'test', () => {
    for (let n = 1; n <= count; n += 1) appendAudit(store, event(n));
  });
  return store;
}

test('the chain verifies in slices of any size', () => {
  const store = chainOf(5);
  for (const slice of [1, 2, 5, 100]) {
    let step = verifyChain(store, null, slice);
    while (!step.finished) step = verifyChain(store, step.position, slice);
    expect(step).toMatchObject({ brokenAt: null, finished: true, position: { sequence: 5 } });
  }
});

test('the database itself refuses to change or remove an event', () => {
  const store = chainOf(2);
  expect(() => store.db.exec("UPDATE audit SET actor = 'nobody'")).toThrow(/append only/);
  expect(() => store.db.exec('DELETE FROM audit')).toThrow(/append only/);
});

test.each([
  ['a changed actor', "UPDATE audit SET actor = 'nobody' WHERE sequence = 3", 3],
  ['a changed value', `UPDATE audit SET before = '{"a":1,"b":4}' WHERE sequence = 3`, 3],
  ['a value that is no JSON', `UPDATE audit SET before = '{' WHERE sequence = 3`, 3],
  ['a removed event', 'DELETE FROM audit WHERE sequence = 3', 3],
  ['a removed first event', 'DELETE FROM audit WHERE sequence = 1', 1],
])('%s breaks the chain where it happened', (_what, tamper, brokenAt) => {
  const store = chainOf(5);
  store.db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
  store.db.exec(tamper);
  expect(verifyChain(store, null, 100).brokenAt).toBe(brokenAt);
});

test('an event cannot be appended apart from its change', () => {
  const store = testStore();
  expect(() => appendAudit(store, event(1))).toThrow(/outside a transaction/);
});

test('pages go from the newest back, and an object has its own history', () => {
  const store = chainOf(5);
  expect(auditPage(store, null, 2).map((e) => e.sequence)).toEqual([5, 4]);
  expect(auditPage(store, 4, 2).map((e) => e.sequence)).toEqual([3, 2]);
  expect(auditOf(store, 'entry', 'entry-1').map((e) => e.sequence)).toEqual([1, 3, 5]);
});

test('an event whose images are spelled otherwise holds by what it says', () => {
  const store = chainOf(3);
  store.db.exec('DROP TRIGGER audit_no_update');
  store.db.exec(`UPDATE audit SET before = ' {"b": 2, "a": 1}' WHERE sequence = 2`);
  expect(verifyChain(store, null, 100).brokenAt).toBeNull();
});

test('an image that is no JSON breaks the chain, even where the text of the row has the hash', () => {
  const store = chainOf(2);
  store.db.exec('DROP TRIGGER audit_no_update');
  const row = store.db.prepare('SELECT * FROM audit WHERE sequence = 2').get() as Record<string, unknown>;
  const { sequence, at, actor, machine, action, subject, subject_id: subjectId, previous_hash } = row;
  const plain = { sequence, at, actor, machine, action, subject, subjectId, previousHash: previous_hash };
  const texts = Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const hash = textHash(canonicalObject({ ...texts, reason: 'null', after: 'null', before: '{"b"' }));
  store.db.prepare(`UPDATE audit SET before = '{"b"', hash = ? WHERE sequence = 2`).run(hash);
  expect(verifyChain(store, null, 100).brokenAt).toBe(2);
});
