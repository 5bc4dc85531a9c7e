import { approvePrebill } from '../../../../src-main/commands/prebill-approve';
import { holdPrebill } from '../../../../src-main/commands/prebill-hold';
import { returnPrebill } from '../../../../src-main/commands/prebill-return';
import { splitPrebill } from '../../../../src-main/commands/prebill-split';
import { submitPrebill } from '../../../../src-main/commands/prebill-submit';
import { withdrawPrebill } from '../../../../src-main/commands/prebill-withdraw';
import { writeDownPrebill } from '../../../../src-main/commands/prebill-write-down';
import { entryViews } from '../../../../src-main/queries/entry-view';
import { prepared } from '../../../../src-main/store/database';
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
import { knownMatters, narrative } from './texts';

/** What is done in pre-bill review. */
export const prebillActions: readonly Action[] = [
  { name: 'submit', weight: 3, run: submit },
  { name: 'approve', weight: 20, run: approve },
  { name: 'approve all that waits', weight: 1, run: approveTheMonth },
  { name: 'withdraw', weight: 3, run: withdraw },
  { name: 'take back what waits for its turn', weight: 5, run: takeBackInLine },
  { name: 'return', weight: 1, run: giveBack },
  { name: 'hold', weight: 1, run: hold },
  { name: 'write down', weight: 2, run: writeDown },
  { name: 'split', weight: 2, run: split },
];

const awaitsReview = (entry: SeenEntry): boolean =>
  isOpen(entry) && ['draft', 'returned', 'on_hold', 'in_review'].includes(entry.reviewState);

function submit(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => isOpen(one) && one.reviewState === 'draft');
  if (entry === undefined) return false;
  return submitted(world, seat, [entry.id]);
}

function submitted(world: World, seat: Seat, ids: readonly string[]): boolean {
  command(world, seat, 'submit', ids, 'sends it into review', ({ store }) =>
    submitPrebill(store, { entryIds: [...ids] }),
  );
  return true;
}

function approve(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const matters = new Set(
    knownMatters(seat.life.store).flatMap(({ id, status }) => (status === 'open' ? [id] : [])),
  );
  const isSloppy = world.decisions.chance(0.1);
  const waiting = seenEntries(seat).filter(
    (one) => awaitsReview(one) && (isSloppy || (one.matterId !== null && matters.has(one.matterId))),
  );
  if (waiting.length === 0) return false;
  const from = world.decisions.below(waiting.length);
  const some = waiting.slice(from, from + world.decisions.between(1, 3));
  // Mostly line by line, since one line that is blocked keeps all of them from being approved.
  if (world.decisions.chance(0.3)) approveAll(world, seat, some);
  else for (const one of some) if (seat.machine.life() === seat.life) approveAll(world, seat, [one]);
  return true;
}

/** The end of the month: more at once than are sent at once, so that much of it waits for its turn. */
function approveTheMonth(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const waiting = seenEntries(seat).filter((one) => awaitsReview(one) && one.matterId !== null);
  if (waiting.length <= 4) return false;
  for (const one of waiting) if (seat.machine.life() === seat.life) approveAll(world, seat, [one]);
  if (world.ends.chance(0.5)) thinkBetter(world, seat, 400);
  return true;
}

/** While the month goes out, one line of it is taken back before its turn comes: looked for so often, a moment apart. */
function thinkBetter(world: World, seat: Seat, looks: number): void {
  if (looks === 0 || world.weather.isCalm || seat.machine.life() !== seat.life) return;
  if (takenBackInLine(world, seat)) return;
  world.timeline.after(40, () => thinkBetter(world, seat, looks - 1));
}

/**
 * Into review and approved in one go, as it stands; what the rules of the firm block is refused as a whole.
 * @returns whether it was approved
 */
export function approveAll(world: World, seat: Seat, entries: readonly SeenEntry[]): boolean {
  const drafts = entries
    .filter(({ reviewState }) => reviewState !== 'in_review' && reviewState !== 'approved')
    .map((one) => one.id);
  if (drafts.length > 0) submitted(world, seat, drafts);
  if (seat.machine.life() !== seat.life) return false;
  const ids = entries.map((one) => one.id);
  const lines = entries.map(({ id, revision }) => ({ id, revision }));
  const approved = command(world, seat, 'approve', ids, 'approves it', ({ store }) =>
    approvePrebill(store, { lines }),
  );
  return approved !== undefined;
}

function withdraw(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => isOpen(one) && one.reviewState === 'approved');
  if (entry === undefined) return false;
  command(world, seat, 'withdraw', [entry.id], 'takes the approval back', ({ store }) =>
    withdrawPrebill(store, { entryIds: [entry.id] }),
  );
  return true;
}

/** What may leave now, while others of its queue are on their way: a round that began with it must not send it (P4). */
function takeBackInLine(world: World): boolean {
  const seat = aSeat(world);
  return seat !== null && takenBackInLine(world, seat);
}

function takenBackInLine(world: World, seat: Seat): boolean {
  const inLine = prepared(
    seat.life.store.db,
    `SELECT entry_id FROM outbox WHERE state = 'ready' AND attempts = 0
       AND EXISTS (SELECT 1 FROM outbox other WHERE other.state = 'attempted')`,
  )
    .pluck()
    .all();
  if (inLine.length === 0) return false;
  const entry = anEntry(
    world,
    seat,
    (one) => isOpen(one) && one.reviewState === 'approved' && inLine.includes(one.id),
  );
  if (entry === undefined) return false;
  world.recorder.probe('taken back while it waited for its turn');
  command(world, seat, 'withdraw', [entry.id], 'takes the approval back', ({ store }) =>
    withdrawPrebill(store, { entryIds: [entry.id] }),
  );
  return true;
}

function giveBack(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => isOpen(one) && one.reviewState === 'in_review');
  if (entry === undefined) return false;
  command(world, seat, 'return', [entry.id], 'returns it to its timekeeper', ({ store }) =>
    returnPrebill(store, { entryIds: [entry.id], comment: 'Which exhibits?' }),
  );
  return true;
}

function hold(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => isOpen(one) && one.reviewState === 'in_review');
  if (entry === undefined) return false;
  command(world, seat, 'hold', [entry.id], 'holds the line back', ({ store }) =>
    holdPrebill(store, { entryIds: [entry.id], comment: 'Not this month' }),
  );
  return true;
}

function writeDown(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, awaitsReview);
  if (entry === undefined) return false;
  const billed = billedOf(seat, entry);
  if (billed < 2) return false;
  command(world, seat, 'write down', [entry.id], 'writes billed time down', ({ store }) =>
    writeDownPrebill(store, {
      id: entry.id,
      revision: entry.revision,
      billedSeconds: world.texts.below(billed),
      reason: 'A courtesy',
    }),
  );
  return true;
}

function split(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const entry = anEntry(world, seat, (one) => isOpen(one) && one.narrative !== '');
  if (entry === undefined) return false;
  const billed = billedOf(seat, entry);
  if (billed < 2) return false;
  const first = 1 + world.texts.below(billed - 1);
  const parts = [
    { billedSeconds: first, narrative: entry.narrative },
    {
      billedSeconds: billed - first,
      narrative: narrative(world.texts, `${seat.machine.name}-${world.recorder.history.length}s`),
    },
  ];
  command(world, seat, 'split', [entry.id], 'splits it in two', ({ store }) =>
    splitPrebill(store, { id: entry.id, revision: entry.revision, parts }),
  );
  return true;
}

function billedOf({ life }: Seat, { id }: SeenEntry): number {
  return entryViews(life.store, [id])[0]?.billedSeconds ?? 0;
}
