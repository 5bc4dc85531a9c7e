import type { ReactNode } from 'react';
import type { ConflictView, Flag } from '../../../shared/ipc/views';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { SegmentedControl } from '../../ui/segmented-control';
import { Surface } from '../../ui/surface';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import { ChoiceBar } from './choice-bar';
import { DecidedBar } from './decided-bar';
import { type Decision, isEditable } from './decision';
import {
  acknowledge,
  choose,
  type DecisionDraft,
  keepSide,
  meanCandidate,
  movedSide,
  openForTyping,
  pick,
  reopen,
  takeSuggestion,
} from './decision-draft';
import { Evidence } from './evidence';
import { factWords, type Names } from './fact-words';
import { PanelHeading } from './panel-heading';
import { ResultLine } from './result-line';
import { SuggestionLine } from './suggestion-line';
import { VersionTable } from './version-table';

export type PanelDialog = 'edit' | 'send_back' | 'snooze' | 'all_fields' | 'alike';

/** One conflict: its versions, what it would come to, and what helps to decide. The answer stays in sight below. */
export function ConflictPanel({
  view,
  draft,
  decision,
  verdict,
  alike,
  names,
  isPending,
  isPassing,
  onDraft,
  onOpen,
  onAccept,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  decision: Decision;
  /** What the billing rules say of the result; null where there is none. */
  verdict: readonly Flag[] | null;
  /** How many others the same choice would answer. */
  alike: number;
  names: Names;
  isPending: boolean;
  /** It stays in sight only until the next one has been read. */
  isPassing: boolean;
  onDraft: (draft: DecisionDraft) => void;
  onOpen: (dialog: PanelDialog) => void;
  onAccept: () => void;
}) {
  const { pmsName } = names;
  const moved = movedSide(view, draft);
  const edit = (): void => {
    onDraft(openForTyping(view, draft));
    onOpen('edit');
  };
  return (
    <article
      aria-label={view.summary.title}
      aria-busy={isPassing}
      inert={isPassing}
      className="flex h-full min-h-0 flex-col"
    >
      <PanelHeading
        view={view}
        names={names}
        onSendBack={() => onOpen('send_back')}
        onSnooze={() => onOpen('snooze')}
        onAllFields={() => onOpen('all_fields')}
      />
      {moved !== null ? (
        <Banner
          tone="warn"
          actions={
            <Button size="small" onPress={() => onDraft(acknowledge(view, draft))}>
              {words.conflicts.seen}
            </Button>
          }
        >
          {words.conflicts.changedThisEntryAgain(moved === 'there', pmsName)}
        </Banner>
      ) : null}
      <div className="min-h-0 flex-1 overflow-auto">
        <CandidateChoice view={view} draft={draft} names={names} onDraft={onDraft} />
        <VersionTable
          view={view}
          draft={draft}
          decision={decision}
          names={names}
          onPick={(name, side) => onDraft(pick(view, draft, name, side))}
          onReopen={(name) => onDraft(reopen(view, draft, name))}
        />
        {view.summary.decided === null ? (
          <SuggestionLine
            view={view}
            decision={decision}
            pmsName={pmsName}
            onTake={() => onDraft(takeSuggestion(view, draft))}
          />
        ) : null}
        <Evidence view={view} />
      </div>
      <Surface as="footer" edge="top" ground="canvas" className="shrink-0">
        {view.summary.decided ? (
          <DecidedBar summary={view.summary} pmsName={pmsName} />
        ) : (
          <>
            <ResultLine
              decision={decision}
              verdict={verdict}
              shownMatterId={view.local.facts.matterId}
              names={names}
              onEdit={isEditable(view, draft) ? edit : null}
            />
            <ChoiceBar
              view={view}
              draft={draft}
              decision={decision}
              pmsName={pmsName}
              alike={alike}
              isPending={isPending}
              onAlike={() => onOpen('alike')}
              onKeep={(side) => onDraft(keepSide(view, draft, side))}
              onChoose={(choice) => onDraft(choose(view, draft, choice))}
              onAccept={onAccept}
            />
          </>
        )}
      </Surface>
    </article>
  );
}

/** Where several entries could be the twin: which of them is meant. */
function CandidateChoice({
  view,
  draft,
  names,
  onDraft,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  names: Names;
  onDraft: (draft: DecisionDraft) => void;
}): ReactNode {
  if (view.remote !== null || view.candidates.length < 2 || view.summary.decided !== null) return null;
  return (
    <Surface edge="bottom" className="flex flex-wrap items-center gap-2 px-4 py-2">
      <Muted>
        {words.conflicts.whichEntryInIsMeant(names.pmsName, <Kbd shortcut="conflict_candidate" />)}
      </Muted>
      <SegmentedControl
        label={words.conflicts.entryIn(names.pmsName)}
        value={draft.candidateRemoteId ?? ''}
        onChange={(candidateRemoteId) => onDraft(meanCandidate(draft, candidateRemoteId))}
        segments={view.candidates.map(({ remoteId, facts, hidden, who, saidToBe }) => ({
          id: remoteId,
          label: words.conflicts.candidate({
            hours: hidden.includes('seconds') ? null : factWords('seconds', facts, names),
            who,
            isAnothers: saidToBe !== null,
          }),
        }))}
      />
    </Surface>
  );
}
