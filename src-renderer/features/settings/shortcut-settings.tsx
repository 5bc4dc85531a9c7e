import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { clashOf, type Keymap, keysIn, keysProblem } from '../../../shared/ipc/keymap';
import { type Shortcut, type ShortcutId, shortcutOf, shortcuts } from '../../../shared/ipc/shortcuts';
import { printKeys } from '../../state/keymap';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { KeysField } from '../../ui/keys-field';
import { SettingRow } from '../../ui/setting-row';
import { Muted } from '../../ui/text';
import { SearchField } from '../../ui/text-field';
import { words } from '../../words';
import { screens } from '../commands/screens';
import { HotkeyRow } from './hotkey-row';
import type { SectionProps } from './section-props';

/** A press that could not be taken: on which shortcut, which keys, and why. */
type Refused = { id: ShortcutId; keys: string; words: string; owner: ShortcutId | null };

function placeOf(shortcut: Shortcut): string {
  if (shortcut.scope === 'global') return words.settings.everywhere;
  if (shortcut.scope === 'text') return words.spelling.inNarratives;
  if (shortcut.screens === undefined) return words.settings.inEveryList;
  const names = screens.filter(({ name }) => shortcut.screens?.some((screen) => screen === name));
  return words.settings.inListsOf(names.map(({ label }) => label).join(', '));
}

/** All shortcuts, each with the keys it has; they are changed by pressing others. What clashes is said, with a way out. */
export function ShortcutSettings({ settings, onChange }: SectionProps) {
  const [search, setSearch] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const keymap: Keymap = settings.shortcuts;

  const store = (next: Keymap): void => {
    setRefused(null);
    void onChange({ shortcuts: next });
  };
  function press(id: ShortcutId, keys: string): void {
    const problem = keysProblem(id, keys);
    const owner = problem === null ? clashOf({ ...keymap, [id]: keys }, id) : null;
    const text =
      problem ??
      (owner === null ? null : words.settings.keyIsTaken(printKeys(keys), shortcutOf(owner).label));
    if (text === null) store({ ...keymap, [id]: keys });
    else setRefused({ id, keys, words: text, owner });
  }
  function reset(id: ShortcutId): void {
    const { [id]: _given, ...others } = keymap;
    const owner = clashOf(others, id);
    if (owner === null) store(others);
    else
      setRefused({
        id,
        keys: keysIn(others, id),
        words: words.settings.keyTakenNow(shortcutOf(owner).label),
        owner,
      });
  }
  const said = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = shortcuts.filter((shortcut) => {
    if ('fixed' in shortcut) return false;
    const text =
      `${shortcut.label} ${placeOf(shortcut)} ${printKeys(keysIn(keymap, shortcut.id))}`.toLowerCase();
    return said.every((word) => text.includes(word));
  });

  return (
    <div className="flex flex-col gap-3">
      <HotkeyRow settings={settings} onChange={onChange} />
      <div className="flex items-center justify-between gap-3">
        <SearchField
          label={words.settings.searchShortcuts}
          placeholder={words.settings.commandScreenOrKey}
          className="w-72"
          value={search}
          onChange={setSearch}
        />
        <Button isDisabled={Object.keys(keymap).length === 0} onPress={() => store({})}>
          {words.settings.allAsTheyCame}
        </Button>
      </div>
      <section aria-label={words.settings.shortcuts}>
        {shown.map((shortcut) => (
          <SettingRow
            key={shortcut.id}
            title={shortcut.label}
            control={
              <div className="flex items-start gap-1">
                <KeysField
                  label={words.settings.keysFor(shortcut.label, placeOf(shortcut).toLowerCase())}
                  hideLabel
                  className="w-56"
                  shown={printKeys(keysIn(keymap, shortcut.id))}
                  onPress={(keys) => press(shortcut.id, keys)}
                  onClear={() => store({ ...keymap, [shortcut.id]: '' })}
                  error={refused?.id === shortcut.id ? refused.words : null}
                />
                {refused?.id === shortcut.id && refused.owner !== null ? (
                  <TakeIt
                    refused={refused}
                    onTake={(owner) => store({ ...keymap, [owner]: '', [shortcut.id]: refused.keys })}
                  />
                ) : null}
                <IconButton
                  icon={RotateCcw}
                  label={words.settings.asItCame(shortcut.label)}
                  isDisabled={keymap[shortcut.id] === undefined}
                  onPress={() => reset(shortcut.id)}
                />
              </div>
            }
          >
            {placeOf(shortcut)}
          </SettingRow>
        ))}
        {shown.length === 0 ? (
          <Muted as="p" className="py-3">
            {words.settings.noShortcutHas(search)}
          </Muted>
        ) : null}
      </section>
    </div>
  );
}

/** The way out of a clash: the other shortcut is left without keys. */
function TakeIt({ refused, onTake }: { refused: Refused; onTake: (owner: ShortcutId) => void }) {
  const { owner } = refused;
  if (owner === null) return null;
  return <Button onPress={() => onTake(owner)}>{words.settings.takeIt}</Button>;
}
