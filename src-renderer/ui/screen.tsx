import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { cx } from './class-names';

const intoList = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** From the screen itself, the keys that move in lists go to its first list. */
function enterFirstList(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget || !intoList.has(event.key)) return;
  const list = event.currentTarget.querySelector<HTMLElement>(
    '[role="grid"] [role="row"][tabindex="0"], [role="grid"][tabindex="0"], [role="treegrid"][tabindex="0"]',
  );
  if (!list) return;
  event.preventDefault();
  list.focus();
}

/**
 * The body of a screen: a heading row with facts and actions, then content that fills the height. When it opens it
 * takes the focus, unless somebody is typing or its content has it already; so the next key acts on this screen.
 */
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
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active?.closest('input, textarea, [data-modal]') || main.current?.contains(active)) return;
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main
      ref={main}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={enterFirstList}
      className="flex h-full min-h-0 flex-col bg-surface outline-none"
    >
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4 narrow:h-auto narrow:min-h-12 narrow:flex-wrap narrow:gap-y-1.5 narrow:py-1.5">
        <h1 className="text-lead font-semibold">{title}</h1>
        {facts ? (
          <div className="flex min-w-0 items-center gap-2 text-base text-muted narrow:basis-full narrow:flex-wrap">
            {facts}
          </div>
        ) : null}
        <div className="flex-1 narrow:hidden" />
        {actions ? (
          <div className="flex shrink-0 items-center gap-2 narrow:shrink narrow:flex-wrap">{actions}</div>
        ) : null}
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
