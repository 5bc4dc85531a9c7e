/** So many wrong guesses cost nothing but the guess: people mistype. */
const free = 3;
const longestSeconds = 60;

/**
 * A growing pause between wrong passphrases. However many there were, it never deletes anything and never grows beyond a minute:
 * who comes back with the right one is let in. What keeps a thief of the file out is the cost of each guess.
 * @param monotonic milliseconds that never jump
 */
export function guessDelay(monotonic: () => number) {
  let wrong = 0;
  let until = 0;
  const waitSeconds = () => Math.max(0, Math.ceil((until - monotonic()) / 1000));
  return {
    waitSeconds,
    wasWrong() {
      wrong += 1;
      const seconds = wrong <= free ? 0 : Math.min(longestSeconds, 2 ** Math.min(wrong - free, 10));
      until = monotonic() + seconds * 1000;
    },
    wasRight() {
      wrong = 0;
      until = 0;
    },
  };
}
