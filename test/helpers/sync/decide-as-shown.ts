import { expect } from 'vitest';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import type { ConflictChoice } from '../../../shared/sync/types';
import { decideConflict } from '../../../src-main/commands/conflict-decide';
import { conflictView } from '../../../src-main/queries/conflict-view';
import { listConflicts } from '../../../src-main/store/sync/conflict';
import type { Rig } from './rig';

/** The one open conflict as the screen shows it. */
export function shownConflict({ store, pms }: Rig) {
  const [open, ...others] = listConflicts(store, 'open');
  expect(others).toEqual([]);
  return conflictView(store, open?.id ?? '', pms.adapter.normalise);
}

/** Decides a conflict by a choice that is on offer, as the screen would, with an edit of the result if any. */
export function decideAsShown(
  laptop: Rig,
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
