import { afterEach, expect, test, vi } from 'vitest';
import { showToast, toastQueue } from '../../../src-renderer/state/toasts';

const shown = () => toastQueue.visibleToasts.map(({ content }) => content.text);

afterEach(() => {
  vi.useRealTimers();
  toastQueue.clear();
});

test('what was done goes away by itself, and makes way for what is done next', () => {
  vi.useFakeTimers();
  showToast({ text: '1 line approved.' });
  showToast({ text: '2 lines approved.' });
  expect(shown()).toEqual(['2 lines approved.']);
  vi.advanceTimersByTime(8_000);
  expect(shown()).toEqual([]);
});

test('what went wrong stays until it is closed', () => {
  vi.useFakeTimers();
  showToast({ text: 'The disk is full.', tone: 'danger' });
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(['The disk is full.']);
});
