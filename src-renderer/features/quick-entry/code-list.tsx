import { cx } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { candidateId, candidateListId } from './candidate-list';
import type { CodeOffers } from './use-code-offers';

/** Codes that the mark at the end of the line may become. The field keeps the focus, and Enter saves unless one is reached. */
export function CodeList({ offers, active }: { offers: CodeOffers; active: number | null }) {
  const { token, codes, pick } = offers;
  const what = token.mark === '#' ? 'Task' : 'Activity';
  return (
    <div className="border-t border-line">
      <p className="px-3 pt-2 text-note text-muted">
        {what} codes for “{token.query}”{' '}
        <span className="text-faint">Arrow keys and Enter, or Alt with a digit.</span>
      </p>
      <div
        id={candidateListId}
        role="listbox"
        tabIndex={-1}
        aria-label={`${what} codes for ${token.query}`}
        className="max-h-56 overflow-y-auto p-1"
      >
        {codes.map(({ code, name, findings, isLastUsed, setName }, index) => (
          // The keys are the field's, which keeps the focus; this is for the pointer.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={code}
            id={candidateId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(index)}
            className={cx(
              'flex h-control items-center gap-2 rounded-control px-2 text-base hover:bg-hover',
              index === active && 'bg-selected forced-colors:outline-2',
            )}
          >
            <span className="figures shrink-0 font-medium">{code}</span>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className={cx('shrink-0 text-note', findings.length > 0 ? 'text-warn' : 'text-faint')}>
              {findings.length > 0 ? 'not wanted here' : isLastUsed ? 'used on this matter' : setName}
            </span>
            <Kbd keys={`Alt ${index + 1}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
