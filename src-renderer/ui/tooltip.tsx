import type { ReactNode } from 'react';
import { Tooltip as RacTooltip, TooltipTrigger } from 'react-aria-components';
import type { ShownKeys } from '../state/keymap';
import { Kbd } from './kbd';

type TooltipProps = ShownKeys & {
  /** What it says. Never the only place where something is said. */
  text: ReactNode;
  /** One focusable element. */
  children: ReactNode;
};

/** A short note on hover and on keyboard focus. */
export function Tooltip({ text, children, ...shown }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <RacTooltip
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-control bg-raised px-2 py-1 text-note text-ink shadow-floating data-entering:animate-appear"
      >
        {text}
        <Kbd {...shown} />
      </RacTooltip>
    </TooltipTrigger>
  );
}
