import { Trash2 } from 'lucide-react';
import type { ShorthandKind } from '../../../../shared/quick-entry/shorthand';
import { sayDone } from '../../../state/say-done';
import { useCommand } from '../../../state/use-command';
import { IconButton } from '../../../ui/icon-button';
import { Surface } from '../../../ui/surface';
import { Muted } from '../../../ui/text';
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
}: {
  kind: ShorthandKind;
  label: string;
  heads: readonly [string, string];
  rows: readonly ShorthandRow[];
  empty: string;
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
          <th className={`${head} w-12`}>
            <span className="sr-only">{words.shorthand.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ trigger, words: text }) => (
          <tr key={trigger}>
            <td className={`${cell} truncate font-medium`}>{shown(kind, trigger)}</td>
            <td className={`${cell} wrap-anywhere`}>{text}</td>
            <Surface as="td" edge="bottom" className="py-1 text-right">
              <IconButton
                icon={Trash2}
                label={words.shorthand.takeAway(shown(kind, trigger))}
                onPress={() => void takeAway(trigger)}
              />
            </Surface>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shown = (kind: ShorthandKind, trigger: string): string => (kind === 'phrase' ? `;${trigger}` : trigger);
