import { describe, expect, it } from 'vitest';
import { chordOf } from '../../../src-renderer/state/key-name';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const ctrl = { ...none, ctrlKey: true };

describe('the name of a press', () => {
  it.each([
    ['a letter', { ...none, key: 'a', code: 'KeyA' }, 'A'],
    [
      'a letter where it is printed, not where it is on a US keyboard',
      { ...ctrl, key: 'z', code: 'KeyY' },
      'Mod+Z',
    ],
    ['Shift beside Ctrl', { ...ctrl, shiftKey: true, key: 'Z', code: 'KeyZ' }, 'Mod+Shift+Z'],
    ['Shift alone, which makes the key', { ...none, shiftKey: true, key: '?', code: 'Slash' }, '?'],
    ['the question mark of a German keyboard', { ...none, shiftKey: true, key: '?', code: 'Minus' }, '?'],
    ['a digit beside Shift', { ...ctrl, shiftKey: true, key: '!', code: 'Digit1' }, 'Mod+Shift+1'],
    ['a letter of another alphabet', { ...ctrl, key: 'л', code: 'KeyK' }, 'Mod+K'],
    ['what Alt makes of a letter on a Mac', { ...none, altKey: true, key: 'µ', code: 'KeyM' }, 'Alt+M'],
    ['the space bar', { ...none, key: ' ', code: 'Space' }, 'Space'],
    ['a function key', { ...none, key: 'F9', code: 'F9' }, 'F9'],
    ['a comma', { ...ctrl, key: ',', code: 'Comma' }, 'Mod+,'],
  ])('%s', (_what, event, name) => expect(chordOf(event, false)).toBe(name));

  it('takes Command for Ctrl on a Mac, and nothing else', () => {
    expect(chordOf({ ...none, metaKey: true, key: 'k', code: 'KeyK' }, true)).toBe('Mod+K');
    expect(chordOf({ ...ctrl, key: 'k', code: 'KeyK' }, true)).toBe('K');
  });
});
