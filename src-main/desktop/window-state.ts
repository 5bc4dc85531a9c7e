import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) });
export type Bounds = z.infer<typeof Bounds>;

const Place = z.strictObject({ bounds: Bounds, isMaximized: z.boolean() });
export type Place = z.infer<typeof Place>;

const WindowState = z.strictObject({
  /** Where the window stood with each set of screens, the latest first: the desk and the courtroom each have their own. */
  places: z.array(Place.extend({ screens: z.string().max(1000) })).max(50),
  /** Kept here too, so that the very first frame has the right ground colour before the database is open. */
  theme: z.enum(['system', 'light', 'dark']),
});
type WindowState = z.infer<typeof WindowState>;

const first: WindowState = { places: [], theme: 'system' };
/** More sets of screens than anybody goes between. */
const PLACES_KEPT = 12;

/** Remembers where the window stood. It is a comfort: a file that can't be read or written is passed over. */
export function windowStateIn(file: string) {
  let state = read(file);
  const write = (change: Partial<WindowState>): void => {
    state = { ...state, ...change };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // A read-only disk is reported where it matters, by the store.
    }
  };
  const placeWith = (screens: readonly Bounds[]): Place | null =>
    state.places.find((place) => place.screens === nameOf(screens)) ?? null;
  return {
    theme: () => state.theme,
    setTheme: (theme: WindowState['theme']): void => write({ theme }),
    /** Where it stood with just these screens. */
    placeWith,
    /** Where it opens: where it stood with these screens, else where it stood last and can be reached. */
    place(screens: readonly Bounds[]): Place | null {
      return placeWith(screens) ?? state.places.find(({ bounds }) => isReachable(bounds, screens)) ?? null;
    },
    setPlace(screens: readonly Bounds[], place: Place): void {
      const name = nameOf(screens);
      const others = state.places.filter((known) => known.screens !== name);
      write({ places: [{ ...place, screens: name }, ...others].slice(0, PLACES_KEPT) });
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

/** A set of screens by where they lie and how large they are; the order in which the system lists them says nothing. */
const nameOf = (screens: readonly Bounds[]): string =>
  screens
    .map(({ x, y, width, height }) => [x, y, width, height].join(','))
    .sort()
    .join(' ');

/** Whether enough of a remembered window lies on some screen that a person can take hold of it. */
export function isReachable(bounds: Bounds, screens: readonly Bounds[]): boolean {
  const needed = 100;
  return screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const down = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return across >= needed && down >= needed && bounds.y >= screen.y;
  });
}

/** The middle of a screen, no larger than it: where a window goes that can't be reached any more. */
export function middleOf(screen: Bounds, { width, height }: Pick<Bounds, 'width' | 'height'>): Bounds {
  const fitting = { width: Math.min(width, screen.width), height: Math.min(height, screen.height) };
  return {
    x: Math.round(screen.x + (screen.width - fitting.width) / 2),
    y: Math.round(screen.y + (screen.height - fitting.height) / 2),
    ...fitting,
  };
}
