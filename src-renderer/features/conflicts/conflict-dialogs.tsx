import type { ConflictView } from '../../../shared/ipc/views';
import { AlikeDialog } from './alike-dialog';
import { AllFieldsDialog } from './all-fields-dialog';
import type { PanelDialog } from './conflict-panel';
import type { Decided } from './decide-alike';
import type { Decision } from './decision';
import { type DecisionDraft, type as typeInto } from './decision-draft';
import type { Names } from './fact-words';
import { ResultEditor } from './result-editor';
import { SendBackDialog } from './send-back-dialog';
import { SnoozeDialog } from './snooze-dialog';

/** The dialogs of one conflict, at most one of them open. */
export function ConflictDialogs({
  dialog,
  view,
  draft,
  decision,
  alike,
  names,
  onDraft,
  onAccept,
  onClose,
  onDone,
}: {
  dialog: PanelDialog | null;
  view: ConflictView;
  draft: DecisionDraft;
  decision: Decision;
  /** Others that the same choice would answer. */
  alike: readonly Decided[];
  names: Names;
  onDraft: (draft: DecisionDraft) => void;
  onAccept: () => void;
  onClose: () => void;
  /** The conflict was sent back, snoozed, or decided with others. */
  onDone: (others?: readonly string[]) => void;
}) {
  return (
    <>
      {decision.preview === null ? null : (
        <ResultEditor
          isOpen={dialog === 'edit'}
          facts={decision.preview}
          first={view.summary.kind === 'matter_unavailable' ? 'matterId' : 'narrative'}
          decision={decision}
          mayDecide={view.mayDecide}
          names={names}
          onType={(typed) => onDraft(typeInto(view, draft, typed))}
          onAccept={onAccept}
          onClose={onClose}
        />
      )}
      {dialog === 'send_back' ? (
        <SendBackDialog
          view={view}
          draft={draft}
          names={names}
          isOpen
          onClose={onClose}
          onSent={() => onDone()}
        />
      ) : null}
      <SnoozeDialog
        conflictId={view.summary.id}
        isOpen={dialog === 'snooze'}
        onClose={onClose}
        onSnoozed={() => onDone()}
      />
      {dialog === 'alike' ? (
        <AlikeDialog
          all={[{ view, draft, decision }, ...alike]}
          names={names}
          onClose={onClose}
          onDecided={() => onDone(alike.map((one) => one.view.summary.id))}
        />
      ) : null}
      <AllFieldsDialog
        view={view}
        draft={draft}
        decision={decision}
        names={names}
        isOpen={dialog === 'all_fields'}
        onClose={onClose}
      />
    </>
  );
}
