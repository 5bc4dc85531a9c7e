/** What is known of the person's absence. Instants in milliseconds by the wall clock. */
export type IdleState = {
  /** The last sign of the person before they went; frozen when it is found, and never moved after. Null: they are here. */
  readonly idleFrom: number | null;
  /** A locked screen is not idle: who locks it went to work elsewhere. */
  readonly isLocked: boolean;
};

export type IdleLook = {
  readonly now: number;
  /** Milliseconds since the last key or move; null where the system doesn't say. */
  readonly idleMs: number | null;
  /** So long without a sign counts as away; 0: never. */
  readonly thresholdMs: number;
};

export type IdleStep = {
  readonly state: IdleState;
  /** Absence that was found now, or that ended now. */
  readonly found:
    | { readonly kind: 'away'; readonly from: number }
    | { readonly kind: 'back'; readonly from: number; readonly to: number }
    | null;
};

export const present: IdleState = { idleFrom: null, isLocked: false };

/** The system tells idle time in whole seconds, and its clock and ours are read one after the other. */
const toleranceMs = 5000;

/** One look at how long there has been no sign of the person. */
export function lookIdle(state: IdleState, { now, idleMs, thresholdMs }: IdleLook): IdleStep {
  if (idleMs === null || state.isLocked) return { state, found: null };
  const lastSign = now - idleMs;
  if (state.idleFrom === null) {
    if (thresholdMs === 0 || idleMs < thresholdMs) return { state, found: null };
    return { state: { ...state, idleFrom: lastSign }, found: { kind: 'away', from: lastSign } };
  }
  if (lastSign <= state.idleFrom + toleranceMs) return { state, found: null };
  return back(state, Math.min(now, lastSign));
}

/** The screen was locked: nothing begins meanwhile; an absence that began before goes on. */
export function lockIdle(state: IdleState): IdleState {
  return { ...state, isLocked: true };
}

/** The screen was unlocked: the person is back. */
export function unlockIdle(state: IdleState, now: number): IdleStep {
  const open = { ...state, isLocked: false };
  return state.idleFrom === null ? { state: open, found: null } : back(open, now);
}

function back(state: IdleState, to: number): IdleStep {
  const { idleFrom } = state;
  if (idleFrom === null) return { state, found: null };
  const found = { kind: 'back', from: idleFrom, to: Math.max(to, idleFrom) } as const;
  return { state: { ...state, idleFrom: null }, found };
}
