import { useCallback, useState } from 'react';
import type { ConflictView } from '../../../shared/ipc/views';
import { choiceWords } from '../../../shared/sync/choice-words';
import { announce } from '../../state/announcer';
import { sayFailed } from '../../state/say-done';
import { runCommand } from '../../state/use-command';
import { words } from '../../words';
import { toSend } from './decide-alike';
import type { Decision } from './decision';
import type { DecisionDraft } from './decision-draft';
import { clearDraft } from './draft-store';
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
      const input = toSend({ view, draft, decision });
      if (input === null) return;
      setPending(true);
      const sent = await runCommand('conflictDecide', input, { quiet: true });
      setPending(false);
      if (sent.ok) {
        clearDraft(view.summary.entryId);
        const words = `${choiceWords(input.choice, pmsName)}: ${view.summary.title}`;
        setLastDecision({ conflictIds: [id], words });
        announce(words);
        onDecided(id);
      } else if (sent.error.code === 'moved') {
        // The banner over the versions says so; what was chosen and typed stays.
        announce(words.conflicts.yourChoicesAreKept(sent.error.message), 'assertive');
        onMoved();
      } else {
        sayFailed(sent.error.message);
      }
    },
    [pmsName, onDecided, onMoved],
  );
  return { isPending, accept };
}
