import { Check, type LucideIcon } from 'lucide-react';
import {
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Menu as RacMenu,
  Separator,
} from 'react-aria-components';
import type { ShortcutId } from '../../shared/ipc/shortcuts';
import { words } from '../words';
import { Button } from './button';
import { cx } from './class-names';
import { optionLook, popoverLook } from './list-option';
import { ShortLabel } from './short-label';

export type MenuChoice<T extends string> = {
  readonly id: T;
  readonly label: string;
  /** Small print at the right. */
  readonly detail: string;
};

/** One of a few behind a button, which a key opens too: the focus goes back to where it was. */
export function ChoiceMenu<T extends string>({
  label,
  said = '',
  icon,
  shortcut,
  isOpen,
  onOpenChange,
  chosen,
  options,
  actions = [],
  onChoose,
}: {
  label: string;
  /** What the label doesn't say to those who can't see the menu; the menu is called by both. */
  said?: string;
  icon: LucideIcon;
  shortcut: ShortcutId;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Null: none of them. */
  chosen: T | null;
  options: readonly MenuChoice<T>[];
  /** What can be done beside choosing. */
  actions?: readonly { readonly id: string; readonly label: string; readonly onAction: () => void }[];
  onChoose: (id: T) => void;
}) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant="quiet" icon={icon} shortcut={shortcut}>
        <ShortLabel>{label}</ShortLabel>
        {said === '' ? null : <span className="sr-only">{said}</span>}
      </Button>
      <Popover offset={4} placement="bottom end" className={cx(popoverLook, 'min-w-56')}>
        <RacMenu autoFocus="first" className="max-h-[70vh] overflow-auto p-1 outline-none">
          <MenuSection
            aria-label={label}
            selectionMode="single"
            selectedKeys={chosen === null ? [] : [chosen]}
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
                <span className="max-w-80 flex-1 truncate">{option.label}</span>
                <span className="text-note text-faint">{option.detail}</span>
              </MenuItem>
            ))}
          </MenuSection>
          {actions.length > 0 ? (
            <>
              <Separator className="my-1 border-t border-line" />
              <MenuSection aria-label={words.controls.more}>
                {actions.map((action) => (
                  <MenuItem
                    key={action.id}
                    id={action.id}
                    textValue={action.label}
                    onAction={action.onAction}
                    className={optionLook}
                  >
                    <span className="flex-1 pl-5.5">{action.label}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            </>
          ) : null}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
