import { useSyncExternalStore } from 'react';
import { isoToday } from '../../shared/time/calendar';

/** The one place of this side's clock. It only shows; facts of time are main's. */

type Beat = 'second' | 'minute';
const listeners: Readonly<Record<Beat, Set<() => void>>> = { second: new Set(), minute: new Set() };
const beatMs = { second: 1_000, minute: 60_000 } as const;
let second = Math.floor(Date.now() / 1000);
let waiting: ReturnType<typeof setTimeout> | null = null;

/** Wakes when what is watched changes next, and not before: once a second for a running timer, else once a minute. */
function wait(): void {
  if (waiting !== null) clearTimeout(waiting);
  waiting = null;
  if (listeners.second.size + listeners.minute.size === 0) return;
  const beat = beatMs[listeners.second.size > 0 ? 'second' : 'minute'];
  waiting = setTimeout(tick, beat - (Date.now() % beat));
}

function tick(): void {
  const former = second;
  second = Math.floor(Date.now() / 1000);
  if (second !== former) for (const listener of listeners.second) listener();
  if (Math.floor(second / 60) !== Math.floor(former / 60))
    for (const listener of listeners.minute) listener();
  wait();
}

// A laptop that slept through a beat is told the time when somebody looks again.
globalThis.addEventListener?.('focus', tick);
globalThis.document?.addEventListener('visibilitychange', tick);

const watch = (beat: Beat) => (listener: () => void) => {
  listeners[beat].add(listener);
  second = Math.floor(Date.now() / 1000);
  wait();
  return () => {
    listeners[beat].delete(listener);
    wait();
  };
};
const [everySecond, everyMinute] = [watch('second'), watch('minute')];

const never = () => () => {};

/** Milliseconds since 1970, moving once a second while `isOn`: for running timers alone. */
export function useNow(isOn: boolean): number {
  const value = useSyncExternalStore(isOn ? everySecond : never, () => second);
  return value * 1000;
}

/** Milliseconds since 1970, moving once a minute: for ages, which need no more. */
export function useMinute(): number {
  return useSyncExternalStore(everyMinute, () => Math.floor(second / 60)) * 60_000;
}

/** Today's work date on this laptop ("2026-11-18"): the calendar day that the person lives in. */
export function today(): string {
  return isoToday(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

let known = { minute: Number.NaN, day: '' };

/** Asked at every drawing, and reckoned once a minute. */
function todayOfMinute(): string {
  const minute = Math.floor(Date.now() / 60_000);
  if (minute !== known.minute) known = { minute, day: today() };
  return known.day;
}

/** Today's work date, which changes at midnight while the app is open. */
export function useToday(): string {
  return useSyncExternalStore(everyMinute, todayOfMinute);
}
