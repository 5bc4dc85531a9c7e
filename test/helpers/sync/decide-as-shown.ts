import { expect } from 'vitest';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { ConflictChoice } from '../../../shared/sync/types';
import { decideConflict } from '../../../src-main/commands/conflict-decide';
import type { PmsConnection } from '../../../src-main/pms/connection';
import { conflictView } from '../../../src-main/queries/conflict-view';
import type { StoreContext } from '../../../src-main/store/database';
import { listConflicts } from '../../../src-main/store/sync/conflict';

/** What of a laptop it takes to decide. */
type Decider = { readonly store: StoreContext; readonly pms: Pick<PmsConnection, 'adapter'> };

/** The one open conflict as the screen shows it. */
export function shownConflict({ store, pms }: Decider) {
  const [open, ...others] = listConflicts(store, 'open');
  expect(others).toEqual([]);
  return conflictView(store, open?.id ?? '', pms.adapter.normalise);
}

/** Decides a conflict by a choice that is on offer, as the screen would, with an edit of the result if any. */
export function decideAsShown(
  laptop: Decider,
  choice: ConflictChoice,
  change: Partial<EntryFacts> = {},
  candidate?: string,
  view = shownConflict(laptop),
): void {
  const offer = view.choices.find((one) => one.choice === choice);
  expect(offer, `${choice} is on offer`).toBeDefined();
  const result = offer?.result ?? null;
  const { remoteEtag, ownEtag, localRevision } = view;
  decideConflict(
    laptop.store,
    {
      id: view.summary.id,
      choice,
      result: result === null ? null : { ...result, ...change },
      remoteEtag,
      ownEtag,
      localRevision,
      candidateRemoteId: candidate ?? null,
      reason: null,
    },
    laptop.pms.adapter.normalise,
  );
}
