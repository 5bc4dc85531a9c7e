import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import { agreedFacts } from '../../../shared/sync/compare';
import { planAnswer } from '../../../shared/sync/plan-answer';
import { planGone, planKnown, planNew } from '../../../shared/sync/plan-pull';
import { leadingRows, planPush } from '../../../shared/sync/plan-push';
import type { ConflictKind, OutboxRow } from '../../../shared/sync/types';
import { idOf } from '../../helpers/sync/sample-facts';
import { hashOf } from '../arbitraries/outbox';
import { baseOf, requeue, shown, type TrueRecord, type World } from './world';

/** One thing that the planner wants done now. */
export type Step = { readonly about: 'record' | 'gone' | 'push'; readonly id: string };

/** Everything that the planner would do in this world, as it stands. Empty: it has come to rest. */
export function plan(world: World): Step[] {
  const steps: Step[] = [];
  for (const id of world.records.keys()) {
    const { kind } = ofRecord(world, id);
    if (kind !== 'nothing' && kind !== 'park') steps.push({ about: 'record', id });
  }
  for (const [id, base] of world.bases) {
    if (!world.records.has(base.remoteId) && ofGone(world, id).kind !== 'nothing')
      steps.push({ about: 'gone', id });
  }
  for (const id of world.entries.keys()) {
    const { kind } = ofPush(world, id);
    if (kind !== 'wait') steps.push({ about: 'push', id });
  }
  return steps;
}

/** Does a step as the executor would: planned again on what stands now, then carried out whole. */
export function perform(world: World, step: Step): void {
  if (step.about === 'record') pull(world, step.id);
  else if (step.about === 'gone') gone(world, step.id);
  else push(world, step.id);
}

function ofRecord(world: World, remoteId: string) {
  const record = world.records.get(remoteId);
  if (record === undefined) return { kind: 'nothing' as const };
  const entryId = ownerOf(world, remoteId);
  if (entryId !== null) return planKnown(shown(record), knownOf(world, entryId), world.normalise);
  const showing = [...world.conflicts].find(([, conflict]) => conflict.remoteId === remoteId);
  return planNew(
    shown(record),
    {
      shownIn:
        showing === undefined ? null : { entryId: showing[0], etag: showing[1].remoteEtag ?? 'no version' },
      createGuard: 'search' as const,
      inFlightCreates: [],
      origin: null,
      trashedInCopy: [],
      madeHere: [...world.entries.values()]
        .filter((entry) => entry.madeHere && !entry.deleted)
        .map(({ id, facts }) => ({ entryId: id, facts, blocked: world.conflicts.has(id) })),
    },
    world.normalise,
  );
}

function ofGone(world: World, entryId: string) {
  const base = world.bases.get(entryId);
  if (base === undefined || world.records.has(base.remoteId)) return { kind: 'nothing' as const };
  return planGone(knownOf(world, entryId), world.normalise);
}

function ofPush(world: World, entryId: string) {
  const entry = world.entries.get(entryId);
  const row = leadingRow(world, entryId);
  if (entry === undefined || row === null) return { kind: 'wait' as const };
  const { revision, deleted, facts } = entry;
  return planPush({
    row,
    entry: { revision, deleted, reviewState: 'approved' },
    base: world.bases.get(entryId) ?? null,
    approval: { revision, hash: hashOf(facts) },
    hasOpenConflict: world.conflicts.has(entryId),
    matterStatus: row.payload?.matterId == null ? null : 'open',
    isOtherCurrency: false,
    unknownThere: [],
    keptThere: [],
    accepted: [],
    now: '2026-11-18T16:00:00.000Z',
  });
}

function pull(world: World, remoteId: string): void {
  const record = world.records.get(remoteId);
  if (record === undefined) return;
  const remote = shown(record);
  const decision = ofRecord(world, remoteId);
  const entryId = ownerOf(world, remoteId);
  switch (decision.kind) {
    case 'fast_forward':
      if (entryId !== null) follow(world, entryId, remote, decision.facts);
      return;
    case 'base_moved':
    case 'close_quietly':
      if (entryId !== null) settle(world, entryId, remote, decision.facts);
      return;
    case 'conflict':
      if (entryId !== null) open(world, entryId, decision.conflict, remote);
      return;
    case 'twin':
    case 'refresh_conflict':
      open(world, decision.entryId, 'twin', remote);
      return;
    case 'adopt':
      adopt(world, remote);
      return;
    case 'nothing':
    case 'park':
    case 'settle_first':
    case 'settle_create':
      return;
  }
}

function gone(world: World, entryId: string): void {
  const decision = ofGone(world, entryId);
  const entry = world.entries.get(entryId);
  if (decision.kind === 'conflict') {
    open(world, entryId, decision.conflict, null);
    return;
  }
  if (entry === undefined || decision.kind === 'nothing' || decision.kind === 'settle_first') return;
  if (decision.kind === 'fast_forward') {
    world.entries.set(entryId, { ...entry, deleted: true, revision: entry.revision + 1 });
  }
  world.bases.delete(entryId);
  if (decision.kind !== 'left_with_second') world.conflicts.delete(entryId);
  requeue(world, entryId);
}

