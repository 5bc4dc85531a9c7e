import { expect, test } from 'vitest';
import type { RemoteReference } from '../../../shared/pms/port';
import { inTransaction, type StoreContext } from '../../../src-main/store/database';
import { idMapOf } from '../../../src-main/store/sync/id-map';
import { writeReference } from '../../../src-main/store/sync/reference-cache';
import { memoryStore } from '../../helpers/engine/memory-store';

const reference: RemoteReference = {
  timekeepers: [
    {
      remoteId: '1',
      name: 'Ann Lee',
      initials: 'AL',
      email: null,
      role: 'attorney',
      rateMinor: 30_000,
      active: true,
    },
    {
      remoteId: '2',
      name: 'Bo Ray',
      initials: 'BR',
      email: null,
      role: 'paralegal',
      rateMinor: null,
      active: true,
    },
  ],
  clients: [{ remoteId: '5', name: 'Smith' }],
  matters: [
    {
      remoteId: '7',
      number: '00104-001',
      name: 'Smith v. Jones',
      clientRemoteId: '5',
      status: 'open',
      billingMethod: 'hourly',
      requireUtbms: true,
      responsibleRemoteId: '1',
      rates: [
        { timekeeperRemoteId: '2', rateMinor: 12_000 },
        { timekeeperRemoteId: '1', rateMinor: 40_000 },
      ],
    },
  ],
  codes: [{ remoteId: '9', code: 'L350', kind: 'task', setName: 'Litigation', name: 'Discovery motions' }],
  unreadable: [],
};

const tables = ['timekeeper', 'client', 'matter', 'matter_rate', 'utbms_code', 'id_map'];
const rowsOf = (store: StoreContext) =>
  tables.map((table) => store.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all());
const written = (store: StoreContext, sent: RemoteReference): number => {
  const count = () => Number(store.db.prepare('SELECT total_changes()').pluck().get());
  const before = count();
  inTransaction(store, 'test', () => writeReference(store, sent));
  return count() - before;
};

test('what came once more as it was is not written again, but for when it was read', () => {
  const store = memoryStore();
  written(store, reference);
  const rows = rowsOf(store);
  expect(written(store, { ...reference, codes: null })).toBe(3);
  expect(rowsOf(store)).toEqual(rows);
});

test('a rate that is no longer listed is no longer agreed, and one that changed is the new one', () => {
  const store = memoryStore();
  written(store, reference);
  const [matter] = reference.matters;
  if (matter === undefined) throw new Error('There is a matter');
  const rates = [{ timekeeperRemoteId: '1', rateMinor: 45_000 }];
  written(store, { ...reference, matters: [{ ...matter, rates }] });
  const left = store.db
    .prepare('SELECT t.initials, r.rate_minor FROM matter_rate r JOIN timekeeper t ON t.id = r.timekeeper_id')
    .raw()
    .all();
  expect(left).toEqual([['AL', 45_000]]);
});

test('a code that the PMS words anew is read in its new words at once', () => {
  const store = memoryStore();
  written(store, reference);
  const ids = idMapOf(store);
  expect(ids.codeText('9')).toBe('L350');
  written(store, {
    ...reference,
    codes: [{ remoteId: '9', code: 'L351', kind: 'task', setName: 'Litigation', name: 'Discovery motions' }],
  });
  expect(ids.codeText('9')).toBe('L351');
  written(store, { ...reference, codes: [] });
  expect(ids.codeText('9')).toBeNull();
});
