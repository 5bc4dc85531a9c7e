import { Check, type LucideIcon } from 'lucide-react';
import { MenuItem, MenuTrigger, Popover, Menu as RacMenu } from 'react-aria-components';
import type { ShortcutId } from '../../shared/ipc/shortcuts';
import { Button } from './button';
import { cx } from './class-names';
import { optionLook, popoverLook } from './list-option';

export type MenuChoice<T extends string> = {
  readonly id: T;
  readonly label: string;
  /** Small print at the right. */
  readonly detail: string;
};

/** One of a few behind a button, which a key opens too: the focus goes back to where it was. */
export function ChoiceMenu<T extends string>({
  label,
  menuLabel,
  icon,
  shortcut,
  isOpen,
  onOpenChange,
  chosen,
  options,
  onChoose,
}: {
  label: string;
  menuLabel: string;
  icon: LucideIcon;
  shortcut: ShortcutId;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  chosen: T | null;
  options: readonly MenuChoice<T>[];
  onChoose: (id: T) => void;
}) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant="quiet" icon={icon} shortcut={shortcut}>
        {label}
      </Button>
      <Popover offset={4} placement="bottom end" className={cx(popoverLook, 'min-w-56')}>
        <RacMenu
          aria-label={menuLabel}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          autoFocus="first"
          className="max-h-[70vh] overflow-auto p-1 outline-none"
        >
          {options.map((option) => (
            <MenuItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              onAction={() => onChoose(option.id)}
              className={optionLook}
            >
              <Check
                aria-hidden="true"
                className={cx('size-3.5 shrink-0 text-accent', option.id !== chosen && 'invisible')}
              />
              <span className="flex-1">{option.label}</span>
              <span className="text-note text-faint">{option.detail}</span>
            </MenuItem>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
