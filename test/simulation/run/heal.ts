import { prepared } from '../../../src-main/store/database';
import { missingQuestion } from '../../../src-main/store/sync/missing';
import { diceFor } from '../world/dice';
import { people } from '../world/firm';
import { clearUp } from '../world/weather';
import { startAgain, type World } from '../world/world';
import { type Seat, type SeenEntry, seenEntries } from './actions/command';
import { decisionOf, mayBeDecided, openConflicts } from './actions/conflicts';
import { giveBackMatters } from './actions/fate';
import { approveAll } from './actions/prebill';
import { answerQuestion, heldRows, isChangingHands, isSignedOut, setOffline, signIn } from './actions/sync';
import { type Rows, rowsOf, sameRows } from './rest';

/** So often a scripted person looks; whoever still has something on the way then does not make progress (I7). */
const rounds = 40;
/** Where nothing is in doubt, nobody waits longer at first than for the cycles that were asked for. */
const hasteRounds = 6;
/** Long enough for any row that was put off, and for a second search after the vendor's late effects. */
const patientMs = 130_000;

/**
 * Faults stop, everybody is there again and does what is asked: conflicts and questions are answered, some of what is not
 * approved is approved, holds are sent once more. Then time passes until nothing is on its way any more.
 * @returns what never came to rest, in words; null where everything did
 */
export async function heal(world: World): Promise<string | null> {
  const { weather, machines, vendor, timeline } = world;
  clearUp(weather);
  vendor.behave({ requestsPerMinute: 600, readLagRequests: 0, accessTokenSeconds: 86_400 });
  for (const machine of machines) machine.lightFuse(Number.POSITIVE_INFINITY);
  await timeline.until(timeline.now() + 1);
  for (const machine of machines) if (machine.life() === null) startAgain(world, machine);
  for (const seat of seatsOf(world)) {
    seat.life.store.db.pragma('max_page_count = 1000000');
    seat.machine.wallSkewMs = 0;
  }
  // Whoever lost sight of something hears of it before it is given back.
  if (world.unseeing.size > 0) {
    for (const seat of seatsOf(world)) comeBack(world, seat);
    await untilIdle(world);
    for (const { life } of seatsOf(world)) life.sync.handlers.syncNow();
    await untilIdle(world);
    for (const email of people) giveBackMatters(world, email);
  }
  const dice = diceFor(world.seed, 'heal');
  const approves = dice.chance(0.6);
  const refused = new Set<string>();
  let left: string | null = null;
  let before: Rows = new Map();
  for (let round = 0; round < rounds; round += 1) {
    // Deletions and bills show in a sweep only: a round without one says nothing about them, however still it was.
    const isSwept = round === 0 || left === null;
    for (const seat of seatsOf(world)) {
      lookAfter(world, seat, { round, approves, refused });
      if (isSwept) seat.life.sync.handlers.syncNow();
      else seat.life.sync.soon('what is left');
    }
    await untilIdle(world);
    if (round >= hasteRounds || hasDoubts(world)) await timeline.until(timeline.now() + patientMs);
    left = leftToDo(world);
    // What one laptop sent last, the others have to hear of: there is rest when a round in which everybody looked at
    // everything has changed nothing.
    // Where something is left the next round is none in which everybody does, and nothing is compared after it.
    if (left !== null) continue;
    const after = rowsOf(world);
    if (isSwept && sameRows(before, after)) return null;
    before = after;
  }
  return left ?? 'rows change with every round';
}

/** Lets the cycles that run, and sign-ins that are under way, come to their end. */
export async function untilIdle(world: World): Promise<void> {
  const { timeline } = world;
  const latest = timeline.now() + patientMs;
  const isBusy = (seat: Seat) => seat.life.sync.running() || isChangingHands(seat);
  while (timeline.now() < latest && seatsOf(world).some(isBusy)) {
    if (!(await timeline.next())) return;
  }
}

