import { Lock } from 'lucide-react';
import type { PrebillView } from '../../../shared/ipc/views';
import { openConflict } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Button } from '../../ui/button';
import { DateLabel } from '../../ui/date-label';
import { Failed, Loading } from '../../ui/loading';
import { Faint, Muted, Note, Text } from '../../ui/text';
import { words } from '../../words';
import { EntryFigures, EntryPlace } from '../entries/entry-detail';
import { EntryCodes } from '../entry-editor/code-picker';
import { EntryHistory } from '../entry-editor/entry-history';
import { LineSuggestions } from '../suggest/line-suggestions';
import { LineComments } from './line-comments';
import { LineFlags } from './line-flags';
import { obstacle } from './targets';

/** One line: its words, its figures, what its flags say and where they come from, and its history. */
export function LineDetail({
  id,
  since,
}: {
  id: string;
  /** What changed since a reviewer last had it; null: nothing. */
  since: PrebillView['sinceReview'][number] | null;
}) {
  const { data: view, error, retry } = useQuery('entryGet', { id });
  if (view === undefined) {
    return error ? (
      <Failed message={error.message} onRetry={retry} />
    ) : (
      <Loading label={words.prebill.readingLine} />
    );
  }
  const { conflictId } = view;
  const hindrance = view.custody.reason === 'in_review' ? obstacle('approve', view) : null;
  return (
    <div className="flex flex-col gap-4 p-4">
      <Muted as="p">
        {view.timekeeperName} · <DateLabel date={view.entry.workDate} />
      </Muted>
      <p data-copy className="whitespace-pre-wrap wrap-anywhere">
        {view.entry.narrative || <Faint>{words.prebill.noNarrative}</Faint>}
      </p>
      <EntryCodes taskCode={view.entry.taskCode} activityCode={view.entry.activityCode} />
      <LineSuggestions view={view} />
      <EntryFigures view={view} />
      <EntryPlace view={view} />
      {since === null ? null : (
        <Note>
          {words.prebill.changedSinceHad(since.by, <DateLabel date={since.at.slice(0, 10)} />, since.words)}
        </Note>
      )}
      <LineFlags view={view} />
      {hindrance === null ? null : (
        <Text as="p" tone="danger" size="note" className="flex items-start gap-1.5">
          <Lock aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          {words.prebill.cantBeApprovedYet(hindrance)}
        </Text>
      )}
      {conflictId === null ? null : (
        <Button className="self-start" onPress={() => openConflict(conflictId)}>
          {words.prebill.decideConflict}
        </Button>
      )}
      <LineComments key={view.entry.id} entryId={view.entry.id} />
      <EntryHistory view={view} />
    </div>
  );
}
