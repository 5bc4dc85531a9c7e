import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { MenuItem, MenuTrigger, Popover, Menu as RacMenu } from 'react-aria-components';
import type { ShownKeys } from '../state/keymap';
import { cx } from './class-names';
import { Kbd } from './kbd';
import { optionLook, popoverLook } from './list-option';

export type MenuAction = ShownKeys & {
  id: string;
  label: string;
  icon?: LucideIcon;
  danger?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
};

/** Actions behind a button. Every one of them must also have another way (a key or the palette). */
export function Menu({
  label,
  trigger,
  actions,
}: {
  label: string;
  /** A Button or BareIconButton. */
  trigger: ReactElement;
  actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} placement="bottom end" className={cx(popoverLook, 'min-w-48')}>
        <RacMenu aria-label={label} items={actions} className="p-1 outline-none">
          {(action) => (
            <MenuItem
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={cx(optionLook, action.danger && 'text-danger')}
            >
              {action.icon ? <action.icon aria-hidden="true" className="size-3.5 shrink-0" /> : null}
              <span className="flex-1">{action.label}</span>
              <Kbd shortcut={action.shortcut} keys={action.keys} />
            </MenuItem>
          )}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
