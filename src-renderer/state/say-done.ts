import { announce } from './announcer';
import { showToast } from './toasts';

/** Says that something was done, to whoever looks and to whoever listens. */
export function sayDone(words: string): void {
  showToast({ text: words });
  announce(words);
}

/** Says what went wrong, at once: nothing fails in silence (P5). */
export function sayFailed(words: string): void {
  showToast({ text: words, tone: 'danger' });
  announce(words, 'assertive');
}
