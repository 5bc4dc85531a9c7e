import type { LineAct } from '../../../../shared/ipc/prebill-calls';
import type { WriteDownHow } from '../../../../shared/prebill/write-down';
import { actOnLines } from '../../../../src-main/commands/prebill-act';
import { entryViews } from '../../../../src-main/queries/entry-view';
import { prepared } from '../../../../src-main/store/database';
import type { World } from '../../world/world';
import { type Action, aSeat, command, isOpen, type Seat, type SeenEntry, seenEntries } from './command';
import { codes, knownMatters, markOf, narrative } from './texts';

/** What is done in pre-bill to several lines at once, whatever of them is on its way meanwhile. */
export const prebillActActions: readonly Action[] = [
  { name: 'merge', weight: 2.5, run: merge },
  { name: 'merge what differs', weight: 0.3, run: mergeAnything },
  { name: 'move', weight: 1, run: move },
  { name: 'no charge, or charge again', weight: 1, run: charge },
  { name: 'write several down', weight: 1.5, run: writeDown },
  { name: 'codes for several', weight: 0.7, run: code },
  { name: 'find and replace', weight: 1, run: replace },
];

const reason = 'As agreed with the client';
const shown = (entries: readonly SeenEntry[]) => entries.map(({ id, revision }) => ({ id, revision }));

function act(world: World, seat: Seat, entries: readonly SeenEntry[], words: string, what: LineAct): boolean {
  const ids = entries.map(({ id }) => id);
  const done = command(world, seat, what.kind, ids, words, ({ store }) => actOnLines(store, what));
  if (done !== undefined && done.changed > 0) world.recorder.probe(`pre-bill act: ${what.kind}`);
  return true;
}

/** One to four lines as they stand beside each other in a list. */
function someLines(world: World, seat: Seat): SeenEntry[] {
  const open = seenEntries(seat).filter(isOpen);
  const from = world.decisions.below(Math.max(1, open.length));
  return open.slice(from, from + world.decisions.between(1, 4));
}

/** Lines that may become one: of one matter, day and person, under the same codes. Parts of a split are, and what was typed so. */
function merge(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const keys = prepared(
    seat.life.store.db,
    `SELECT id, timekeeper_id || ' ' || coalesce(matter_id, '') || ' ' || work_date || ' ' || billing || ' ' ||
       coalesce(task_code, '') || ' ' || coalesce(activity_code, '') AS key FROM entry`,
  ).all() as { id: string; key: string }[];
  const keyOf = new Map(keys.map(({ id, key }) => [id, key]));
  const alike = [...Map.groupBy(seenEntries(seat).filter(isOpen), ({ id }) => keyOf.get(id) ?? id).values()];
  const lines = world.decisions.pick(alike.filter((group) => group.length > 1))?.slice(0, 3);
  return lines !== undefined && mergeThese(world, seat, lines);
}

function mergeAnything(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const lines = someLines(world, seat);
  return lines.length > 1 && mergeThese(world, seat, lines);
}

/** What it says in the end names one piece of work, so that its record can be told. */
function mergeThese(world: World, seat: Seat, lines: readonly SeenEntry[]): boolean {
  const mark = lines.map((one) => markOf(one.narrative)).find((text) => text !== '');
  const text = mark === undefined ? null : narrative(world.texts, mark);
  return act(world, seat, lines, 'makes one line of them', {
    kind: 'merge',
    lines: shown(lines),
    narrative: text,
  });
}

function move(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const lines = someLines(world, seat);
  const matter = world.decisions.pick(knownMatters(seat.life.store));
  if (lines.length === 0 || matter === undefined) return false;
  return act(world, seat, lines, 'moves them to another matter', {
    kind: 'move',
    lines: shown(lines),
    matterId: matter.id,
    reason: world.decisions.chance(0.5) ? reason : null,
  });
}

function charge(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const lines = someLines(world, seat);
  if (lines.length === 0) return false;
  const kind = world.decisions.chance(0.6) ? 'no_charge' : 'charge';
  return act(world, seat, lines, 'charges them or not', { kind, lines: shown(lines), reason });
}

function writeDown(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const lines = someLines(world, seat);
  const views = entryViews(
    seat.life.store,
    lines.map(({ id }) => id),
  );
  const sum = views.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (sum < 2) return false;
  const { texts } = world;
  const ways: readonly [WriteDownHow, ...WriteDownHow[]] = [
    { to: 'percent', tenths: texts.below(1000) },
    { to: 'less', amountMinor: texts.between(1, sum) },
    { to: 'total', amountMinor: texts.below(sum) },
  ];
  const how = texts.one(ways);
  const what = { kind: 'write_down', lines: shown(lines), how, reason } as const;
  return act(world, seat, lines, `writes them down (${how.to})`, what);
}

function code(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const lines = someLines(world, seat);
  if (lines.length === 0) return false;
  const what = { kind: 'code', lines: shown(lines), codes: codes(world.texts) } as const;
  return act(world, seat, lines, 'says their codes', what);
}

function replace(world: World): boolean {
  const seat = aSeat(world);
  if (seat === null) return false;
  const { texts } = world;
  const query = {
    find: texts.one(['hearing', 'brief', 'lease', 'the', 're']),
    wholeWords: true,
    matchCase: false,
  };
  const replacement = texts.one(['conference', 'réplique 📎', '']);
  const lines = seenEntries(seat).filter(
    (one) => isOpen(one) && one.narrative.toLowerCase().includes(query.find),
  );
  const some = lines.slice(0, texts.between(1, 4));
  if (some.length === 0) return false;
  const what = { kind: 'replace', lines: shown(some), query, replacement } as const;
  return act(world, seat, some, 'replaces words in them', what);
}
