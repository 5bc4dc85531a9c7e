import { LoaderCircle } from 'lucide-react';
import { words } from '../words';
import { Button } from './button';
import { cx } from './class-names';

/** Shown only when a first read takes longer than a blink: it appears after a pause, so that fast reads don't flash. */
export function Loading({ label, className }: { label: string; className?: string }) {
  return (
    <div
      role="status"
      className={cx(
        'flex animate-[appear_var(--steady)_ease-out_300ms_backwards] items-center justify-center gap-2 p-8 text-base text-muted',
        className,
      )}
    >
      <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
      {label}
    </div>
  );
}

/** Shown when a read failed: what happened, and a way to try again. */
export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-center justify-center gap-3 p-8 text-base text-muted">
      <p>{message}</p>
      <Button onPress={onRetry}>{words.controls.tryAgain}</Button>
    </div>
  );
}
