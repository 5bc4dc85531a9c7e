import { Check, Ellipsis, SendHorizontal, Undo2 } from 'lucide-react';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import { BareIconButton, Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Toolbar } from '../../ui/screen';

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
  | 'edit';

const more: readonly { action: LineAction; label: string; shortcut: ShortcutId }[] = [
  { action: 'edit', label: 'Edit', shortcut: 'entry_edit' },
  { action: 'merge', label: 'Merge the ticked lines…', shortcut: 'prebill_merge' },
  { action: 'move', label: 'Move to another matter…', shortcut: 'prebill_move' },
  { action: 'charge', label: 'No charge, or charge again…', shortcut: 'prebill_charge' },
  { action: 'code', label: 'Codes…', shortcut: 'prebill_code' },
  { action: 'replace', label: 'Find and replace…', shortcut: 'prebill_replace' },
  { action: 'comment', label: 'Comment…', shortcut: 'prebill_comment' },
];

/** What can be done with the ticked lines, or with the one that has the focus. */
export function ActionBar({
  can,
  onAction,
}: {
  /** Whether an action has a line to act on. */
  can: (action: LineAction) => boolean;
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
    <Button {...button('withdraw')} {...(isDone ? { icon: Undo2 } : { variant: 'quiet' as const })}>
      Withdraw
    </Button>
  );
  return (
    <Toolbar label="Lines" className="gap-1!">
      {isDone ? withdraw : null}
      {isDone ? null : (
        <Button {...button('approve')} variant="primary" icon={Check} shortcut="prebill_approve">
          Approve
        </Button>
      )}
      <Button {...button('submit')} icon={SendHorizontal} shortcut="prebill_submit">
        Submit
      </Button>
      <Button {...button('return')} variant="quiet" shortcut="prebill_return">
        Return
      </Button>
      <Button {...button('hold')} variant="quiet" shortcut="prebill_hold">
        Hold
      </Button>
      <Button {...button('write_down')} variant="quiet" shortcut="prebill_write_down">
        Write down
      </Button>
      <Button {...button('split')} variant="quiet" shortcut="prebill_split">
        Split
      </Button>
      <Menu
        label="More for these lines"
        trigger={<BareIconButton size="small" icon={Ellipsis} label="More" />}
        actions={more.map(({ action, ...item }) => ({
          ...item,
          id: action,
          isDisabled: !can(action),
          onAction: () => onAction(action),
        }))}
      />
      {isDone || !can('withdraw') ? null : withdraw}
    </Toolbar>
  );
}
