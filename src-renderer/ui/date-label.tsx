import { formatInstant, formatWorkDate } from '../state/format';
import { cx } from './class-names';
import { type Look, lookClasses } from './look';

/** A work date ("Wed 18 Nov"), a plain day without a zone. */
export function DateLabel({ date, className, ...look }: { date: string; className?: string } & Look) {
  return (
    <time dateTime={date} className={cx('figures whitespace-nowrap', lookClasses(look), className)}>
      {formatWorkDate(date)}
    </time>
  );
}

/** An instant in this laptop's zone ("18 Nov 10:42"); the whole stamp is its title. */
export function InstantLabel({ at, className, ...look }: { at: string; className?: string } & Look) {
  return (
    <time
      dateTime={at}
      title={new Date(at).toString()}
      className={cx('figures whitespace-nowrap', lookClasses(look), className)}
    >
      {formatInstant(at)}
    </time>
  );
}
