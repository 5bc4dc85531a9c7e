import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui/badge';
import { Surface } from '../../ui/surface';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';

type Told = readonly { readonly label: string; readonly why: string }[];

/** A row of a file in a preview: what becomes of it, what it says in short, and what is to be said of it. */
export function RowLine({
  row,
  look: { tone, word },
  title,
  problems,
  notes,
  children,
}: {
  row: number;
  look: { readonly tone: Tone; readonly word: string };
  title: string;
  problems: Told;
  notes: Told;
  children?: ReactNode;
}) {
  return (
    <Surface
      as="li"
      edge="row"
      className="grid grid-cols-[4.5rem_7.5rem_minmax(0,1fr)] items-baseline gap-x-3 px-3 py-1.5"
    >
      <Muted className="figures">{words.files.rowNumber(row)}</Muted>
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <div className="min-w-0">
        <p className="truncate" title={title}>
          {title || words.files.emptyRow}
        </p>
        {problems.map(({ label, why }) => (
          <Text as="p" key={`${label} ${why}`} tone="danger" size="note">
            {label}: {why}
          </Text>
        ))}
        {notes.map(({ label, why }) => (
          <Text as="p" key={`${label} ${why}`} tone="warn" size="note">
            {label}: {why}
          </Text>
        ))}
        {children}
      </div>
    </Surface>
  );
}
