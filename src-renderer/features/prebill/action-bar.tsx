import { Check, Ellipsis, SendHorizontal, Undo2 } from 'lucide-react';
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

const more: readonly { action: LineAction; label: string; keys: string }[] = [
  { action: 'edit', label: 'Edit', keys: 'E' },
  { action: 'merge', label: 'Merge the ticked lines…', keys: 'M' },
  { action: 'move', label: 'Move to another matter…', keys: 'V' },
  { action: 'charge', label: 'No charge, or charge again…', keys: 'N' },
  { action: 'code', label: 'Codes…', keys: 'U' },
  { action: 'replace', label: 'Find and replace…', keys: 'F' },
  { action: 'comment', label: 'Comment…', keys: 'C' },
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
        <Button {...button('approve')} variant="primary" icon={Check} keys="A">
          Approve
        </Button>
      )}
      <Button {...button('submit')} icon={SendHorizontal} keys="S">
        Submit
      </Button>
      <Button {...button('return')} variant="quiet" keys="R">
        Return
      </Button>
      <Button {...button('hold')} variant="quiet" keys="H">
        Hold
      </Button>
      <Button {...button('write_down')} variant="quiet" keys="W">
        Write down
      </Button>
      <Button {...button('split')} variant="quiet" keys="L">
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
