import { Pencil, Trash2 } from 'lucide-react';
import type { ShorthandKind } from '../../../../shared/quick-entry/shorthand';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { cx } from '../../../ui/class-names';
import { IconButton } from '../../../ui/icon-button';
import { Surface } from '../../../ui/surface';
import { Muted, Strong } from '../../../ui/text';
import { words } from '../../../words';
import { cell, head } from '../codes/table-look';

export type ShorthandRow = {
  readonly trigger: string;
  /** The words, or the matter's id. */
  readonly standsFor: string;
  readonly words: string;
};

/** Triggers beside what they stand for; one is taken away here and comes back by undo. */
export function ShorthandTable({
  kind,
  label,
  heads,
  rows,
  empty,
  onEdit,
}: {
  kind: ShorthandKind;
  label: string;
  heads: readonly [string, string];
  rows: readonly ShorthandRow[];
  empty: string;
  /** Takes the row into the form beneath. */
  onEdit: (row: ShorthandRow) => void;
}) {
  const save = useCommand('shorthandSet');
  if (rows.length === 0)
    return (
      <Muted as="p" className="py-1">
        {empty}
      </Muted>
    );
  const takeAway = async (trigger: string): Promise<void> => {
    const done = await save.run({ kind, trigger, standsFor: null, instead: null });
    if (done.ok) sayDone(words.shorthand.takenAway(shown(kind, trigger)));
  };
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          <th className={`${head} w-40`}>{heads[0]}</th>
          <th className={head}>{heads[1]}</th>
          <th className={`${head} w-20`}>
            <span className="sr-only">{words.shorthand.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.trigger}>
            <Strong as="td" className={cx(cell, 'truncate')}>
              {shown(kind, row.trigger)}
            </Strong>
            <td className={`${cell} wrap-anywhere`}>{row.words}</td>
            <Surface as="td" edge="bottom" className="py-1 text-right">
              <span className="flex justify-end">
                <IconButton
                  icon={Pencil}
                  label={words.shorthand.change(shown(kind, row.trigger))}
                  onPress={() => onEdit(row)}
                />
                <IconButton
                  icon={Trash2}
                  label={words.shorthand.takeAway(shown(kind, row.trigger))}
                  onPress={() => void takeAway(row.trigger)}
                />
              </span>
            </Surface>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shown = (kind: ShorthandKind, trigger: string): string => (kind === 'phrase' ? `;${trigger}` : trigger);
