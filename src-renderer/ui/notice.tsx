import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { toastQueue } from '../state/toasts';
import { words } from '../words';
import { BareIconButton, Button } from './button';
import { cx } from './class-names';

const subscribe = (listener: () => void) => toastQueue.subscribe(listener);
const newest = () => toastQueue.visibleToasts[0];

/**
 * The newest notice, in a place of its own, so that it never lies over what the person is about to press. It waits while
 * somebody points at it or is in it. It isn't a live region: who shows a notice also announces it.
 */
export function Notice({ className }: { className?: string }) {
  const toast = useSyncExternalStore(subscribe, newest);
  if (!toast) return null;
  const { text, tone, action } = toast.content;
  const close = () => {
    toastQueue.close(toast.key);
    toastQueue.resumeAll();
  };
  return (
    <section
      aria-label={words.controls.notice}
      onPointerEnter={() => toastQueue.pauseAll()}
      onPointerLeave={() => toastQueue.resumeAll()}
      onFocus={() => toastQueue.pauseAll()}
      onBlur={() => toastQueue.resumeAll()}
      className={cx(
        'flex min-w-0 animate-appear items-center gap-1 rounded-control py-0.5 pr-0.5 pl-2.5 text-note forced-colors:border',
        tone === 'danger' ? 'bg-danger-soft text-danger' : 'bg-accent-soft text-ink',
        className,
      )}
    >
      <span title={text} className="min-w-0 flex-1 truncate">
        {text}
      </span>
      {action ? (
        <Button
          size="small"
          onPress={() => {
            action.run();
            close();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <BareIconButton size="small" icon={X} label={words.controls.closeNotice} onPress={close} />
    </section>
  );
}
