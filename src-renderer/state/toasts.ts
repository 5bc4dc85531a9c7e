import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export type ToastMessage = {
  text: string;
  tone?: 'plain' | 'danger';
  /** One thing that can be done about it, e.g. Undo. It must have another way too: notices go away. */
  action?: { label: string; run: () => void };
};

/** The notices, the newest in sight; `Notice` in `ui/notice.tsx` shows it. An error comes back when newer ones have gone. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 });

/** Says that something was done, for eight seconds; what went wrong stays until closed. */
export function showToast(message: ToastMessage): void {
  toastQueue.add(message, message.tone === 'danger' ? {} : { timeout: 8000 });
}
