import { useCallback, useState } from 'react';
import type { ConflictView } from '../../../shared/ipc/views';
import { announce } from '../../state/announcer';
import { showToast } from '../../state/toasts';
import { runCommand } from '../../state/use-command';
import { type Decision, isComplete } from './decision';
import { chosenCandidate, type DecisionDraft } from './decision-draft';
import { clearDraft } from './draft-store';
import { choiceWords } from './kind-look';
import { setLastDecision } from './last-decision';

export type Acceptance = {
  readonly isPending: boolean;
  /** Sends the decision for exactly the versions shown (contract 22). Does nothing while something is missing. */
  readonly accept: (view: ConflictView, draft: DecisionDraft, decision: Decision) => Promise<void>;
};

/** Accepting a decision: one command, then the next conflict; a record that moved meanwhile is shown again. */
export function useAccept(pmsName: string, onDecided: (id: string) => void, onMoved: () => void): Acceptance {
  const [isPending, setPending] = useState(false);
  const accept = useCallback(
    async (view: ConflictView, draft: DecisionDraft, decision: Decision) => {
      const { id } = view.summary;
      if (decision.choice === null || !isComplete(decision)) return;
      setPending(true);
      const sent = await runCommand(
        'conflictDecide',
        {
          id,
          choice: decision.choice,
          result: decision.result,
          remoteEtag: view.remoteEtag,
          ownEtag: view.ownEtag,
          localRevision: view.localRevision,
          candidateRemoteId: chosenCandidate(view, draft)?.remoteId ?? null,
          reason: null,
        },
        { quiet: true },
      );
      setPending(false);
      if (sent.ok) {
        clearDraft(view.summary.entryId);
        const words = `${choiceWords(decision.choice, pmsName)}: ${view.summary.title}`;
        setLastDecision({ conflictId: id, words });
        announce(words);
        onDecided(id);
      } else if (sent.error.code === 'moved') {
        // The banner over the versions says so; what was chosen and typed stays.
        announce(`${sent.error.message} Your choices are kept.`, 'assertive');
        onMoved();
      } else {
        showToast({ text: sent.error.message, tone: 'danger' });
        announce(sent.error.message, 'assertive');
      }
    },
    [pmsName, onDecided, onMoved],
  );
  return { isPending, accept };
}
