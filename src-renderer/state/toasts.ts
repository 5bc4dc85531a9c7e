import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export type ToastMessage = {
  text: string;
  tone?: 'plain' | 'danger';
  /** One thing that can be done about it, e.g. Undo. It must have another way too: notices go away. */
  action?: { label: string; run: () => void };
};

/** The notices, the newest in sight; `Notice` in `ui/notice.tsx` shows it. An error comes back when newer ones have gone. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 });

/** What was done last; it makes way for what is done next, so that old news never comes back. */
let lastDone: string | null = null;

/** Says that something was done, for eight seconds; what went wrong stays until closed. */
export function showToast(message: ToastMessage): void {
  if (message.tone === 'danger') {
    toastQueue.add(message, {});
    return;
  }
  if (lastDone !== null) toastQueue.close(lastDone);
  lastDone = toastQueue.add(message, { timeout: 8000 });
  // A notice's time begins only when somebody says so; the library's own region, which would, isn't used here.
  toastQueue.resumeAll();
}
