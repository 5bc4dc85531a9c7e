import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryPatch } from '../../../shared/ipc/views';
import { deleteEntry } from '../../../src-main/commands/entry-delete';
import { editEntry } from '../../../src-main/commands/entry-edit';
import { restoreEntry } from '../../../src-main/commands/entry-restore';
import { approvePrebill } from '../../../src-main/commands/prebill-approve';
import { submitPrebill } from '../../../src-main/commands/prebill-submit';
import { discardTimer } from '../../../src-main/commands/timer-discard';
import { finishTimer } from '../../../src-main/commands/timer-finish';
import { startTimer } from '../../../src-main/commands/timer-start';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { getApproval } from '../../../src-main/store/approvals';
import { verifyChain } from '../../../src-main/store/audit';
import { strays } from '../../../src-main/store/custody-counts';
import { allEntries, requireEntry } from '../../../src-main/store/entries';
import { searchIsWhole } from '../../../src-main/store/search';
import { openRowsOf } from '../../../src-main/store/sync/outbox';
import { openTimers } from '../../../src-main/store/timers';
import { stepLabels } from '../../../src-main/store/undo-steps';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { type TestStore, testStore } from '../../helpers/engine/store';

type Deed = {
  readonly kind: 'add' | 'edit' | 'delete' | 'approve' | 'finish' | 'discard';
  readonly pick: number;
  readonly words: string;
};

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('add', 'edit', 'delete', 'approve', 'finish', 'discard'),
  pick: fc.nat(20),
  words: fc.constantFrom(
    'Attend hearing on motion to compel',
    'Draft letter to opposing counsel',
    'Review the deposition transcript',
  ),
});

const billable: EntryPatch = { matterId: sample.acme, workedSeconds: 3600, workDate: '2026-11-17' };

/** Does it if it can be done now; what is refused leaves no step. */
function perform(store: TestStore, known: string[], { kind, pick, words }: Deed): void {
  const id = known[pick % Math.max(known.length, 1)];
  if (kind === 'finish' || kind === 'discard') {
    const timer = startTimer(store, { matterId: sample.acme, narrative: words });
    store.clock.advance(600_000);
    if (kind === 'discard') discardTimer(store, timer);
    else known.push(finishTimer(store, timer));
    return;
  }
  if (kind === 'add' || id === undefined) {
    known.push(savedEntry(store, { ...billable, narrative: words }).id);
    return;
  }
  const { revision, deletedAt, reviewState } = requireEntry(store, id);
  if (kind === 'delete') {
    if (deletedAt === null) deleteEntry(store, { id, revision });
    else restoreEntry(store, id);
  } else if (deletedAt !== null) return;
  else if (kind === 'edit') editEntry(store, { id, revision, patch: { narrative: words }, reason: null });
  else if (reviewState === 'draft') submitPrebill(store, { entryIds: [id] });
  else if (reviewState === 'in_review') approvePrebill(store, { lines: [{ id, revision }] });
}

/** What a person sees: entries that are there, with what would be pushed of them, and open timers. */
function seen(store: TestStore) {
  const entries = allEntries(store).map(({ revision: _revision, updatedAt: _updatedAt, ...entry }) => ({
    ...entry,
    approved: getApproval(store, entry.id)?.hash ?? null,
    queued: openRowsOf(store, entry.id).map(({ operation, state, payloadHash }) => ({
      operation,
      state,
      payloadHash,
    })),
  }));
  return { entries, timers: openTimers(store).map(({ id }) => id) };
}

test('whatever was done is undone step by step to where it began, and redone to where it ended', () => {
  const judge = (deeds: Deed[]) => {
    const store = testStore();
    sampleFirm(store);
    const known: string[] = [];
    const states = [seen(store)];
    for (const one of deeds) {
      const before = stepLabels(store).undo;
      const count = steps(store);
      store.clock.advance(1000);
      perform(store, known, one);
      // A finished timer that was started here leaves one step, like any other command.
      if (steps(store) > count || before !== stepLabels(store).undo) states.push(seen(store));
    }
    const back = [...states].reverse();
    for (const state of back.slice(1)) {
      undoLast(store);
      expect(ofEntries(seen(store))).toEqual(ofEntries(state));
    }
    expect(() => undoLast(store)).toThrow(/nothing to undo/);
    for (const state of states.slice(1)) {
      redoLast(store);
      expect(ofEntries(seen(store))).toEqual(ofEntries(state));
    }
    expect(seen(store)).toEqual(states.at(-1));
    expect(searchIsWhole(store)).toBe(true);
    expect(strays(store)).toBe(0);
    expect(verifyChain(store, null, 100_000).brokenAt).toBeNull();
    // P4: what is ready to go is approved, in exactly the revision that stands there.
    for (const { id } of allEntries(store)) {
      for (const row of openRowsOf(store, id)) {
        if (row.state !== 'ready') continue;
        expect(getApproval(store, id)).toMatchObject({
          revision: requireEntry(store, id).revision,
          hash: row.payloadHash,
        });
      }
    }
  };
  fc.assert(fc.property(fc.array(deed, { maxLength: 14 }), judge), { numRuns: 40 });
});

const steps = (store: TestStore) => Number(store.db.prepare('SELECT count(*) FROM undo_step').pluck().get());
/** Timers that were started in between stay open and paused when their finish is undone: starting is no step. */
const ofEntries = ({ entries }: ReturnType<typeof seen>) => entries;
