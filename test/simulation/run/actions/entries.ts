import type { OutboxState } from '../../../../shared/sync/types';
import { createEntry } from '../../../../src-main/commands/entry-create';
import { deleteEntry } from '../../../../src-main/commands/entry-delete';
import { editEntry } from '../../../../src-main/commands/entry-edit';
import { restoreEntry } from '../../../../src-main/commands/entry-restore';
import { joinTemporaryMatter } from '../../../../src-main/commands/temporary-matter-join';
import { redoLast, undoLast } from '../../../../src-main/commands/undo';
import { prepared } from '../../../../src-main/store/database';
import { requireEntry } from '../../../../src-main/store/entries';
import type { World } from '../../world/world';
import {
  type Action,
  anEntry,
  aSeat,
  command,
  isOpen,
  type Seat,
  type SeenEntry,
  seenEntries,
} from './command';
import { approveAll } from './prebill';
import { aChange, aDate, codes, knownMatters, markOf, narrative, recognisably, workedSeconds } from './texts';

/** What a timekeeper does with entries. */
export const entryActions: readonly Action[] = [
  { name: 'create', weight: 14, run: create },
  { name: 'create what the PMS has', weight: 2, run: createTwin },
  { name: 'create the same once more', weight: 1.5, run: createCopy },
  { name: 'edit', weight: 12, run: edit },
  { name: 'edit what is on its way', weight: 4, run: editOnItsWay },
  { name: 'edit what is held', weight: 3, run: editHeld },
  { name: 'delete', weight: 3, run: remove },
  { name: 'restore', weight: 1.5, run: restore },
  { name: 'undo', weight: 3, run: undo },
  { name: 'redo', weight: 1, run: redo },
  { name: 'join a temporary matter', weight: 1, run: joinMatter },
];

/** Marks are told apart by laptop, and by how many there were before. */
function newMark(world: World, seat: Seat): string {
  return `${seat.machine.name}-${world.recorder.history.length}`;
}

function create(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const { texts, decisions } = world;
  const { store } = seat.life;
  const isTemporary = decisions.chance(0.06);
  const matter = decisions.pick(knownMatters(store).filter(({ status }) => status !== 'temporary'));
  const requestId = store.ids.uuid();
  const input = {
    requestId,
    patch: {
      matterId: isTemporary || decisions.chance(0.05) ? null : (matter?.id ?? null),
      workDate: aDate(texts),
      workedSeconds: workedSeconds(texts),
      narrative: narrative(texts, newMark(world, seat)),
      ...codes(texts),
    },
    rawText: null,
    source: 'quick_entry' as const,
    temporaryMatterName: isTemporary ? `New client ${texts.below(3)}` : null,
  };
  command(world, seat, 'create', [requestId], 'adds an entry', ({ store }) => createEntry(store, input));
  // A reply that got lost is asked for again: it must be one entry all the same.
  if (decisions.chance(0.05) && seat.machine.life() !== null) {
    command(world, seat, 'create', [requestId], 'adds it again', ({ store }) => createEntry(store, input));
  }
  return true;
}

/** Types what a colleague has typed into the PMS already. */
function createTwin(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const { texts } = world;
  const { store } = seat.life;
  const { rows, me } = {
    rows: prepared(
      store.db,
      `SELECT e.matter_id AS matterId, e.work_date AS workDate, e.worked_seconds AS workedSeconds, e.narrative,
           e.task_code AS taskCode, e.activity_code AS activityCode, e.timekeeper_id AS timekeeperId
         FROM entry e WHERE e.source = 'pms' AND e.deleted_at IS NULL AND e.matter_id IS NOT NULL ORDER BY e.number`,
    ).all() as {
      matterId: string;
      workDate: string;
      workedSeconds: number;
      narrative: string;
      taskCode: string | null;
      activityCode: string | null;
      timekeeperId: string;
    }[],
    me: prepared(store.db, 'SELECT timekeeper_id FROM account').pluck().get(),
  };
  const model = world.decisions.pick(rows.filter((row) => row.timekeeperId === me));
  if (model === undefined) return false;
  const requestId = store.ids.uuid();
  const { timekeeperId: _, ...patch } = model;
  const isVerbatim = texts.chance(0.5);
  const input = {
    requestId,
    patch: {
      ...patch,
      narrative: isVerbatim ? patch.narrative : `${patch.narrative} (${requestId.slice(-4)})`,
    },
    rawText: null,
    source: 'quick_entry' as const,
    temporaryMatterName: null,
  };
  world.recorder.probe('typed on both sides');
  command(world, seat, 'create', [requestId], 'adds what is there already', (life) =>
    createEntry(life.store, input),
  );
  return true;
}

