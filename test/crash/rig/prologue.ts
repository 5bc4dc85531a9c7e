import { dirname, join } from 'node:path';
import { createEntry } from '../../../src-main/commands/entry-create';
import { startTimer } from '../../../src-main/commands/timer-start';
import { systemIds } from '../../../src-main/providers/ids';
import type { StoreContext } from '../../../src-main/store/database';
import { rescueName } from '../../../src-main/store/open-store';
import type { LeapClock } from './leap-clock';
import { openLeft } from './open-left';

/** A client whom nobody has worked for. */
export const clientAbroad = '01900000-0000-7000-9000-00000000abca';

/** A matter of theirs. */
export const matterAbroad = '01900000-0000-7000-9000-00000000abcb';

/** What the story begins with: a timer that runs on from yesterday, and an entry from an hour without a disk. */
export function prepareStory(file: string, clock: LeapClock): void {
  onStore(file, clock, (store) => {
    startTimer(store, { matterId: null, narrative: 'Left running #left' });
    // Nothing was worked for them yet, so that their currency may still be said.
    store.db.prepare('INSERT INTO client (id, name) VALUES (?, ?)').run(clientAbroad, 'Client abroad');
    store.db
      .prepare(
        "INSERT INTO matter (id, number, name, client_id, status, billing_method, require_utbms) VALUES (?, '', 'Matter abroad', ?, 'open', 'hourly', 0)",
      )
      .run(matterAbroad, clientAbroad);
  });
  onStore(join(dirname(file), rescueName), clock, (store) => {
    createEntry(store, {
      requestId: systemIds.uuid(),
      patch: { workDate: '2026-11-18', workedSeconds: 1800, narrative: 'Taken down in a bad hour #rescued' },
      rawText: null,
      source: 'quick_entry',
      temporaryMatterName: null,
    });
  });
  clock.leap(3_600_000);
}

function onStore(file: string, clock: LeapClock, work: (store: StoreContext) => void): void {
  const { store } = openLeft(file, join(dirname(file), 'rescue'), clock);
  work(store);
  store.db.close();
}