/** Whether an outcome is unknown somewhere: that takes its time, whatever anybody does (contract 10). */
function hasDoubts(world: World): boolean {
  return seatsOf(world).some(
    ({ life }) =>
      prepared(
        life.store.db,
        "SELECT 1 FROM outbox WHERE state IN ('attempted', 'unknown') LIMIT 1",
      ).get() !== undefined,
  );
}

export function seatsOf({ machines }: World): Seat[] {
  return machines.flatMap((machine) => {
    const life = machine.life();
    return life === null ? [] : [{ machine, life }];
  });
}

/** What a person at this laptop does in a round. Conflicts are decided by a throw for each, not by a rule. */
function lookAfter(
  world: World,
  seat: Seat,
  { round, approves, refused }: { round: number; approves: boolean; refused: Set<string> },
): void {
  const { life } = seat;
  comeBack(world, seat);
  const dice = diceFor(world.seed, `heal ${seat.machine.name} ${round}`);
  if (missingQuestion(life.store) !== null) answerQuestion(world, seat);
  for (const listed of openConflicts(seat)) decisionOf(world, seat, listed, dice)?.();
  if (round < 2) {
    for (const { operationId } of heldRows(seat)) life.sync.handlers.holdRetry({ operationId });
  }
  if (approves) approveWaiting(world, seat, refused);
}

function comeBack(world: World, seat: Seat): void {
  if (seat.life.sync.state().connection === 'work_offline') setOffline(world, seat, false);
  if (isSignedOut(seat)) signIn(world, seat, seat.machine.email);
}

/**
 * One by one, so that a line that is blocked keeps nobody else from being approved. What was refused as it stands isn't asked
 * for again: nobody clicks through the same refusals in every round.
 */
function approveWaiting(world: World, seat: Seat, refused: Set<string>): void {
  for (const entry of seenEntries(seat)) {
    if (!isForApproval(entry)) continue;
    const asItStands = [seat.machine.name, entry.id, entry.revision, entry.reviewState, entry.matterId].join(
      ' ',
    );
    if (refused.has(asItStands)) continue;
    if (!approveAll(world, seat, [entry])) refused.add(asItStands);
  }
}

const isForApproval = (entry: SeenEntry): boolean =>
  entry.isDeleted === 0 &&
  entry.isOnBill === 0 &&
  entry.isInConflict === 0 &&
  entry.matterId !== null &&
  (entry.reviewState === 'in_review' || (entry.reviewState === 'approved' && entry.isAwaiting === 1));

/** Rows that should be on their way, open conflicts and questions, by laptop; null where there are none. */
function leftToDo(world: World): string | null {
  const words = seatsOf(world).flatMap((seat) => {
    const { db } = seat.life.store;
    const rows = prepared(
      db,
      `SELECT state, count(*) AS count FROM outbox o WHERE state IN ('ready', 'attempted', 'unknown')
         AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.entry_id = o.entry_id AND c.closed_at IS NULL)
       GROUP BY state`,
    ).all() as { state: string; count: number }[];
    // What is another's to decide waits for that person, in sight of everybody (contract 24).
    const conflicts = openConflicts(seat).filter((one) => mayBeDecided(seat, one)).length;
    const question = missingQuestion(seat.life.store) === null ? 0 : 1;
    const { connection, connectionWords } = seat.life.sync.state();
    return [
      ...rows.map(({ state, count }) => `${count} ${state}`),
      ...(conflicts > 0 ? [`${conflicts} conflicts`] : []),
      ...(question > 0 ? ['a question about vanished records'] : []),
      // Online with something to say: a limit ended the cycle before everything was looked at.
      ...(connection === 'online' && connectionWords === '' ? [] : [`${connection}: ${connectionWords}`]),
    ].map((what) => `${seat.machine.name}: ${what}`);
  });
  return words.length === 0 ? null : words.join('; ');
}
