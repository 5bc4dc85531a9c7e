import { DateLabel } from '../../ui/date-label';
import { words } from '../../words';
import type { LeftOut } from './targets';

const shown = 8;

/** The lines that an action leaves out, each with its reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="text-note font-semibold text-muted">{words.prebill.linesLeft(leftOut.length)}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {leftOut.slice(0, shown).map(({ view, why }) => (
          <li key={view.entry.id} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
            <DateLabel date={view.entry.workDate} className="text-muted" />
            <span className="min-w-0">
              <span className="block truncate">{view.entry.narrative || words.prebill.noNarrative}</span>
              <span className="text-note text-warn">{why}</span>
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > shown ? (
        <p className="mt-1 text-note text-muted">{words.prebill.andMore(leftOut.length - shown)}</p>
      ) : null}
    </section>
  );
}
