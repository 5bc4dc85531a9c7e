import fc from 'fast-check';
import type { EntryFilter } from '../../../shared/ipc/views';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import type { TestStore } from '../../helpers/engine/store';

/** Entries as Entries lists them: on matters of two clients, of none and on no matter, here and on the PMS. */

const temporary = '01900000-0000-7000-9000-000000000024';
const otherClient = '01900000-0000-7000-9000-000000000012';

export const anyEntry = fc.record({
  timekeeperId: fc.constantFrom(sample.me, sample.partner),
  matterId: fc.constantFrom(sample.smith, sample.acme, sample.closed, temporary, null),
  workDate: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18'),
  workedSeconds: fc.constantFrom(0, 100, 361, 720, 3600),
  narrative: fc.constantFrom(
    '',
    'call',
    'Call',
    'Draft motion',
    `${'long '.repeat(12)}a`,
    `${'long '.repeat(12)}b`,
  ),
  taskCode: fc.constantFrom(null, 'L110', 'L120'),
  activityCode: fc.constantFrom(null, 'A103', 'A101'),
  onPms: fc.boolean(),
});
export type AnyEntry = typeof anyEntry extends fc.Arbitrary<infer T> ? T : never;

export const anyFilter: fc.Arbitrary<EntryFilter> = fc.constantFrom<EntryFilter>(
  {},
  { from: '2026-11-17' },
  { timekeeperId: sample.me },
  { matterId: sample.acme },
  { custody: 'on_pms' },
  { custody: 'waiting' },
  { search: 'call' },
);

export function writeEntries(store: TestStore, entries: readonly AnyEntry[]): void {
  sampleFirm(store);
  // No client has this one, and a second client has the name of the first in other letters.
  store.db
    .prepare("INSERT INTO matter VALUES (?, '', 'New matter', NULL, 'open', 'hourly', 0, NULL)")
    .run(temporary);
  store.db.prepare("INSERT INTO client VALUES (?, 'SMITH FAMILY TRUST')").run(otherClient);
  store.db.prepare('UPDATE matter SET client_id = ? WHERE id = ?').run(otherClient, sample.acme);
  for (const { timekeeperId, matterId, onPms, ...patch } of entries) {
    const { id } = savedEntry(store, patch);
    store.db
      .prepare('UPDATE entry SET timekeeper_id = ?, matter_id = ? WHERE id = ?')
      .run(timekeeperId, matterId, id);
    if (!onPms) continue;
    store.db.prepare("UPDATE outbox SET state = 'done' WHERE entry_id = ?").run(id);
    store.db
      .prepare("INSERT INTO base VALUES (?, ?, '\"1\"', '{}', '[]', 0, NULL, ?, ?, ?, 1)")
      .run(id, `remote-${id}`, '2026-11-18', '2026-11-18', '2026-11-18');
  }
}
