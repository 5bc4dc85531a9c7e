import {
  Ban,
  Check,
  CornerUpLeft,
  Pencil,
  Scissors,
  SendHorizontal,
  TrendingDown,
  Undo2,
} from 'lucide-react';
import { plural } from '../../state/format';
import { Button } from '../../ui/button';
import { Toolbar } from '../../ui/screen';

export type LineAction =
  | 'submit'
  | 'approve'
  | 'withdraw'
  | 'return'
  | 'hold'
  | 'write_down'
  | 'split'
  | 'edit';

/** What can be done with the ticked lines, or with the one that has the focus. */
export function ActionBar({
  ticked,
  can,
  onAction,
}: {
  /** How many lines are ticked. */
  ticked: number;
  /** Whether an action has a line to act on. */
  can: (action: LineAction) => boolean;
  onAction: (action: LineAction) => void;
}) {
  const button = (action: LineAction) => ({
    size: 'small' as const,
    isDisabled: !can(action),
    onPress: () => onAction(action),
  });
  return (
    <Toolbar label="Lines">
      <Button {...button('approve')} variant="primary" icon={Check} keys="A">
        Approve
      </Button>
      <Button {...button('submit')} icon={SendHorizontal} keys="S">
        Submit to review
      </Button>
      <Button {...button('return')} variant="quiet" icon={CornerUpLeft} keys="R">
        Return
      </Button>
      <Button {...button('hold')} variant="quiet" icon={Ban} keys="H">
        Hold
      </Button>
      <Button {...button('write_down')} variant="quiet" icon={TrendingDown} keys="W">
        Write down
      </Button>
      <Button {...button('split')} variant="quiet" icon={Scissors} keys="L">
        Split
      </Button>
      <Button {...button('edit')} variant="quiet" icon={Pencil} keys="E">
        Edit
      </Button>
      <Button {...button('withdraw')} variant="quiet" icon={Undo2}>
        Withdraw
      </Button>
      <span className="ml-auto text-note text-muted">
        {ticked === 0 ? null : `${plural(ticked, 'line')} ticked`}
      </span>
    </Toolbar>
  );
}
