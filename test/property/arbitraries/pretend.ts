import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { RemoteEntry } from '../../../shared/pms/port';
import { agreedFacts, type Normalise } from '../../../shared/sync/compare';
import { type OpenConflict, planGone, planKnown } from '../../../shared/sync/plan-pull';
import { planUnknownChange } from '../../../shared/sync/plan-unknown';
import type { Base, ConflictKind, LocalEntry } from '../../../shared/sync/types';
import { baseWith, idOf, remoteWith } from '../../helpers/sync/sample-facts';
import type { Triple } from './facts';

/**
 * One entry with its three versions, in a world where every step succeeds: decisions of the planner are applied as the
 * executor would apply them, so that a property can look at where they lead.
 */
export type Pretend = {
  entry: LocalEntry;
  base: Base | null;
  remote: RemoteEntry | null;
  conflict: OpenConflict | null;
  /** Conflicts that were opened, in order: what a person would have seen. */
  seen: ConflictKind[];
};

export type Situation = {
  triple: Triple;
  deletedHere: boolean;
  deletedThere: boolean;
  billedThere: boolean;
};

export function pretendOf(situation: Situation): Pretend {
  const { base, local, remote } = situation.triple;
  const moved = situation.billedThere || JSON.stringify(base) !== JSON.stringify(remote);
  return {
    entry: { id: idOf(101), facts: local, revision: 2, deleted: situation.deletedHere },
    base: baseWith({ facts: base }),
    remote: situation.deletedThere
      ? null
      : remoteWith({ facts: remote, etag: moved ? '"e2"' : '"e1"', onBill: situation.billedThere }),
    conflict: null,
    seen: [],
  };
}

/** One pull of the entry's record. Returns whether anything changed. */
export function pull(world: Pretend, normalise: Normalise): boolean {
  if (world.base === null) return false;
  const known = { entry: world.entry, base: world.base, openConflict: world.conflict, inFlight: false };
  if (world.remote === null) return pullGone(world, planGone(known, normalise));
  const { remote } = world;
  const decision = planKnown(remote, known, normalise);
  switch (decision.kind) {
    case 'nothing':
    case 'park':
    case 'settle_first':
      return false;
    case 'conflict':
      open(world, decision.conflict, remote);
      return true;
    case 'fast_forward':
      world.entry = { ...world.entry, facts: decision.facts, revision: world.entry.revision + 1 };
      agree(world, remote, decision.facts, normalise);
      return true;
    case 'base_moved':
    case 'close_quietly':
      agree(world, remote, decision.facts, normalise);
      return true;
  }
}

function pullGone(world: Pretend, decision: ReturnType<typeof planGone>): boolean {
  if (decision.kind === 'conflict') {
    open(world, decision.conflict, null);
    return true;
  }
  if (decision.kind === 'nothing' || decision.kind === 'settle_first') return false;
  if (decision.kind === 'fast_forward') world.entry = { ...world.entry, deleted: true };
  world.base = null;
  world.conflict = null;
  return true;
}

/** A push of the entry as it stands, every answer lost: what the record holds is found by looking (contract 10). */
export function pushWithLostAnswer(world: Pretend, applied: boolean, normalise: Normalise): void {
  const { base, remote, entry } = world;
  if (base === null || remote === null || world.conflict !== null) return;
  const operation = entry.deleted ? ('delete' as const) : ('update' as const);
  // The vendor's guard: a change takes effect only on the version we saw (contract 11).
  if (applied && remote.etag === base.etag) {
    world.remote = entry.deleted
      ? null
      : { ...remote, facts: normalise(entry.facts), etag: `${remote.etag}+` };
  }
  const look = {
    row: { operation, payload: entry.deleted ? null : entry.facts, searchedAt: null },
    base,
    remote: world.remote,
    updateGuard: 'if_match' as const,
    now: '2026-11-18T16:00:00.000Z',
    lateEffectSeconds: 60,
  };
  const decision = planUnknownChange(look, normalise);
  if (decision.kind === 'ours') agree(world, decision.remote, entry.facts, normalise);
  else if (decision.kind === 'deleted') world.base = null;
  else if (decision.kind === 'send_again') pushWithLostAnswer(world, true, normalise);
  else pull(world, normalise);
}

/** A person decides for the laptop: the shown version becomes the base (contract 22). */
export function decideForLaptop(world: Pretend): void {
  if (world.remote === null) world.base = null;
  else world.base = baseWith({ ...asBase(world.remote), revision: 0 });
  world.conflict = null;
}

function open(world: Pretend, kind: ConflictKind, remote: RemoteEntry | null): void {
  world.conflict = { kind, remoteId: remote?.remoteId ?? null, remoteEtag: remote?.etag ?? null };
  world.seen.push(kind);
}

function agree(world: Pretend, remote: RemoteEntry, ours: EntryFacts, normalise: Normalise): void {
  const facts = agreedFacts(ours, remote.facts, remote.hidden, normalise);
  world.base = baseWith({ ...asBase(remote), facts, revision: world.entry.revision });
  world.conflict = null;
}

function asBase(remote: RemoteEntry) {
  const { etag, facts, hidden, onBill, billLabel, remoteId } = remote;
  return { etag, facts, hidden, onBill, billLabel, remoteId };
}
