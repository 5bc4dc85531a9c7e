import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsoIn, clashOf, keysIn, keysProblem, StoredKeymap } from '../../../shared/ipc/keymap';
import { keysOf, type ShortcutId, shortcuts } from '../../../shared/ipc/shortcuts';

const ids = shortcuts.map(({ id }) => id) as ShortcutId[];

describe('the keymap', () => {
  it.each(ids)('%s comes with keys that it may have and that nothing else has', (id) => {
    expect(keysProblem(id, keysOf(id))).toBeNull();
    expect(clashOf({}, id)).toBeNull();
  });

  it('says which other shortcut has the keys, also by a second habit', () => {
    expect(clashOf({ notes: 'Mod+K' }, 'notes')).toBe('palette');
    expect(clashOf({ notes: 'Mod+K' }, 'palette')).toBe('notes');
    expect(clashOf({ notes: 'Mod+Y' }, 'notes')).toBe('redo');
    expect(clashOf({ notes: 'Mod+Y', redo: 'Mod+Shift+Y' }, 'notes')).toBeNull();
    expect(alsoIn({ redo: 'Mod+Shift+Y' }, 'redo')).toBeNull();
  });

  it('lets two screens use one letter, and not two lists of one screen', () => {
    expect(clashOf({ prebill_approve: 'B' }, 'prebill_approve')).toBeNull();
    expect(clashOf({ prebill_approve: 'W' }, 'prebill_approve')).toBe('prebill_write_down');
    expect(clashOf({ prebill_approve: 'J' }, 'prebill_approve')).toBe('list_down');
  });

  it.each([
    ['notes', 'N', 'also where you type'],
    ['notes', 'Mod+C', 'belongs to'],
    ['switch_timer', 'Alt+T', 'can’t be changed'],
    ['notes', 'Alt+3', 'switches between timers'],
    ['notes', 'Mod+W', 'belongs to'],
    ['prebill_approve', 'Tab', 'Press a letter'],
    ['prebill_approve', 'Escape', 'Press a letter'],
  ] as const)('refuses %s on "%s"', (id, keys, why) => expect(keysProblem(id, keys)).toContain(why));

  it('leaves a shortcut without keys where a person took them away', () => {
    expect(keysIn({ notes: '' }, 'notes')).toBe('');
    expect(clashOf({ notes: '', palette: '' }, 'notes')).toBeNull();
  });

  it('is read from any record, and keeps only what it knows and may take', () => {
    const read = StoredKeymap.parse({ notes: 'Mod+Shift+J', palette: 'Q', gone: 'Mod+J' });
    expect(read).toEqual({ notes: 'Mod+Shift+J' });
    expect(keysIn(read, 'palette')).toBe('Mod+K');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, 'gone'), fc.string({ maxLength: 12 })), (record) => {
        const keymap = StoredKeymap.parse(record);
        for (const id of ids) expect(keysProblem(id, keysIn(keymap, id))).toBeNull();
      }),
    );
  });
});
