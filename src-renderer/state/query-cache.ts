import type { CallInput, CallOutput, Topic } from '../../shared/ipc/contract';
import { asFailure, type CallFailure, call } from './call';
import { firstRows, readLater, waitsForFirstRows } from './first-rows';
import { isSame } from './is-same';
import { type QueryName, queryTopics } from './query-topics';

export type Snapshot<T> = {
  /** The last answer, kept while a newer one is read; undefined before the first. */
  readonly data: T | undefined;
  /** Why the last read failed; null after a good one. */
  readonly error: CallFailure | null;
};

type Slot = {
  readonly name: QueryName;
  readonly input: unknown;
  readonly listeners: Set<() => void>;
  snapshot: Snapshot<unknown>;
  isReading: boolean;
  /** Set when a change came while a read was under way: that read's answer may be old, so read again. */
  isStale: boolean;
};

const unread: Snapshot<never> = { data: undefined, error: null };
/** Answers of screens left a moment ago are kept, so that going back shows them at once. */
const keptSlots = 60;
const slots = new Map<string, Slot>();

const keyOf = (name: QueryName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

function slotFor(name: QueryName, input: unknown): Slot {
  const key = keyOf(name, input);
  const known = slots.get(key);
  if (known) return known;
  const slot: Slot = {
    name,
    input,
    listeners: new Set(),
    snapshot: unread,
    isReading: false,
    isStale: false,
  };
  slots.set(key, slot);
  for (const [oldKey, old] of slots) {
    if (slots.size <= keptSlots) break;
    if (old.listeners.size === 0 && old !== slot) slots.delete(oldKey);
  }
  return slot;
}

/** Who watches is told of what is new: an answer that says the same again draws nothing anew. */
function publish(slot: Slot, { data, error }: Snapshot<unknown>): void {
  const former = slot.snapshot;
  if (error === null && former.error === null && former.data !== undefined && isSame(former.data, data))
    return;
  slot.snapshot = { data, error };
  for (const listener of slot.listeners) listener();
}

async function read(slot: Slot): Promise<void> {
  if (slot.isReading) {
    slot.isStale = true;
    return;
  }
  slot.isStale = false;
  slot.isReading = true;
  if (readLater.has(slot.name) && waitsForFirstRows()) await firstRows;
  try {
    const data = await call(slot.name, slot.input as CallInput<QueryName>);
    slot.isReading = false;
    publish(slot, { data, error: null });
  } catch (thrown) {
    slot.isReading = false;
    publish(slot, { ...slot.snapshot, error: asFailure(thrown) });
  }
  if (slot.isStale) await read(slot);
}

/** Reads a query again, whatever its age. */
export function refresh<N extends QueryName>(name: N, input: CallInput<N>): void {
  void read(slotFor(name, input));
}

/**
 * Watches one query: reads it when nobody watched it yet, and after each change that touches it. Whoever joins a read that is
 * under way, or an answer that others watch, gets that one: every change since has been told. Returns the way to stop.
 */
export function watchQuery<N extends QueryName>(
  name: N,
  input: CallInput<N>,
  listener: () => void,
): () => void {
  const slot = slotFor(name, input);
  const isWatched = slot.listeners.size > 0 && slot.snapshot.error === null;
  slot.listeners.add(listener);
  if (!isWatched && !slot.isReading) void read(slot);
  return () => {
    slot.listeners.delete(listener);
  };
}

/** The present answer of one query; the same object until it changes. */
export function querySnapshot<N extends QueryName>(name: N, input: CallInput<N>): Snapshot<CallOutput<N>> {
  // The slot's key holds the name, so its data is that call's output.
  return slotFor(name, input).snapshot as Snapshot<CallOutput<N>>;
}

/** Takes main's word that these changed: what is watched is read again, what isn't is forgotten. */
export function topicsChanged(topics: readonly Topic[]): void {
  for (const [key, slot] of slots) {
    const touched = queryTopics[slot.name].some((topic: Topic) => topics.includes(topic));
    if (!touched) continue;
    if (slot.listeners.size > 0) void read(slot);
    else slots.delete(key);
  }
}
