import type { Role } from '../../../shared/domain/reference';
import { setAccount } from '../../../src-main/store/account';
import type { StoreContext } from '../../../src-main/store/database';

/** Ids of the small firm that `sampleFirm` writes. */
export const sample = {
  me: '01900000-0000-7000-9000-000000000001',
  partner: '01900000-0000-7000-9000-000000000002',
  client: '01900000-0000-7000-9000-000000000011',
  smith: '01900000-0000-7000-9000-000000000021',
  acme: '01900000-0000-7000-9000-000000000022',
  closed: '01900000-0000-7000-9000-000000000023',
} as const;

/** A firm of two timekeepers and three matters in the reference cache, as a pull would leave it. Rates: 45000 and 60000. */
export function sampleFirm(store: StoreContext): void {
  const { db } = store;
  const person = db.prepare('INSERT INTO timekeeper VALUES (?, ?, ?, NULL, ?, ?, 1)');
  person.run(sample.me, 'Ana Rivera', 'AR', 'attorney' satisfies Role, 45_000);
  person.run(sample.partner, 'Dana Cole', 'DC', 'partner' satisfies Role, 60_000);
  db.prepare('INSERT INTO client VALUES (?, ?)').run(sample.client, 'Smith Family Trust');
  const matter = db.prepare("INSERT INTO matter VALUES (?, ?, ?, ?, ?, 'hourly', ?, NULL)");
  matter.run(sample.smith, '00231-004', 'Smith v. Jones', sample.client, 'open', 1);
  matter.run(sample.acme, '00107-001', 'Acme Lease', sample.client, 'open', 0);
  matter.run(sample.closed, '00044-002', 'Doe Estate', sample.client, 'closed', 0);
  db.prepare('INSERT INTO matter_rate VALUES (?, ?, ?)').run(sample.acme, sample.me, 50_000);
  setAccount(store, { accountKey: 'firm-1/user-1', firmName: 'Rivera & Cole', timekeeperId: sample.me });
}
