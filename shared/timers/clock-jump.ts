/** Both clocks at one moment, in milliseconds: the one on the wall, and the steady one that never jumps. */
export type ClockMark = { readonly wall: number; readonly steady: number };

/** Less than this is a clock that is being put right by its own time service, not a jump. */
export const jumpMs = 30_000;

/**
 * How far the wall clock moved beside the steady one since a mark: positive forwards. The mark is kept until a jump is
 * found, so that many small moves are found as well once they sum up; null where it is no jump.
 */
export function clockJump(mark: ClockMark, now: ClockMark): number | null {
  const moved = now.wall - mark.wall - (now.steady - mark.steady);
  return Math.abs(moved) >= jumpMs ? moved : null;
}
