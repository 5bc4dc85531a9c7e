import type { MatterReading } from '../../../shared/quick-entry/types';
import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';

export type Several = Extract<MatterReading, { kind: 'several' }>;

export const candidateId = (index: number) => `quick-entry-candidate-${index}`;
export const candidateListId = 'quick-entry-candidates';
/** Alt with a digit picks. */
export const digits = 9;

/** Matters that the typed words may mean: two never become one without a person. The field keeps the focus. */
export function CandidateList({
  reading,
  active,
  onPick,
}: {
  reading: Several;
  active: number | null;
  onPick: (index: number) => void;
}) {
  const unseen = reading.total - reading.candidates.length;
  return (
    <div className="border-t border-line">
      <p className="px-3 pt-2 text-note text-muted">
        Which matter is “{reading.query}”?{' '}
        <span className="text-faint">Arrow keys and Enter, or Alt with a digit.</span>
      </p>
      <div
        id={candidateListId}
        role="listbox"
        tabIndex={-1}
        aria-label={`Matters for ${reading.query}`}
        className="max-h-56 overflow-y-auto p-1"
      >
        {reading.candidates.map(({ matter, clientName }, index) => (
          // The keys are the field's, which keeps the focus; this is for the pointer.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={matter.id}
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
            <span className="min-w-0 truncate font-medium">{matter.name}</span>
            <span className="figures shrink-0 text-note text-muted">{matter.number}</span>
            <span className="min-w-0 flex-1 truncate text-note text-faint">{clientName}</span>
            {matter.status === 'closed' ? <span className="text-note text-warn">closed</span> : null}
            {index < digits ? <Kbd keys={`Alt ${index + 1}`} /> : null}
          </div>
        ))}
      </div>
      {unseen > 0 ? (
        <p className="px-3 pb-2 text-note text-faint">and {unseen} more: type on to narrow</p>
      ) : null}
    </div>
  );
}
