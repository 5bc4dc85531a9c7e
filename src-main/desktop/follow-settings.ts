import type { Settings } from '../../shared/ipc/views';
import type { Engine } from '../engine';

/** Applies the settings at once and after each change of them. */
export function followSettings(
  engine: Pick<Engine, 'handlers' | 'onChanged'>,
  apply: (settings: Settings) => void,
): void {
  const read = async (): Promise<void> => apply(await engine.handlers.settingsGet({}));
  engine.onChanged((topics) => {
    if (topics.includes('settings')) void read();
  });
  void read();
}