function push(world: World, entryId: string): void {
  const step = ofPush(world, entryId);
  const row = leadingRow(world, entryId);
  if (row === null) return;
  if (step.kind === 'requeue') requeue(world, entryId);
  if (step.kind === 'hold') put(world, { ...row, state: 'held', holdReason: step.hold.reason });
  if (step.kind === 'conflict') {
    const base = world.bases.get(entryId);
    const record = base === undefined ? undefined : world.records.get(base.remoteId);
    open(world, entryId, step.conflict, record === undefined ? null : shown(record));
  }
  if (step.kind === 'send') send(world, entryId, row);
}

/** The request, its answer, and what the planner makes of it. */
function send(world: World, entryId: string, row: OutboxRow): void {
  const answer = answerOf(world, entryId, row);
  const effect = planAnswer({ row, answer, accepted: [] }, world.normalise);
  if (effect.kind === 'settled' && answer.kind === 'done' && answer.value !== null) {
    drop(world, row);
    settle(world, entryId, answer.value, effect.facts, row.revision);
  }
  if (effect.kind === 'deleted') {
    drop(world, row);
    world.bases.delete(entryId);
    requeue(world, entryId);
  }
  // Nothing was applied: what is there now is planned like any news of it.
  const base = world.bases.get(entryId);
  if (effect.kind !== 'look' || base === undefined) return;
  if (world.records.has(base.remoteId)) pull(world, base.remoteId);
  else gone(world, entryId);
}

/** A vendor with a version guard, which normalises what it stores and keeps what was hidden from the sender. */
function answerOf(world: World, entryId: string, row: OutboxRow): Parameters<typeof planAnswer>[0]['answer'] {
  if (row.operation === 'create' && row.payload !== null) {
    world.made += 1;
    return store(world, `8${world.made}`, 1, row.payload, []);
  }
  const base = world.bases.get(entryId);
  const record = base === undefined ? undefined : world.records.get(base.remoteId);
  if (base === undefined || record === undefined) return { kind: 'absent', status: 404 };
  if (shown(record).etag !== base.etag) return { kind: 'moved' };
  if (record.onBill) {
    return { kind: 'refused', status: 422, message: 'It is on a bill', field: null, why: 'billed' };
  }
  if (row.operation === 'delete' || row.payload === null) {
    world.writes += 1;
    world.records.delete(record.remoteId);
    return { kind: 'done', value: null };
  }
  // What was hidden from the sender was not sent.
  const kept = Object.fromEntries(base.hidden.map((name) => [name, record.facts[name]]));
  return store(world, record.remoteId, record.version + 1, { ...row.payload, ...kept }, record.hidden);
}

function store(
  world: World,
  remoteId: string,
  version: number,
  facts: EntryFacts,
  hidden: TrueRecord['hidden'],
): { kind: 'done'; value: RemoteEntry } {
  world.writes += 1;
  const record = { remoteId, version, facts: world.normalise(facts), hidden, onBill: false };
  world.records.set(remoteId, record);
  return { kind: 'done', value: shown(record) };
}

function settle(
  world: World,
  entryId: string,
  remote: RemoteEntry,
  facts: EntryFacts,
  revision = world.entries.get(entryId)?.revision ?? 0,
): void {
  world.conflicts.delete(entryId);
  world.bases.set(entryId, baseOf(remote, facts, revision));
  requeue(world, entryId);
}

function follow(world: World, entryId: string, remote: RemoteEntry, facts: EntryFacts): void {
  const entry = world.entries.get(entryId);
  if (entry === undefined) return;
  world.entries.set(entryId, { ...entry, facts, revision: entry.revision + 1 });
  settle(world, entryId, remote, agreedFacts(facts, remote.facts, remote.hidden, world.normalise));
}

function adopt(world: World, remote: RemoteEntry): void {
  world.made += 1;
  const id = idOf(5000 + world.made);
  world.entries.set(id, { id, facts: remote.facts, revision: 1, deleted: false, madeHere: false });
  settle(world, id, remote, remote.facts);
}

function open(world: World, entryId: string, kind: ConflictKind, remote: RemoteEntry | null): void {
  world.conflicts.set(entryId, {
    kind,
    remoteId: remote?.remoteId ?? null,
    remoteEtag: remote?.etag ?? null,
  });
  world.opened.push({ entryId, kind });
  requeue(world, entryId);
}

function knownOf(world: World, entryId: string) {
  const entry = world.entries.get(entryId);
  const base = world.bases.get(entryId);
  if (entry === undefined || base === undefined) throw new Error(`No base of ${entryId}`);
  return { entry, base, openConflict: world.conflicts.get(entryId) ?? null, inFlight: false };
}

function ownerOf(world: World, remoteId: string): string | null {
  for (const [entryId, base] of world.bases) if (base.remoteId === remoteId) return entryId;
  return null;
}

function leadingRow(world: World, entryId: string): OutboxRow | null {
  return leadingRows(world.rows.get(entryId) ?? [])[0] ?? null;
}

function put(world: World, row: OutboxRow): void {
  const rows = world.rows.get(row.entryId) ?? [];
  world.rows.set(
    row.entryId,
    rows.map((one) => (one.operationId === row.operationId ? { ...row, attempts: one.attempts } : one)),
  );
}

function drop(world: World, row: OutboxRow): void {
  const rows = world.rows.get(row.entryId) ?? [];
  world.rows.set(
    row.entryId,
    rows.filter((one) => one.operationId !== row.operationId),
  );
}
