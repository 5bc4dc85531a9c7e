/**
 * Tells of a state that lasts once when it begins, and again only after it has ended: being told every half minute is no
 * better than not being told.
 */
export function onceEach<T>(tell: (state: T) => void): (state: T | null) => void {
  let isTold = false;
  return (state) => {
    if (state !== null && !isTold) tell(state);
    isTold = state !== null;
  };
}
