import type { RefObject } from 'react';
import { MenuItem, Popover, Menu as RacMenu, Separator } from 'react-aria-components';
import { cx } from './class-names';
import { optionLook, popoverLook } from './list-option';

export type WordAction = {
  id: string;
  label: string;
  isDisabled?: boolean;
  /** Set apart from those before it. */
  isApart?: boolean;
  onAction: () => void;
};

/** What can be done with a word of a text, beside that word; arrows and Enter choose, Escape goes back to the text. */
export function WordMenu({
  label,
  anchor,
  actions,
  onClose,
}: {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  actions: readonly WordAction[];
  onClose: () => void;
}) {
  return (
    <Popover
      data-word-menu
      isOpen
      // The focus may go back to the text while this still closes.
      isNonModal
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={cx(popoverLook, 'min-w-48')}
    >
      <RacMenu
        aria-label={label}
        autoFocus="first"
        className="p-1 outline-none"
        disabledKeys={actions.flatMap(({ id, isDisabled }) => (isDisabled ? [id] : []))}
        onAction={(key) => actions.find(({ id }) => id === key)?.onAction()}
      >
        {actions.flatMap((action) => [
          ...(action.isApart
            ? [<Separator key={`before ${action.id}`} className="my-1 border-t border-line" />]
            : []),
          <MenuItem key={action.id} id={action.id} textValue={action.label} className={optionLook}>
            {action.label}
          </MenuItem>,
        ])}
      </RacMenu>
    </Popover>
  );
}
