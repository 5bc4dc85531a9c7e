import { Check, Ellipsis, SendHorizontal, Undo2 } from 'lucide-react';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import { BareIconButton, Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Toolbar } from '../../ui/screen';
import { Note } from '../../ui/text';
import { words } from '../../words';

export type LineAction =
  | 'submit'
  | 'approve'
  | 'withdraw'
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
  | 'spelling'
  | 'edit';

const more: readonly { action: LineAction; label: string; shortcut: ShortcutId }[] = [
  { action: 'edit', label: words.common.edit, shortcut: 'entry_edit' },
  { action: 'merge', label: words.prebill.mergeTickedLines, shortcut: 'prebill_merge' },
  { action: 'move', label: words.prebill.moveToAnotherMatter, shortcut: 'prebill_move' },
  { action: 'charge', label: words.prebill.noChargeOrChargeAgain, shortcut: 'prebill_charge' },
  { action: 'code', label: words.prebill.codes, shortcut: 'prebill_code' },
  { action: 'replace', label: words.prebill.findAndReplace, shortcut: 'prebill_replace' },
  { action: 'comment', label: words.prebill.comment, shortcut: 'prebill_comment' },
  { action: 'spelling', label: words.spelling.allLines, shortcut: 'prebill_spelling' },
];

/** What can be done with the ticked lines, or with the one that has the focus. */
export function ActionBar({
  can,
  whyNoWithdrawal,
  onAction,
}: {
  /** Whether an action has a line to act on. */
  can: (action: LineAction) => boolean;
  /** Why the person may take no approval back; null: they may. */
  whyNoWithdrawal: string | null;
  onAction: (action: LineAction) => void;
}) {
  const button = (action: LineAction) => ({
    size: 'small' as const,
    isDisabled: !can(action),
    onPress: () => onAction(action),
  });
  // What is approved can only be withdrawn: that stands where *Approve* was, so that the row stays one row.
  const isDone = can('withdraw') && !can('approve');
  const withdraw = (
    <Button
      {...button('withdraw')}
      isDisabled={!can('withdraw') || whyNoWithdrawal !== null}
      {...(isDone ? { icon: Undo2 } : { variant: 'quiet' as const })}
    >
      {words.prebill.withdraw}
    </Button>
  );
  return (
    <Toolbar label={words.prebill.lines} className="gap-1!">
      {isDone ? withdraw : null}
      {isDone ? null : (
        <Button {...button('approve')} variant="primary" icon={Check} shortcut="prebill_approve">
          {words.prebill.approve}
        </Button>
      )}
      <Button {...button('submit')} icon={SendHorizontal} shortcut="prebill_submit">
        {words.prebill.submit}
      </Button>
      <Button {...button('return')} variant="quiet" shortcut="prebill_return">
        {words.prebill.return}
      </Button>
      <Button {...button('hold')} variant="quiet" shortcut="prebill_hold">
        {words.prebill.hold}
      </Button>
      <Button {...button('write_down')} variant="quiet" shortcut="prebill_write_down">
        {words.prebill.writeDown}
      </Button>
      <Button {...button('split')} variant="quiet" shortcut="prebill_split">
        {words.prebill.split}
      </Button>
      <Menu
        label={words.prebill.moreForTheseLines}
        trigger={<BareIconButton size="small" icon={Ellipsis} label={words.prebill.more} />}
        actions={more.map(({ action, ...item }) => ({
          ...item,
          id: action,
          isDisabled: !can(action),
          onAction: () => onAction(action),
        }))}
      />
      {isDone || !can('withdraw') ? null : withdraw}
      {whyNoWithdrawal !== null && can('withdraw') ? (
        <Note as="span" className="min-w-0 truncate">
          {whyNoWithdrawal}
        </Note>
      ) : null}
    </Toolbar>
  );
}
