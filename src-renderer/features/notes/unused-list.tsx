import type { Unused, UnusedKind } from '../../../shared/notes/types';
import { DisclosurePanel } from '../../ui/disclosure-panel';
import { Faint, Note, Text } from '../../ui/text';
import { words } from '../../words';

const why: Readonly<Record<Exclude<UnusedKind, 'joining'>, string>> = {
  header: words.notes.headerOfEMail,
  quoted: words.notes.quotedFromEarlierMessage,
  greeting: 'greeting',
  signature: 'signature',
  no_work: words.notes.tellsOfNoWork,
  too_much: words.notes.moreThanIsRead,
};
const shown = 100;
const longest = 160;

/** What belongs to no entry, and why. Words that only join ("then", "and") are left out here; the notes show them. */
export function UnusedList({ text, unused }: { text: string; unused: readonly Unused[] }) {
  const told = unused.flatMap((one) => (one.kind === 'joining' ? [] : [{ ...one, kind: one.kind }]));
  if (told.length === 0) return null;
  return (
    <DisclosurePanel title={words.notes.notUsedLines(told.length)}>
      <Note as="ul" className="flex flex-col gap-1">
        {told.slice(0, shown).map(({ start, end, kind }) => (
          <li key={start} className="flex gap-2">
            <span className="min-w-0 flex-1 truncate">
              {text.slice(start, Math.min(end, start + longest))}
            </span>
            <Faint className="shrink-0">{why[kind]}</Faint>
          </li>
        ))}
      </Note>
      {told.length > shown ? (
        <Text as="p" tone="faint" size="note">
          {words.notes.andMore(told.length - shown)}
        </Text>
      ) : null}
    </DisclosurePanel>
  );
}
