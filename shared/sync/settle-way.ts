import type { Answer, PmsCapabilities, RemoteEntry } from '../pms/port';
import type { Instant } from '../time/work-date';
import { marginSeconds } from './plan-unknown';
import type { OutboxRow } from './types';

/** How the outcome of a create is found out (contract 10). */
export type SettleWay =
  /** Sent once more under its key: the vendor answers with the record that it made, or makes it now. */
  | 'send_same_key'
  /** Looked up by our operation id, which the vendor keeps in a field. */
  | 'reference'
  /** Searched for by its content. */
  | 'search';

export type SettleWayInput = {
  readonly row: Pick<OutboxRow, 'attempts' | 'attemptedAt' | 'attemptedServerTime'>;
  readonly capabilities: Pick<PmsCapabilities, 'createGuard' | 'keySeconds' | 'lateEffectSeconds'>;
  /** By the server's clock; null where it never told the time. */
  readonly serverNow: Instant | null;
  /** By the laptop's. */
  readonly now: Instant;
};

/**
 * A key that may have been forgotten makes a second record. So it is used again only while both clocks say that it is
 * remembered, with room for a request that takes effect late; otherwise the content is searched for (P2).
 */
export function settleWay({ row, capabilities, serverNow, now }: SettleWayInput): SettleWay {
  if (capabilities.createGuard !== 'idempotency_key') return capabilities.createGuard;
  // Never tried here, and only looked up since an older copy can't know: to send it would let out what nobody approved (P4).
  if (row.attempts === 0) return 'search';
  const leftSeconds = capabilities.keySeconds - capabilities.lateEffectSeconds - marginSeconds;
  const isYoung = (since: Instant | null, until: Instant | null): boolean => {
    if (since === null || until === null) return false;
    const seconds = (Date.parse(until) - Date.parse(since)) / 1000;
    // An attempt that lies ahead was timed by a clock that was put right since: its age is not known.
    return seconds >= 0 && seconds < leftSeconds;
  };
  return isYoung(row.attemptedServerTime, serverNow) && isYoung(row.attemptedAt, now)
    ? 'send_same_key'
    : 'search';
}

/** What follows from a create that was sent once more under the same key. */
export type ResentDecision =
  /** The vendor named its record: read as it is now, since a key's answer may be as old as the key. */
  | { readonly kind: 'read_back'; readonly remote: RemoteEntry }
  /** Refused for its content: nothing was made under the key so far. */
  | { readonly kind: 'nothing_there' }
  /** The key stands for another content: what it made has to be searched for. */
  | { readonly kind: 'search' }
  /** Still nothing certain. */
  | { readonly kind: 'later'; readonly words: string }
  /** It says nothing about this entry. */
  | { readonly kind: 'end' };

/** Reads the answer to a create that was sent once more under its key (contract 10). Total and pure. */
export function planResent(answer: Answer<RemoteEntry>): ResentDecision {
  switch (answer.kind) {
    case 'done':
      return { kind: 'read_back', remote: answer.value };
    case 'refused':
      if (answer.why === 'key_reused') return { kind: 'search' };
      if (answer.why === 'version_retired') return { kind: 'end' };
      // Who may not write may not be told what was written either.
      if (answer.why === 'no_permission') return { kind: 'later', words: answer.message };
      return { kind: 'nothing_there' };
    case 'unknown':
      return { kind: 'later', words: answer.message };
    case 'absent':
    case 'moved':
      return { kind: 'later', words: 'The PMS gave no usable answer' };
    case 'retry':
    case 'signed_out':
      return { kind: 'end' };
  }
}