/** Two pieces of work that are told in the same words: each is an entry, and each becomes a record (P2). */
function createCopy(world: World): boolean {
  // Of two in the same words, nobody could tell afterwards which one an older copy has forgotten.
  if (world.knobs.amnesia && !world.knobs.readsReplaced) return false;
  const seat = aSeat(world);
  if (seat === null) return false;
  const model = anEntry(
    world,
    seat,
    (entry) => isOpen(entry) && entry.isKnown === 0 && entry.source !== 'pms',
  );
  if (model === undefined) return false;
  const { store } = seat.life;
  const { matterId, workDate, workedSeconds, narrative, taskCode, activityCode } = requireEntry(
    store,
    model.id,
  );
  const requestId = store.ids.uuid();
  const input = {
    requestId,
    patch: { matterId, workDate, workedSeconds, narrative, taskCode, activityCode },
    rawText: null,
    source: 'quick_entry' as const,
    temporaryMatterName: null,
  };
  world.recorder.probe('the same work twice');
  command(world, seat, 'create', [requestId], 'adds the same once more', (life) =>
    createEntry(life.store, input),
  );
  // Often both go out together: then what one of them made stands there when the other is looked for (contract 10).
  if (world.decisions.chance(0.6)) {
    if (world.knobs.hostility > 0 && seat.machine.life() === seat.life) {
      // One arrives and nobody can say of the other whether it did.
      world.weather.creates.set(seat.machine.name, ['none', 'gateway']);
    }
    for (const id of [model.id, requestId]) {
      if (seat.machine.life() !== seat.life) break;
      approveAll(
        world,
        seat,
        seenEntries(seat).filter((one) => one.id === id),
      );
    }
  }
  return true;
}

function edit(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  return editOne(world, seat, anEntry(world, seat, isOpen));
}

/** Between a request and its answer, where an edit is lost most easily (contract 17). */
function editOnItsWay(world: World): boolean {
  return editInState(world, ['attempted', 'unknown']);
}

/** What was refused or put off makes room for what a person makes of it (contract 8, 14). */
function editHeld(world: World): boolean {
  return editInState(world, ['held']);
}

function editInState(world: World, states: readonly OutboxState[]): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const named = prepared(
    seat.life.store.db,
    'SELECT entry_id FROM outbox WHERE state IN (SELECT value FROM json_each(?)) ORDER BY operation_id',
  )
    .pluck()
    .all(JSON.stringify(states));
  if (named.length === 0) return false;
  return editOne(
    world,
    seat,
    anEntry(world, seat, (entry) => isOpen(entry) && named.includes(entry.id)),
  );
}

function editOne(world: World, seat: Seat, entry: SeenEntry | undefined): boolean {
  if (entry === undefined) return false;
  const mark = markOf(entry.narrative);
  const change = aChange(world.texts, seat.life.store, mark);
  const isForgettable = world.knobs.amnesia && !world.knobs.readsReplaced && entry.isKnown === 0;
  const patch = isForgettable ? recognisably(change, mark) : change;
  if (Object.keys(patch).length === 0) return false;
  const fields = Object.keys(patch).join(', ');
  command(world, seat, 'edit', [entry.id], `changes ${fields}`, ({ store }) =>
    editEntry(store, { id: entry.id, revision: entry.revision, patch, reason: null }),
  );
  return true;
}

function remove(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, isOpen);
  if (entry === undefined) return false;
  command(world, seat, 'delete', [entry.id], 'deletes the entry', ({ store }) =>
    deleteEntry(store, { id: entry.id, revision: entry.revision }),
  );
  return true;
}

function restore(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => one.isDeleted === 1);
  if (entry === undefined) return false;
  command(world, seat, 'restore', [entry.id], 'takes it out of the trash', ({ store }) =>
    restoreEntry(store, entry.id),
  );
  return true;
}

function undo(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  command(world, seat, 'undo', [], 'undoes the last command', ({ store }) => undoLast(store));
  return true;
}

function redo(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  command(world, seat, 'redo', [], 'does it once more', ({ store }) => redoLast(store));
  return true;
}

function joinMatter(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const matters = knownMatters(seat.life.store);
  const temporary = world.decisions.pick(matters.filter(({ status }) => status === 'temporary'));
  const real = world.decisions.pick(matters.filter(({ status }) => status === 'open'));
  if (temporary === undefined || real === undefined) return false;
  const ids = seenEntries(seat).flatMap((one) => (one.matterId === temporary.id ? [one.id] : []));
  world.recorder.probe('temporary matter joined');
  command(world, seat, 'join matter', ids, 'joins a temporary matter', ({ store }) =>
    joinTemporaryMatter(store, { temporaryId: temporary.id, matterId: real.id }),
  );
  return true;
}
