import { z } from 'zod';

/**
 * A key combination that acts in every program, written like the other shortcuts: `Mod`, `Alt`, `Shift` in this order and
 * one key, joined by `+`. `Mod` is Ctrl on Windows and Linux, Command on macOS.
 */

const modifiers = ['Mod', 'Alt', 'Shift'] as const;
const functionKey = /^F([1-9]|1\d|2[0-4])$/;
const usualKey = /^([A-Z0-9]|Space)$/;

/**
 * Why a combination can't act in every program, as a sentence; null when it can. One modifier alone would take a key
 * away from whatever the person works in; Ctrl and Alt together are how many keyboards type a letter.
 */
export function hotkeyProblem(text: string): string | null {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const inOrder = modifiers.filter((name) => held.includes(name));
  if (inOrder.join('+') !== held.join('+')) return 'Hold Ctrl, Alt or Shift and press one key.';
  if (functionKey.test(key)) return null;
  if (!usualKey.test(key)) return 'Use a letter, a digit, the space bar or a function key.';
  if (held.length < 2) return 'Hold two of Ctrl, Alt and Shift, so that no other program loses its key.';
  if (!held.includes('Shift'))
    return 'Ctrl and Alt together type letters on many keyboards. Hold Shift with one of them.';
  return null;
}

export const Hotkey = z
  .string()
  .max(40)
  .superRefine((text, context) => {
    const problem = hotkeyProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
