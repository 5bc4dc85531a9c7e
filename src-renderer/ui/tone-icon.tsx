import type { LucideIcon, LucideProps } from 'lucide-react';
import { cx } from './class-names';
import { type InkTone, lookClasses } from './look';

/** An icon in a tone; words beside it, or its label, say the same. `className` gives its size and place. */
export function ToneIcon({
  of: Icon,
  tone,
  className,
  ...rest
}: { of: LucideIcon; tone?: InkTone | undefined } & Omit<LucideProps, 'ref'>) {
  return <Icon className={cx(lookClasses({ tone }), className)} {...rest} />;
}
