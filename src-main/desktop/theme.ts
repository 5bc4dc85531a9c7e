import { nativeTheme } from 'electron';
import type { Engine } from '../engine';
import { followSettings } from './follow-settings';
import type { WindowStateFile } from './window-state';

/** Lets the system's own parts (menus, scroll bars, the ground before the first paint) follow the setting. */
export function followTheme(engine: Pick<Engine, 'handlers' | 'onChanged'>, state: WindowStateFile): void {
  followSettings(engine, ({ theme }) => {
    nativeTheme.themeSource = theme;
    state.setTheme(theme);
  });
}
