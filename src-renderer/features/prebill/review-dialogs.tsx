import type { EntryView } from '../../../shared/ipc/views';
import type { ReviewAction } from '../../../shared/prebill/review-machine';
import { SpellingCheckDialog } from '../spelling/check-dialog';
import { ApproveDialog } from './approve-dialog';
import { ChargeDialog } from './charge-dialog';
import { CodeDialog } from './code-dialog';
import { CommentDialog } from './comment-dialog';
import { CommentLineDialog } from './line-comments';
import { lineStateOf } from './line-state';
import { MergeDialog } from './merge-dialog';
import { MoveDialog } from './move-dialog';
import { ReplaceDialog } from './replace-dialog';
import { SplitDialog } from './split-dialog';
import { changeable, targetsOf } from './targets';
import { WaiveDialog } from './waive-dialog';
import { WriteDownDialog } from './write-down-dialog';
import { WriteDownLinesDialog } from './write-down-lines-dialog';

export type OpenDialog =
  | 'approve'
  | 'waive'
  | 'return'
  | 'hold'
  | 'write_down'
  | 'split'
  | 'merge'
  | 'move'
  | 'charge'
  | 'replace'
  | 'code'
  | 'comment'
  | 'spelling';

/** The dialogs of one pre-bill, at most one of them open. */
export function ReviewDialogs({
  dialog,
  matterName,
  one,
  ticked,
  focused,
  lines,
  chosen,
  currency,
  pmsName,
  onClose,
  onDone,
}: {
  dialog: OpenDialog | null;
  matterName: string;
  /** The only line that is meant: ticked alone, or with the focus where none is ticked. */
  one: EntryView | null;
  ticked: readonly EntryView[];
  /** The ticked lines, else the one with the focus, as far as they may be changed. */
  focused: readonly EntryView[];
  /** All that are listed. */
  lines: readonly EntryView[];
  chosen: (action: ReviewAction) => readonly EntryView[];
  currency: string;
  pmsName: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const ends = { onClose, onDone };
  return (
    <>
      {dialog === 'approve' ? (
        <ApproveDialog
          matterName={matterName}
          targets={targetsOf('approve', approvable(chosen('approve'), ticked.length > 0))}
          currency={currency}
          pmsName={pmsName}
          {...ends}
        />
      ) : null}
      {dialog === 'return' || dialog === 'hold' ? (
        <CommentDialog
          kind={dialog === 'return' ? 'prebillReturn' : 'prebillHold'}
          targets={targetsOf(dialog, chosen(dialog))}
          currency={currency}
          {...ends}
        />
      ) : null}
      {dialog === 'write_down' && one ? <WriteDownDialog view={one} currency={currency} {...ends} /> : null}
      {dialog === 'write_down' && one === null ? (
        <WriteDownLinesDialog lines={focused} currency={currency} {...ends} />
      ) : null}
      {dialog === 'code' ? <CodeDialog lines={focused} currency={currency} {...ends} /> : null}
      {dialog === 'waive' && one ? <WaiveDialog view={one} onClose={onClose} /> : null}
      {dialog === 'split' && one ? <SplitDialog view={one} {...ends} /> : null}
      {dialog === 'merge' ? <MergeDialog lines={ticked} currency={currency} {...ends} /> : null}
      {dialog === 'move' ? <MoveDialog lines={focused} currency={currency} {...ends} /> : null}
      {dialog === 'charge' ? <ChargeDialog lines={focused} currency={currency} {...ends} /> : null}
      {dialog === 'replace' ? (
        <ReplaceDialog lines={changeable(ticked.length > 0 ? ticked : lines)} currency={currency} {...ends} />
      ) : null}
      {dialog === 'comment' && one ? <CommentLineDialog entryId={one.entry.id} onClose={onClose} /> : null}
      {dialog === 'spelling' ? <SpellingCheckDialog lines={lines} onClose={onClose} /> : null}
    </>
  );
}

/** Approving the whole pre-bill speaks only of lines under review; ticked lines are answered one by one. */
function approvable(lines: readonly EntryView[], isTicked: boolean): readonly EntryView[] {
  return isTicked ? lines : lines.filter((view) => lineStateOf(view) === 'in_review');
}
