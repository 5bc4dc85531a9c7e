import type { Amount } from '../../shared/money/amounts';
import { exactTotalHours, formatAmounts, formatHours, formatMoney, formatTotalHours } from '../state/format';
import { words } from '../words';
import { cx } from './class-names';
import { type Look, lookClasses } from './look';

/** Hours in decimal ("1.2 h"), from whole seconds, in figures of one width. */
export function Hours({
  seconds,
  unit = true,
  className,
  ...look
}: {
  seconds: number;
  unit?: boolean;
  className?: string;
} & Look) {
  return (
    <span className={cx('figures whitespace-nowrap', lookClasses(look), className)}>
      {formatHours(seconds)}
      {unit ? <span className="text-faint"> {words.controls.hoursUnit}</span> : null}
    </span>
  );
}

/** Hours of several entries together, to the tenth; the exact figure is its title, and said to screen readers. */
export function TotalHours({ seconds, className, ...look }: { seconds: number; className?: string } & Look) {
  const exact = exactTotalHours(seconds);
  return (
    <span
      {...(exact === null ? {} : { title: words.controls.exactly(exact) })}
      className={cx('figures whitespace-nowrap', lookClasses(look), className)}
    >
      {formatTotalHours(seconds)}
      <span className="text-faint"> {words.controls.hoursUnit}</span>
      {exact === null ? null : <span className="sr-only">{words.controls.exactlySuffix(exact)}</span>}
    </span>
  );
}

/** A figure that the PMS hides from this person: unknown, which is not zero. */
export function HiddenFigure({ className, ...look }: { className?: string } & Look) {
  return (
    <span
      title={words.controls.yourFirmHidesThisFigure}
      className={cx('whitespace-nowrap', lookClasses({ ...look, size: 'note', tone: 'muted' }), className)}
    >
      {words.controls.hidden}
    </span>
  );
}

/** An amount that nobody knows, since no rate is known: unknown, which is not nothing. */
export function NoRate({ className, ...look }: { className?: string } & Look) {
  return (
    <span
      title={words.controls.noRateMeaning}
      className={cx('whitespace-nowrap', lookClasses({ ...look, size: 'note', tone: 'warn' }), className)}
    >
      {words.controls.noRate}
    </span>
  );
}

/** Sums of money, one for each currency ("$540.00 and €90.00"). */
export function Amounts({
  amounts,
  currency,
  className,
  ...look
}: {
  amounts: readonly Amount[];
  /** Of nothing at all. */
  currency: string;
  className?: string;
} & Look) {
  return (
    <span className={cx('figures whitespace-nowrap', lookClasses(look), className)}>
      {formatAmounts(amounts, currency)}
    </span>
  );
}

/** Money from minor units ("$540.00"). `signed` writes a plus too, for differences. */
export function Money({
  minor,
  currency = 'USD',
  signed = false,
  className,
  ...look
}: {
  minor: number;
  currency?: string;
  signed?: boolean;
  className?: string;
} & Look) {
  return (
    <span className={cx('figures whitespace-nowrap', lookClasses(look), className)}>
      {formatMoney(minor, currency, signed)}
    </span>
  );
}
