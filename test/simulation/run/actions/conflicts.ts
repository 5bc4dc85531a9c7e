import type { EntryFacts } from '../../../../shared/domain/time-entry';
import { decideConflict } from '../../../../src-main/commands/conflict-decide';
import { returnConflict } from '../../../../src-main/commands/conflict-return';
import { snooze } from '../../../../src-main/commands/conflict-snooze';
import { undoConflict } from '../../../../src-main/commands/conflict-undo';
import { conflictOffers, conflictView } from '../../../../src-main/queries/conflict-view';
import { prepared } from '../../../../src-main/store/database';
import type { Dice } from '../../world/dice';
import { whileUnchanged } from '../../world/unchanged';
import type { World } from '../../world/world';
import { type Action, aSeat, command, type Seat } from './command';
import { aDate, workedSeconds } from './texts';

/** What is done about conflicts. */
export const conflictActions: readonly Action[] = [
  { name: 'decide', weight: 10, run: decideOne },
  { name: 'snooze', weight: 0.7, run: snoozeOne },
  { name: 'send back', weight: 0.5, run: sendBack },
  { name: 'undo a decision', weight: 2, run: undoDecision },
];

type Listed = { readonly id: string; readonly entryId: string };

export function openConflicts({ life }: Seat): readonly Listed[] {
  const { db } = life.store;
  return whileUnchanged(
    db,
    'open conflicts',
    () =>
      prepared(
        db,
        'SELECT id, entry_id AS entryId FROM conflict WHERE closed_at IS NULL ORDER BY opened_at, id',
      ).all() as Listed[],
  );
}

function decideOne(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const listed = world.decisions.pick(openConflicts(seat));
  if (listed === undefined) return false;
  // Now and then the person looks, thinks, and decides later: by then the world may have moved.
  if (world.decisions.chance(0.2)) {
    const decide = decisionOf(world, seat, listed, world.decisions);
    world.timeline.after(world.decisions.between(1_000, 90_000), () => {
      if (seat.machine.life() === seat.life) decide?.();
    });
    return true;
  }
  decisionOf(world, seat, listed, world.decisions)?.();
  return true;
}

/** Looks at a conflict as the screen shows it and makes up a mind; null where nothing may be chosen by this person. */
export function decisionOf(world: World, seat: Seat, listed: Listed, dice: Dice): (() => void) | null {
  const { normalise } = seat.life.pms.adapter;
  const shown = command(
    world,
    seat,
    'look at a conflict',
    [listed.entryId],
    'looks at a conflict',
    ({ store }) => conflictView(store, listed.id, normalise),
  );
  if (shown === undefined) return null;
  const offers = shown.choices.filter(({ decides }) =>
    decides.every((name) => shown.mayDecide.includes(name)),
  );
  const offer = dice.pick(offers);
  if (offer === undefined) return null;
  const result =
    offer.result !== null && offer.editable && dice.chance(0.3) ? edited(offer.result, dice) : offer.result;
  const isAmbiguous = shown.candidates.length > 0 && offer.choice === 'same_entry';
  const { remoteEtag, ownEtag, localRevision } = shown;
  const input = {
    id: listed.id,
    choice: offer.choice,
    result,
    remoteEtag,
    ownEtag,
    localRevision,
    candidateRemoteId: isAmbiguous ? (dice.pick(shown.candidates)?.remoteId ?? null) : null,
    reason: null,
  };
  return () => {
    command(
      world,
      seat,
      'decide',
      [listed.entryId],
      `decides ${shown.summary.kind}: ${offer.choice}`,
      (life) => decideConflict(life.store, input, normalise),
    );
  };
}

/** Whether anything on offer is this person's to choose. */
export function mayBeDecided({ life }: Seat, { id }: Listed): boolean {
  const { choices, mayDecide } = conflictOffers(life.store, id, life.pms.adapter.normalise);
  return choices.some(({ decides }) => decides.every((name) => mayDecide.includes(name)));
}

function edited(facts: EntryFacts, dice: Dice): EntryFacts {
  return dice.chance(0.5)
    ? { ...facts, seconds: Math.min(86_400, workedSeconds(dice)) }
    : { ...facts, workDate: aDate(dice) };
}

function snoozeOne(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const listed = world.decisions.pick(openConflicts(seat));
  if (listed === undefined) return false;
  command(world, seat, 'snooze', [listed.entryId], 'puts a conflict off', ({ store }) =>
    snooze(store, { id: listed.id, hours: 1 }),
  );
  return true;
}

function sendBack(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const listed = world.decisions.pick(openConflicts(seat));
  if (listed === undefined) return false;
  command(world, seat, 'send back', [listed.entryId], 'sends a conflict to its timekeeper', ({ store }) =>
    returnConflict(store, { id: listed.id, comment: 'Which is right?' }),
  );
  return true;
}

function undoDecision(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const decided = prepared(
    seat.life.store.db,
    'SELECT id, entry_id AS entryId FROM conflict WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id LIMIT 3',
  ).all() as Listed[];
  const listed = world.decisions.pick(decided);
  if (listed === undefined) return false;
  command(world, seat, 'undo a decision', [listed.entryId], 'undoes a decision', ({ store }) =>
    undoConflict(store, listed.id),
  );
  return true;
}
