/**
 * A pressed key as the list of shortcuts spells it: `N`, `7`, `Space`, `F9`, `?`, `Enter`. A letter is the one that is printed
 * on the person's keyboard; where a modifier or another alphabet makes something else of it, the place on a US keyboard names it.
 */
export function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (code === 'Space') return 'Space';
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !/^[?/,.]$/.test(key)) return digit;
  if (key.charCodeAt(0) > 127) return /^Key([A-Z])$/.exec(code)?.[1] ?? key;
  return key;
}

/** A press with its modifiers in the order of the list: `Mod`, `Alt`, `Shift`. Shift counts beside another one only: alone it makes the key. */
export function chordOf(event: Chord, isMac: boolean): string {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const shift = event.shiftKey && (mod || event.altKey);
  return [mod ? 'Mod' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', keyName(event)]
    .filter(Boolean)
    .join('+');
}

export type Chord = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
