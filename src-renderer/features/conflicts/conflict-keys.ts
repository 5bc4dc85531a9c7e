import type { ConflictView } from '../../../shared/ipc/views';
import type { ListKeys } from '../../ui/list-keys';
import type { PanelDialog } from './conflict-panel';
import { isEditable } from './decision';
import { choose, type DecisionDraft, keepSide, openForTyping, reopenAll } from './decision-draft';

type KeyActions = {
  readonly onDraft: (draft: DecisionDraft) => void;
  readonly onOpen: (dialog: PanelDialog) => void;
  readonly onAccept: () => void;
};

/** The keys of the screen, for the queue and the panel alike. A decided conflict takes none but the table's. */
export function conflictKeys(
  view: ConflictView | null,
  draft: DecisionDraft,
  { onDraft, onOpen, onAccept }: KeyActions,
): ListKeys {
  if (view === null) return {};
  if (view.summary.decided !== null) return { v: () => onOpen('all_fields') };
  const offers = (choice: (typeof view.choices)[number]['choice']): boolean =>
    view.choices.some((offer) => offer.choice === choice);
  const chooseIfOffered = (choice: 'keep_both' | 'same_entry' | 'adjustment') => () => {
    if (offers(choice)) onDraft(choose(view, draft, choice));
  };
  return {
    '1': () => onDraft(keepSide(view, draft, 'laptop')),
    '2': () => onDraft(keepSide(view, draft, 'clio')),
    '3': () => onDraft(keepSide(view, draft, 'before')),
    b: chooseIfOffered('keep_both'),
    t: chooseIfOffered('same_entry'),
    a: chooseIfOffered('adjustment'),
    e: () => {
      if (!isEditable(view, draft)) return;
      onDraft(openForTyping(view, draft));
      onOpen('edit');
    },
    r: () => onOpen('send_back'),
    s: () => onOpen('snooze'),
    v: () => onOpen('all_fields'),
    u: () => onDraft(reopenAll(view, draft)),
    'ctrl+enter': onAccept,
  };
}
