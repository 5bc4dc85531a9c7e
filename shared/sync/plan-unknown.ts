import type { PmsCapabilities, RemoteEntry } from '../pms/port';
import type { Instant } from '../time/work-date';
import { type Normalise, unexplainedDifferences } from './compare';
import type { Base, OutboxRow } from './types';

/** A little more than the vendor's word, since clocks and queues are never exact. */
export const marginSeconds = 5;

export type UnknownDecision =
  /** The record is there, with exactly our content: it is ours, whoever answered (contract 10). */
  | { readonly kind: 'ours'; readonly remote: RemoteEntry }
  | { readonly kind: 'deleted' }
  /** Nothing was applied, and nothing can be any more: the row may be sent again. */
  | { readonly kind: 'send_again' }
  /** Nothing is there yet, but the request may still take effect: look again after a while. */
  | { readonly kind: 'look_again'; readonly firstSearchedAt: Instant; readonly afterMs: number }
  /** Several records could be ours: a person must say. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RemoteEntry[] }
  /** The record holds neither what it was nor what we sent: planned like any change of a colleague's. */
  | { readonly kind: 'compare'; readonly remote: RemoteEntry }
  | { readonly kind: 'gone' };

export type CreateSearch = {
  readonly row: Pick<OutboxRow, 'searchedAt'>;
  /** Records with exactly our content, made after the attempt began, that no other entry here owns. */
  readonly matches: readonly RemoteEntry[];
  /** Those with other content that were changed after they were made: what was sent may have been one of them (P2). */
  readonly changed?: readonly RemoteEntry[];
  /** Those of which a person said that another entry's create made them: the answer may have been wrong (P2). */
  readonly givenAway?: readonly RemoteEntry[];
  /** By the server's clock, like `searchedAt`: the laptop's may jump. */
  readonly now: Instant;
  readonly lateEffectSeconds: number;
};

/**
 * Settles a create whose outcome is unknown, by what a search found (contract 10, 27). One match is ours; none counts only
 * when found twice, with a pause between that outlasts the longest late effect. A lookup by reference and a key that was
 * refused find nothing in the same way: what is under way may still arrive.
 */
export function planUnknownCreate(search: CreateSearch): UnknownDecision {
  const [first, ...others] = search.matches;
  if (first !== undefined) {
    return others.length === 0
      ? { kind: 'ours', remote: first }
      : { kind: 'ambiguous', candidates: search.matches };
  }
  const { searchedAt } = search.row;
  // A first search that lies ahead was timed by a clock that was put right since: the pause begins anew.
  const firstSearchedAt = searchedAt !== null && searchedAt <= search.now ? searchedAt : search.now;
  const pauseMs = (search.lateEffectSeconds + marginSeconds) * 1000;
  const leftMs = pauseMs - (Date.parse(search.now) - Date.parse(firstSearchedAt));
  if (leftMs > 0) return { kind: 'look_again', firstSearchedAt, afterMs: leftMs };
  // Somebody may have changed it before we heard that it was made, or said that it is another entry's: a person knows it, and
  // to send again would be a guess. Asked only now, since "none of these" sends it again, and the first request might still
  // have arrived.
  const candidates = [...(search.changed ?? []), ...(search.givenAway ?? [])];
  return candidates.length === 0 ? { kind: 'send_again' } : { kind: 'ambiguous', candidates };
}

export type ChangeLook = {
  readonly row: Pick<OutboxRow, 'operation' | 'payload' | 'searchedAt'>;
  readonly base: Pick<Base, 'etag'>;
  /** The record as it is now; null where it is gone. */
  readonly remote: RemoteEntry | null;
  readonly updateGuard: PmsCapabilities['updateGuard'];
  /** By the server's clock. */
  readonly now: Instant;
  readonly lateEffectSeconds: number;
};

/** Settles an update or delete whose outcome is unknown, by looking at its record. */
export function planUnknownChange(look: ChangeLook, normalise: Normalise): UnknownDecision {
  const { row, remote } = look;
  if (remote === null) return row.operation === 'delete' ? { kind: 'deleted' } : { kind: 'gone' };
  if (remote.etag === look.base.etag) {
    // Behind a version guard a late first request and its repetition can't both take effect; a delete is no less one.
    if (look.updateGuard === 'if_match' || row.operation === 'delete') return { kind: 'send_again' };
    return planUnknownCreate({ ...look, matches: [] });
  }
  const isOurs =
    row.payload !== null &&
    unexplainedDifferences(row.payload, remote.facts, remote.hidden, normalise).length === 0;
  return isOurs ? { kind: 'ours', remote } : { kind: 'compare', remote };
}
