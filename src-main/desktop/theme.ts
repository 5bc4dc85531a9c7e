import { nativeTheme } from 'electron';
import type { Engine } from '../engine';
import type { WindowStateFile } from './window-state';

/** Lets the system's own parts (menus, scroll bars, the ground before the first paint) follow the setting. */
export function followTheme(engine: Pick<Engine, 'handlers' | 'onChanged'>, state: WindowStateFile): void {
  const apply = async (): Promise<void> => {
    const { theme } = await engine.handlers.settingsGet({});
    nativeTheme.themeSource = theme;
    state.set({ theme });
  };
  engine.onChanged((topics) => {
    if (topics.includes('settings')) void apply();
  });
  void apply();
}
