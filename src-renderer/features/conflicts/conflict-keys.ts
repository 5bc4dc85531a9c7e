import type { ConflictView } from '../../../shared/ipc/views';
import type { ListKeys } from '../../ui/list-keys';
import type { PanelDialog } from './conflict-panel';
import { isEditable } from './decision';
import {
  choose,
  type DecisionDraft,
  keepSide,
  nextCandidate,
  openForTyping,
  reopenAll,
  takeSuggestion,
} from './decision-draft';

type KeyActions = {
  readonly onDraft: (draft: DecisionDraft) => void;
  readonly onOpen: (dialog: PanelDialog) => void;
  readonly onAccept: () => void;
  /** Null: the same choice answers no other conflict. */
  readonly onAlike: (() => void) | null;
};

/**
 * The keys of the screen, for the queue and the panel alike. A decided conflict takes none but the table's, and one that stays in
 * sight only while the next is read takes none at all.
 */
export function conflictKeys(
  view: ConflictView | null,
  /** The conflict that is selected in the queue. */
  currentId: string,
  draft: DecisionDraft,
  { onDraft, onOpen, onAccept, onAlike }: KeyActions,
): ListKeys {
  if (view === null || view.summary.id !== currentId) return {};
  if (view.summary.decided !== null) return { conflict_table: () => onOpen('all_fields') };
  const offers = (choice: (typeof view.choices)[number]['choice']): boolean =>
    view.choices.some((offer) => offer.choice === choice);
  const chooseIfOffered = (choice: 'keep_both' | 'same_entry' | 'adjustment') => () => {
    if (offers(choice)) onDraft(choose(view, draft, choice));
  };
  return {
    conflict_local: () => onDraft(keepSide(view, draft, 'laptop')),
    conflict_remote: () => onDraft(keepSide(view, draft, 'clio')),
    conflict_base: () => onDraft(keepSide(view, draft, 'before')),
    conflict_both: chooseIfOffered('keep_both'),
    conflict_same: chooseIfOffered('same_entry'),
    conflict_adjustment: chooseIfOffered('adjustment'),
    conflict_edit: () => {
      if (!isEditable(view, draft)) return;
      onDraft(openForTyping(view, draft));
      onOpen('edit');
    },
    conflict_return: () => onOpen('send_back'),
    conflict_snooze: () => onOpen('snooze'),
    conflict_table: () => onOpen('all_fields'),
    conflict_unmerge: () => onDraft(reopenAll(view, draft)),
    conflict_suggested: () => onDraft(takeSuggestion(view, draft)),
    conflict_candidate: () => onDraft(nextCandidate(view, draft)),
    conflict_alike: () => onAlike?.(),
    conflict_accept: onAccept,
  };
}
