import { DateLabel } from '../../ui/date-label';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import type { LeftOut } from './targets';

const shown = 8;

/** The lines that an action leaves out, each with its reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <section className="mt-4">
      <Text as="h3" tone="muted" size="note" weight="semibold">
        {words.prebill.linesLeft(leftOut.length)}
      </Text>
      <ul className="mt-1 flex flex-col gap-1">
        {leftOut.slice(0, shown).map(({ view, why }) => (
          <li key={view.entry.id} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
            <DateLabel date={view.entry.workDate} tone="muted" />
            <span className="min-w-0">
              <span className="block truncate">{view.entry.narrative || words.prebill.noNarrative}</span>
              <Text tone="warn" size="note">
                {why}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > shown ? (
        <Note className="mt-1">{words.prebill.andMore(leftOut.length - shown)}</Note>
      ) : null}
    </section>
  );
}
