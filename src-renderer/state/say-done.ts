import { announce } from './announcer';
import { showToast } from './toasts';

/** Says that something was done, to whoever looks and to whoever listens. */
export function sayDone(words: string): void {
  showToast({ text: words });
  announce(words);
}
