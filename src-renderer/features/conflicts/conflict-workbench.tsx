import { type ReactNode, useRef, useState } from 'react';
import type { ConflictSummary } from '../../../shared/ipc/views';
import { useQuery } from '../../state/use-query';
import { type ListKeys, useListKeys } from '../../ui/list-keys';
import { Failed, Loading } from '../../ui/loading';
import { SplitView } from '../../ui/split-view';
import { words } from '../../words';
import { ConflictDialogs } from './conflict-dialogs';
import { conflictKeys } from './conflict-keys';
import { ConflictPanel, type PanelDialog } from './conflict-panel';
import { decisionOf } from './decision';
import type { DecisionDraft } from './decision-draft';
import { setDraft, useDraft } from './draft-store';
import type { Names } from './fact-words';
import { focusRow } from './focus-row';
import { LastDecision } from './last-decision';
import { useAccept } from './use-accept';
import { useAlike } from './use-alike';
import { useVerdict } from './use-verdict';

/** The queue and the conflict that is open beside it; both take the same keys. */
export function ConflictWorkbench({
  current,
  names,
  queue,
  onDone,
}: {
  current: ConflictSummary;
  names: Names;
  queue: (keys: ListKeys) => ReactNode;
  /** The conflict is dealt with for now: the next one is wanted. */
  onDone: (id: string, others?: readonly string[]) => void;
}) {
  // While the next conflict is read the former stays in sight, and nothing can be done to it any more.
  const { data: view, error, retry } = useQuery('conflictGet', { id: current.id });
  const shownId = view?.summary.id ?? current.id;
  const entryId = view?.summary.entryId ?? current.entryId;
  const draft = useDraft(entryId);
  const [dialog, setDialog] = useState<PanelDialog | null>(null);
  const queueRef = useRef<HTMLDivElement>(null);

  const moveOn = (id: string, others: readonly string[] = []): void => {
    setDialog(null);
    onDone(id, others);
    focusRow(queueRef.current);
  };
  const { isPending, accept } = useAccept(names.pmsName, moveOn, retry);
  const decision = view ? decisionOf(view, draft) : null;
  const verdict = useVerdict(view, decision?.result ?? null, names.pmsName);
  const alike = useAlike(view, draft, decision);
  const actions = {
    onDraft: (next: DecisionDraft) => setDraft(entryId, next),
    onOpen: setDialog,
    onAccept: () => {
      if (view && decision && !isPending && shownId === current.id) void accept(view, draft, decision);
    },
  };
  const onAlike = alike.length === 0 ? null : () => setDialog('alike');
  const keys = conflictKeys(view ?? null, current.id, draft, { ...actions, onAlike });
  return (
    <>
      <SplitView
        listWidth="clamp(17.5rem, 22vw, 25rem)"
        list={
          <>
            <div ref={queueRef} className="min-h-0 flex-1">
              {queue(keys)}
            </div>
            <LastDecision />
          </>
        }
        detail={
          view && decision ? (
            <PanelWithKeys keys={keys}>
              <ConflictPanel
                view={view}
                draft={draft}
                decision={decision}
                verdict={verdict}
                alike={alike.length}
                names={names}
                isPending={isPending}
                isPassing={shownId !== current.id}
                {...actions}
              />
            </PanelWithKeys>
          ) : error ? (
            <Failed message={error.message} onRetry={retry} />
          ) : (
            <Loading label={words.conflicts.readingVersions} />
          )
        }
      />
      {view && decision ? (
        <ConflictDialogs
          key={entryId}
          dialog={dialog}
          view={view}
          draft={draft}
          decision={decision}
          alike={alike}
          names={names}
          onClose={() => setDialog(null)}
          onDone={(others) => moveOn(shownId, others)}
          {...actions}
        />
      ) : null}
    </>
  );
}

/** The panel takes the letters of the queue, but for J and K, which would walk through radio buttons here. */
function PanelWithKeys({ keys, children }: { keys: ListKeys; children: ReactNode }) {
  const onKeyDownCapture = useListKeys({ list_down: () => {}, list_up: () => {}, ...keys });
  return (
    <div className="h-full min-h-0" onKeyDownCapture={onKeyDownCapture}>
      {children}
    </div>
  );
}
