import type { ReactNode } from 'react';
import { cx } from './class-names';

/** The body of a screen: a heading row with facts and actions, then content that fills the height. */
export function Screen({
  title,
  facts,
  actions,
  children,
}: {
  title: string;
  /** Small figures beside the title. */
  facts?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main aria-label={title} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
        <h1 className="text-lead font-semibold">{title}</h1>
        {facts ? <div className="flex min-w-0 items-center gap-2 text-base text-muted">{facts}</div> : null}
        <div className="flex-1" />
        {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </main>
  );
}

/** A row of filters or bulk actions under the heading. */
export function Toolbar({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className={cx(
        'flex min-h-10 shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5',
        className,
      )}
    >
      {children}
    </div>
  );
}

/** A titled part of a screen. */
export function Section({
  title,
  actions,
  children,
  className,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section aria-label={title} className={cx('flex flex-col', className)}>
      <div className="flex min-h-8 items-center gap-2">
        <h2 className="flex-1 text-note font-semibold text-muted">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
