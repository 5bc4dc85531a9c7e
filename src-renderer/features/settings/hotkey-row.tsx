import { useState } from 'react';
import { hotkeyProblem } from '../../../shared/ipc/hotkey';
import { printKeys } from '../../state/keymap';
import { useQuery } from '../../state/use-query';
import { KeysField } from '../../ui/keys-field';
import { SettingRow } from '../../ui/setting-row';
import { words } from '../../words';
import type { SectionProps } from './section-props';

/** The key that opens quick entry from any program. A key that another program holds is said here, since it fails without a word. */
export function HotkeyRow({ settings, onChange }: SectionProps) {
  const { data: desktop } = useQuery('desktopGet', {});
  const [refused, setRefused] = useState<string | null>(null);
  const keys = settings.globalHotkey;

  function choose(hotkey: string): void {
    const problem = hotkeyProblem(hotkey);
    setRefused(problem);
    if (problem === null) void onChange({ globalHotkey: hotkey });
  }
  const isTaken =
    desktop !== undefined && desktop.hotkey.keys === keys && keys !== null && !desktop.hotkey.isHeld;
  return (
    <SettingRow
      title={words.settings.quickEntryFromAnyProgram}
      control={
        <KeysField
          label={words.settings.keysForQuickEntry}
          hideLabel
          className="w-72"
          shown={keys === null ? '' : printKeys(keys)}
          onPress={choose}
          onClear={() => {
            setRefused(null);
            void onChange({ globalHotkey: null });
          }}
          error={refused ?? (isTaken ? words.settings.anotherProgramHasPressOther(printKeys(keys)) : null)}
          hint={words.settings.pressKeysDeleteLeaves}
        />
      }
    >
      {words.settings.opensQuickEntryLineOver}
    </SettingRow>
  );
}
