import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

type BannerTone = 'info' | 'warn' | 'danger';

const looks: Record<BannerTone, { icon: LucideIcon; box: string; ink: string }> = {
  info: { icon: Info, box: 'bg-accent-soft', ink: 'text-accent' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft', ink: 'text-warn' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft', ink: 'text-danger' },
};

/** A sentence that stays until it no longer holds, with what can be done about it. */
export function Banner({
  tone = 'info',
  children,
  actions,
  isInset = false,
  className,
}: {
  tone?: BannerTone;
  children: ReactNode;
  actions?: ReactNode;
  /** Within a dialog or a pane, where it doesn't reach from edge to edge. */
  isInset?: boolean;
  className?: string;
}) {
  const look = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx(
        'flex min-h-9 items-center gap-2 px-4 py-1.5 text-base text-ink forced-colors:border-b',
        look.box,
        isInset && 'rounded-control',
        className,
      )}
    >
      <look.icon aria-hidden="true" className={cx('size-4 shrink-0', look.ink)} />
      <div className="min-w-0 flex-1">{children}</div>
      {actions ? <div className="flex shrink-0 items-center gap-2">{actions}</div> : null}
    </div>
  );
}
