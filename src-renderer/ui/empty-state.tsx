import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

/** What a place says when there is nothing: why, and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  className,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx('flex flex-col items-center justify-center gap-1 px-6 py-12 text-center', className)}>
      <Icon aria-hidden="true" className="mb-2 size-6 text-faint" strokeWidth={1.5} />
      <p className="text-base font-medium text-ink">{title}</p>
      {children ? <div className="max-w-90 text-base text-muted">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
