import type { Unused, UnusedKind } from '../../../shared/notes/types';
import { plural } from '../../state/format';
import { DisclosurePanel } from '../../ui/disclosure-panel';

const why: Readonly<Record<Exclude<UnusedKind, 'joining'>, string>> = {
  header: 'header of the e-mail',
  quoted: 'quoted from an earlier message',
  greeting: 'greeting',
  signature: 'signature',
  no_work: 'tells of no work',
  too_much: 'more than is read at once',
};
const shown = 100;
const longest = 160;

/** What belongs to no entry, and why. Words that only join ("then", "and") are left out here; the notes show them. */
export function UnusedList({ text, unused }: { text: string; unused: readonly Unused[] }) {
  const told = unused.flatMap((one) => (one.kind === 'joining' ? [] : [{ ...one, kind: one.kind }]));
  if (told.length === 0) return null;
  return (
    <DisclosurePanel title={`Not used (${plural(told.length, 'line')})`}>
      <ul className="flex flex-col gap-1 text-note text-muted">
        {told.slice(0, shown).map(({ start, end, kind }) => (
          <li key={start} className="flex gap-2">
            <span className="min-w-0 flex-1 truncate">
              {text.slice(start, Math.min(end, start + longest))}
            </span>
            <span className="shrink-0 text-faint">{why[kind]}</span>
          </li>
        ))}
      </ul>
      {told.length > shown ? <p className="text-note text-faint">and {told.length - shown} more</p> : null}
    </DisclosurePanel>
  );
}
