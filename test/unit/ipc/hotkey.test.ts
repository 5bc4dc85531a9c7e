import { describe, expect, it } from 'vitest';
import { Hotkey, hotkeyProblem } from '../../../shared/ipc/hotkey';

describe('a key that acts in every program', () => {
  it.each(['Mod+Shift+Space', 'Alt+Shift+N', 'Mod+Alt+Shift+7', 'F9', 'Mod+F12'])('may be %s', (keys) => {
    expect(hotkeyProblem(keys)).toBeNull();
    expect(Hotkey.parse(keys)).toBe(keys);
  });

  it.each([
    ['N', 'Hold two'],
    ['Mod+C', 'Hold two'],
    ['Mod+Alt+N', 'type letters'],
    ['Shift+Mod+N', 'Hold Ctrl'],
    ['Mod+Mod+N', 'Hold Ctrl'],
    ['Mod+Shift+Enter', 'Use a letter'],
    ['Mod+Shift+', 'Use a letter'],
    ['F25', 'Use a letter'],
    ['', 'Use a letter'],
  ])('may not be "%s", and it says why', (keys, why) => {
    expect(hotkeyProblem(keys)).toContain(why);
    expect(Hotkey.safeParse(keys).error?.issues[0]?.message).toContain(why);
  });
});
