import type { Amount } from '../../shared/money/amounts';
import { exactTotalHours, formatAmounts, formatHours, formatMoney, formatTotalHours } from '../state/format';
import { words } from '../words';
import { cx } from './class-names';

/** Hours in decimal ("1.2 h"), from whole seconds, in figures of one width. */
export function Hours({
  seconds,
  unit = true,
  className,
}: {
  seconds: number;
  unit?: boolean;
  className?: string;
}) {
  return (
    <span className={cx('figures whitespace-nowrap', className)}>
      {formatHours(seconds)}
      {unit ? <span className="text-faint"> {words.controls.hoursUnit}</span> : null}
    </span>
  );
}

/** Hours of several entries together, to the tenth; the exact figure is its title, and said to screen readers. */
export function TotalHours({ seconds, className }: { seconds: number; className?: string }) {
  const exact = exactTotalHours(seconds);
  return (
    <span
      {...(exact === null ? {} : { title: words.controls.exactly(exact) })}
      className={cx('figures whitespace-nowrap', className)}
    >
      {formatTotalHours(seconds)}
      <span className="text-faint"> {words.controls.hoursUnit}</span>
      {exact === null ? null : <span className="sr-only">{words.controls.exactlySuffix(exact)}</span>}
    </span>
  );
}

/** A figure that the PMS hides from this person: unknown, which is not zero. */
export function HiddenFigure({ className }: { className?: string }) {
  return (
    <span
      title={words.controls.yourFirmHidesThisFigure}
      className={cx('whitespace-nowrap text-note text-muted', className)}
    >
      {words.controls.hidden}
    </span>
  );
}

/** An amount that nobody knows, since no rate is known: unknown, which is not nothing. */
export function NoRate({ className }: { className?: string }) {
  return (
    <span
      title={words.controls.noRateMeaning}
      className={cx('whitespace-nowrap text-note text-warn', className)}
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
}: {
  amounts: readonly Amount[];
  /** Of nothing at all. */
  currency: string;
  className?: string;
}) {
  return (
    <span className={cx('figures whitespace-nowrap', className)}>{formatAmounts(amounts, currency)}</span>
  );
}

/** Money from minor units ("$540.00"). `signed` writes a plus too, for differences. */
export function Money({
  minor,
  currency = 'USD',
  signed = false,
  className,
}: {
  minor: number;
  currency?: string;
  signed?: boolean;
  className?: string;
}) {
  return (
    <span className={cx('figures whitespace-nowrap', className)}>{formatMoney(minor, currency, signed)}</span>
  );
}
