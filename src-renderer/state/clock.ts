import { useSyncExternalStore } from 'react';
import { isoToday } from '../../shared/time/calendar';

/** The one place of this side's clock. It only shows; facts of time are main's. */

const listeners = new Set<() => void>();
let second = Math.floor(Date.now() / 1000);
let ticking: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  const now = Math.floor(Date.now() / 1000);
  if (now === second) return;
  second = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, 250);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && ticking !== null) {
      clearInterval(ticking);
      ticking = null;
    }
  };
}

const never = () => () => {};

/** Milliseconds since 1970, moving once a second while `isOn`. */
export function useNow(isOn = true): number {
  const value = useSyncExternalStore(isOn ? subscribe : never, () => second);
  return value * 1000;
}

/** Milliseconds since 1970, moving once a minute: for ages, which need no more. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(second / 60)) * 60_000;
}

/** Today's work date on this laptop ("2026-11-18"): the calendar day that the person lives in. */
export function today(): string {
  return isoToday(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Today's work date, which changes at midnight while the app is open. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}
