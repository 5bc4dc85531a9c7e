/** How much may vanish at once before it becomes a question: the share of the known records, and the least that counts. */
export type AbsenceLimits = { readonly share: number; readonly few: number };

export const absenceLimits: AbsenceLimits = { share: 0.05, few: 3 };

export type AbsenceInput = {
  /** Every record that was asked for, which must be all that are known: a part tells nothing (contract 6). */
  readonly asked: readonly string[];
  /** Those that the answers showed, unreadable ones included. */
  readonly seen: ReadonlySet<string>;
  /** Whether every batch was answered whole. */
  readonly complete: boolean;
  /** Absent records that a person chose to keep: not asked about again. */
  readonly kept: ReadonlySet<string>;
  /** Absent records that a person is being asked about already. */
  readonly questioned: ReadonlySet<string>;
};

export type AbsenceDecision =
  | { readonly kind: 'nothing' }
  /** Few enough to be taken as deleted one by one. */
  | { readonly kind: 'gone'; readonly remoteIds: readonly string[] }
  /** Too many at once: one question to a person, and nothing is done until it is answered. */
  | { readonly kind: 'ask'; readonly remoteIds: readonly string[]; readonly words: string };

/**
 * What the absence of known records means (contract 6): never a delete without a complete listing, and never when more
 * than a small share vanish at once, since that is what a lost permission looks like.
 */
export function planAbsence(input: AbsenceInput, limits: AbsenceLimits = absenceLimits): AbsenceDecision {
  if (!input.complete) return { kind: 'nothing' };
  const missing = input.asked.filter((id) => !input.seen.has(id) && !input.kept.has(id));
  const isNew = (id: string) => !input.questioned.has(id);
  if (!missing.some(isNew)) return { kind: 'nothing' };
  // While a question is open, whatever else vanishes belongs to it.
  const questionOpen = missing.some((id) => input.questioned.has(id));
  if (!questionOpen && missing.length <= allowedAtOnce(input.asked.length, limits)) {
    return { kind: 'gone', remoteIds: missing };
  }
  return { kind: 'ask', remoteIds: missing, words: questionFor(missing.length, input.asked.length) };
}

/** How many of the known records may vanish at once without a question: one always, a few of many, a small share of a lot. */
export function allowedAtOnce(known: number, limits: AbsenceLimits = absenceLimits): number {
  const few = Math.min(limits.few, Math.floor(known / 4));
  return Math.max(1, few, Math.floor(known * limits.share));
}

/** The question about so many records, of so many that are known. */
export function questionFor(missing: number, known: number): string {
  return (
    `${missing} of ${known} entries that were in the PMS are no longer shown to you. ` +
    'Were they deleted there, or have you lost access to them?'
  );
}
