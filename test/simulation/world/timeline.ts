import { setImmediate } from 'node:timers/promises';

/** The one line of events that everything in a world happens on, in virtual milliseconds since the epoch. */
export type Timeline = {
  now(): number;
  /** Runs `run` so many milliseconds from now; what is due at the same instant runs in the order it was asked for. */
  after(milliseconds: number, run: () => void): () => void;
  /** Runs the earliest event and whatever follows from it without waiting; false where none is left. */
  next(): Promise<boolean>;
  /** When the earliest event is due; null where none is. */
  nextAt(): number | null;
  /** Runs all events up to an instant, which is then now. */
  until(at: number): Promise<void>;
  /** Events that have run. */
  ran(): number;
};

type Event = { readonly at: number; readonly order: number; run: (() => void) | null };

/** An empty line of events. `settled` is called each time when everything that an event set off has come to rest. */
export function timelineFrom(start: number, settled: () => void = () => undefined): Timeline {
  const heap: Event[] = [];
  let now = start;
  let order = 0;
  let ran = 0;

  /** Cancelled events stay in the heap until they come up: to look for them would cost more. */
  function earliest(): Event | null {
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (top.run !== null) return top;
      removeTop(heap);
    }
    return null;
  }

  async function next(): Promise<boolean> {
    const event = earliest();
    if (event === null) return false;
    removeTop(heap);
    now = Math.max(now, event.at);
    const { run } = event;
    event.run = null;
    ran += 1;
    run?.();
    // The engine waits for nothing but answers and timers, which are events: what is left are promises on their way.
    await setImmediate();
    settled();
    return true;
  }

  return {
    now: () => now,
    after(milliseconds, run) {
      order += 1;
      const event: Event = { at: now + Math.max(0, milliseconds), order, run };
      insert(heap, event);
      return () => {
        event.run = null;
      };
    },
    next,
    nextAt: () => earliest()?.at ?? null,
    async until(at) {
      for (let event = earliest(); event !== null && event.at <= at; event = earliest()) await next();
      now = Math.max(now, at);
    },
    ran: () => ran,
  };
}

const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

function insert(heap: Event[], event: Event): void {
  let at = heap.length;
  heap.push(event);
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = heap[parentAt];
    if (parent === undefined || !isBefore(event, parent)) break;
    heap[at] = parent;
    at = parentAt;
  }
  heap[at] = event;
}

function removeTop(heap: Event[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const leftAt = 2 * at + 1;
    const left = heap[leftAt];
    const right = heap[leftAt + 1];
    if (left === undefined) break;
    const childAt = right !== undefined && isBefore(right, left) ? leftAt + 1 : leftAt;
    const child = heap[childAt];
    if (child === undefined || !isBefore(child, last)) break;
    heap[at] = child;
    at = childAt;
  }
  heap[at] = last;
}
