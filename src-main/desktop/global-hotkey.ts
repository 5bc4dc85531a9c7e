import { globalShortcut } from 'electron';
import { acceleratorOf } from '../../shared/ipc/shortcuts';
import type { Engine } from '../engine';
import type { Logger } from '../ports';
import { followSettings } from './follow-settings';

/** What came of asking the system for the key. */
export type HeldHotkey = { keys: string | null; isHeld: boolean };

/**
 * Holds the key of the settings in every program, and another one when the person chooses another. A key that some other
 * program has is refused without a word by the system, so that the refusal is kept here for the screens to tell.
 */
export function holdGlobalHotkey(
  engine: Pick<Engine, 'handlers' | 'onChanged'>,
  press: () => void,
  logger: Logger,
): { held(): HeldHotkey; letGo(): void } {
  let held: HeldHotkey = { keys: null, isHeld: false };

  function letGo(): void {
    if (held.keys !== null && held.isHeld) globalShortcut.unregister(acceleratorOf(held.keys));
    held = { keys: null, isHeld: false };
  }

  function change(keys: string | null): void {
    if (keys === held.keys) return;
    letGo();
    held = { keys, isHeld: keys !== null && hold(keys) };
    if (keys !== null && !held.isHeld) logger.warn('global hotkey is taken', { keys });
  }

  function hold(keys: string): boolean {
    try {
      return globalShortcut.register(acceleratorOf(keys), press);
    } catch {
      // A key that this system's keyboard has no name for.
      return false;
    }
  }

  followSettings(engine, ({ globalHotkey }) => change(globalHotkey));
  return { held: () => held, letGo };
}
