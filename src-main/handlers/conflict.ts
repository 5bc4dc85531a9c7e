import type { Id } from '../../shared/domain/id';
import type { Handlers } from '../../shared/ipc/contract';
import type { ConflictSummary } from '../../shared/ipc/views';
import type { Normalise } from '../../shared/sync/compare';
import { decideConflict, decideConflicts } from '../commands/conflict-decide';
import { returnConflict } from '../commands/conflict-return';
import { snooze } from '../commands/conflict-snooze';
import { undoConflict, undoConflicts } from '../commands/conflict-undo';
import { conflictView } from '../queries/conflict-view';
import { conflictsAlike } from '../queries/conflicts-alike';
import { conflictsList } from '../queries/conflicts-list';
import type { StoreContext } from '../store/database';

type ConflictCalls = Pick<
  Handlers,
  | 'conflictsList'
  | 'conflictGet'
  | 'conflictsAlike'
  | 'conflictDecide'
  | 'conflictDecideAll'
  | 'conflictUndo'
  | 'conflictUndoAll'
  | 'conflictSnooze'
  | 'conflictReturn'
>;

export type ConflictWorld = {
  /** The adapter's: a difference that it explains is none (contract 5). */
  readonly normalise: Normalise;
};

/**
 * The calls of conflict review. Each command answers with the conflict as it stands then. A decision asks for no sync at
 * once: it can be undone until the next regular one sends it (contract 24).
 */
export function conflictHandlers(store: StoreContext, { normalise }: ConflictWorld) {
  const summary = (id: Id): ConflictSummary => conflictView(store, id, normalise).summary;
  return {
    conflictsList: (input) => conflictsList(store, input, normalise),
    conflictGet: ({ id }) => conflictView(store, id, normalise),
    conflictDecide(input) {
      decideConflict(store, input, normalise);
      return summary(input.id);
    },
    conflictsAlike: ({ id }) => conflictsAlike(store, id, normalise),
    conflictDecideAll({ decisions }) {
      decideConflicts(store, decisions, normalise);
      return { decided: decisions.length };
    },
    conflictUndoAll({ ids }) {
      undoConflicts(store, ids);
      return {};
    },
    conflictUndo({ id }) {
      undoConflict(store, id);
      return summary(id);
    },
    conflictSnooze(input) {
      snooze(store, input);
      return summary(input.id);
    },
    conflictReturn(input) {
      returnConflict(store, input);
      return summary(input.id);
    },
  } satisfies ConflictCalls;
}
