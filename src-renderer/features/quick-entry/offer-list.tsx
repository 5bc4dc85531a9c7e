import type { ReactNode } from 'react';
import { cx } from '../../ui/class-names';
import { Surface } from '../../ui/surface';
import { Faint, Note } from '../../ui/text';
import { words } from '../../words';

export const candidateId = (index: number) => `quick-entry-candidate-${index}`;
export const candidateListId = 'quick-entry-candidates';

/** What something typed may mean, to be picked from while the field keeps the focus. */
export function OfferList<T>({
  title,
  label,
  offers,
  keyOf,
  active,
  onPick,
  children,
  footer,
}: {
  title: ReactNode;
  label: string;
  offers: readonly T[];
  keyOf: (offer: T) => string;
  active: number | null;
  onPick: (index: number) => void;
  children: (offer: T, index: number) => ReactNode;
  footer?: ReactNode;
}) {
  return (
    <Surface edge="top">
      <Note className="px-3 pt-2">
        {title} <Faint>{words.quickEntry.arrowKeysAndEnter}</Faint>
      </Note>
      <div
        id={candidateListId}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        className="max-h-56 overflow-y-auto p-1"
      >
        {offers.map((offer, index) => (
          // The keys are the field's, which keeps the focus; this is for the pointer.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={keyOf(offer)}
            id={candidateId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
            className={cx(
              'flex h-control items-center gap-2 rounded-control px-2 text-base hover:bg-hover',
              index === active && 'bg-selected forced-colors:outline-2',
            )}
          >
            {children(offer, index)}
          </div>
        ))}
      </div>
      {footer}
    </Surface>
  );
}
