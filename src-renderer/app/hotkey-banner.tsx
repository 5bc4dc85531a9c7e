import { printKeys } from '../state/keymap';
import { useQuery } from '../state/use-query';
import { words } from '../words';
import { SettingsBanner } from './settings-banner';

/** The key for quick entry from any program belongs to another one: the system refuses it without a word, so this says it. */
export function HotkeyBanner() {
  const { data } = useQuery('desktopGet', {});
  if (!data || data.hotkey.keys === null || data.hotkey.isHeld) return null;
  return <SettingsBanner>{words.app.anotherProgramHasYourKey(printKeys(data.hotkey.keys))}</SettingsBanner>;
}
