import { type Shortcut, type ShortcutId, shortcuts } from '../../../shared/ipc/shortcuts';
import { useKeysOn } from '../../state/keymap';
import type { ScreenName } from '../../state/ui-store';
import { Kbd } from '../../ui/kbd';
import { Surface } from '../../ui/surface';
import { Muted, Text } from '../../ui/text';
import { words } from '../../words';
import { screens } from '../commands/screens';

/** A command in a list of shortcuts, with its other way. */
export type ShortcutRow = { id: ShortcutId; label: string; or?: string };

const rowOf = (shortcut: (typeof shortcuts)[number]): ShortcutRow => ({
  id: shortcut.id,
  label: shortcut.label,
});

/** Shortcuts that act in the lists of a screen. */
export function listShortcuts(screen: ScreenName): ShortcutRow[] {
  return shortcuts
    .filter((shortcut: Shortcut) => {
      if (shortcut.scope !== 'list') return false;
      return shortcut.screens === undefined || shortcut.screens.some((name) => name === screen);
    })
    .map(rowOf);
}

/** Shortcuts that act while one types. */
export function textShortcuts(): ShortcutRow[] {
  return shortcuts.filter((shortcut) => shortcut.scope === 'text').map(rowOf);
}

/** Shortcuts that act everywhere, with the `g` chords of the screens. */
export function globalShortcuts(): ShortcutRow[] {
  return shortcuts
    .filter((shortcut) => shortcut.scope === 'global')
    .map((shortcut) => {
      const screen = screens.find((candidate) => candidate.shortcut === shortcut.id);
      return screen ? { ...rowOf(shortcut), or: words.help.g(screen.letter.toUpperCase()) } : rowOf(shortcut);
    });
}

/** A table of commands and their keys. */
export function ShortcutList({ label, rows }: { label: string; rows: readonly ShortcutRow[] }) {
  const keysOn = useKeysOn();
  return (
    <dl aria-label={label} className="grid gap-x-8 sm:grid-cols-2">
      {rows.map((row) => (
        <Surface key={row.id} edge="bottom" className="flex min-h-control items-center justify-between gap-2">
          <Muted as="dt">{row.label}</Muted>
          <dd>
            <span className="sr-only">
              {[keysOn(row.id), row.or].filter(Boolean).join(' or ') || words.help.noKeys}
            </span>
            <Kbd shortcut={row.id} />
            {row.or ? (
              <>
                <Text aria-hidden="true" tone="faint" size="note" className="px-1.5">
                  {words.help.or}
                </Text>
                <Kbd keys={row.or} />
              </>
            ) : null}
          </dd>
        </Surface>
      ))}
    </dl>
  );
}
