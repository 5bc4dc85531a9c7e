import type { Rig } from './rig';

/**
 * Sets the laptop's wall clock apart from the world's, as a flat battery or a hand does; the clock that does not jump and
 * the PMS's stay as they were. @returns puts it right again
 */
export function aheadBy({ store }: Rig, milliseconds: number): () => void {
  const { clock } = store;
  const right = clock.now;
  clock.now = () => right() + milliseconds;
  return () => {
    clock.now = right;
  };
}
