import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const WindowState = z.strictObject({
  bounds: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })
    .nullable(),
  isMaximized: z.boolean(),
  /** Kept here too, so that the very first frame has the right ground colour before the database is open. */
  theme: z.enum(['system', 'light', 'dark']),
});
export type WindowState = z.infer<typeof WindowState>;

const first: WindowState = { bounds: null, isMaximized: false, theme: 'system' };

/** Remembers where the window stood. It is a comfort: a file that can't be read or written is passed over. */
export function windowStateIn(file: string) {
  let state = read(file);
  return {
    get: (): WindowState => state,
    set(change: Partial<WindowState>): void {
      state = { ...state, ...change };
      try {
        writeFileSync(file, JSON.stringify(state));
      } catch {
        // A read-only disk is reported where it matters, by the store.
      }
    },
  };
}
export type WindowStateFile = ReturnType<typeof windowStateIn>;

function read(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return first;
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether enough of a remembered window lies on some screen that a person can take hold of it. */
export function isReachable(bounds: Box, screens: readonly Box[]): boolean {
  const needed = 100;
  return screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const down = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return across >= needed && down >= needed && bounds.y >= screen.y;
  });
}
