import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';

/** The look of a list in a popover. */
export const popoverLook =
  'rounded-panel bg-raised shadow-floating outline-none data-entering:animate-appear forced-colors:border';
export const optionLook =
  'flex min-h-control cursor-default items-center gap-2 rounded-control px-2 py-1 text-base text-ink outline-none data-disabled:opacity-45 data-focused:bg-selected data-hovered:bg-hover forced-colors:data-focused:outline-2 forced-colors:data-focused:outline-focus';

export type Option = {
  id: string;
  /** What is chosen, and what typing searches. */
  label: string;
  /** Small print at the right or below. */
  detail?: string;
  /** Shown before the label, e.g. a code. */
  lead?: ReactNode;
  isDisabled?: boolean;
};

/** One option of a Select or ComboBox. `text` is what a closed field shows of it: label and detail unless said. */
export function ListOption({ option, text }: { option: Option; text?: string }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={text ?? (option.detail ? `${option.label} ${option.detail}` : option.label)}
      isDisabled={option.isDisabled ?? false}
      className={optionLook}
    >
      {({ isSelected }) => (
        <>
          {option.lead}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          {option.detail ? (
            <span className="max-w-[60%] min-w-0 truncate text-note text-faint">{option.detail}</span>
          ) : null}
          {isSelected ? <Check aria-hidden="true" className="size-3.5 shrink-0 text-accent" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
