import { Check } from 'lucide-react';
import { cx } from './class-names';

/** The look of a ticked or empty box, for grids where the row itself carries the selection. */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'flex size-4 shrink-0 items-center justify-center rounded-[0.1875rem] border',
        isTicked ? 'border-accent-solid bg-accent-solid' : 'border-line-control bg-surface',
      )}
    >
      {isTicked ? <Check className="size-3 text-on-accent" strokeWidth={3} /> : null}
    </span>
  );
}
