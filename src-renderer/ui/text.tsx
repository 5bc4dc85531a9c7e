import { type ComponentPropsWithRef, createElement } from 'react';
import { cx } from './class-names';
import { type Look, lookClasses } from './look';

/** The elements of HTML that a text may be. */
export type TextTag =
  | 'span'
  | 'p'
  | 'div'
  | 'h2'
  | 'h3'
  | 'strong'
  | 'li'
  | 'ul'
  | 'ol'
  | 'dt'
  | 'dd'
  | 'th'
  | 'td'
  | 'tr'
  | 'output'
  | 'time'
  | 'legend'
  | 'summary'
  | 'ins'
  | 'pre';

type TextProps<T extends TextTag> = Look & { as?: T } & Omit<ComponentPropsWithRef<T>, keyof Look>;

/** A text in a look of its own; `className` lays it out and does no more. */
export function Text<T extends TextTag = 'span'>({
  as,
  tone,
  size,
  weight,
  slant,
  isStruck,
  isCode,
  className,
  ...rest
}: TextProps<T>) {
  const look = lookClasses({ tone, size, weight, slant, isStruck, isCode });
  return createElement<object>(as ?? 'span', { ...rest, className: cx(look, className) });
}

type NamedProps<T extends TextTag> = { as?: T } & Omit<ComponentPropsWithRef<T>, keyof Look>;

/** Beside what matters: units, facts of second rank. */
export function Muted<T extends TextTag = 'span'>({ as, ...rest }: NamedProps<T>) {
  return <Text<TextTag> as={as ?? 'span'} tone="muted" {...(rest as object)} />;
}

/** What stands for nothing: "No narrative", "none". */
export function Faint<T extends TextTag = 'span'>({ as, ...rest }: NamedProps<T>) {
  return <Text<TextTag> as={as ?? 'span'} tone="faint" {...(rest as object)} />;
}

/** What the eye should find first in its line. */
export function Strong<T extends TextTag = 'span'>({ as, ...rest }: NamedProps<T>) {
  return <Text<TextTag> as={as ?? 'span'} weight="medium" {...(rest as object)} />;
}

/** A small quiet line that explains what it stands under. */
export function Note<T extends TextTag = 'p'>({ as, ...rest }: NamedProps<T>) {
  return <Text<TextTag> as={as ?? 'p'} size="note" tone="muted" {...(rest as object)} />;
}

/** The title of what is shown in a pane or a part of one. */
export function Heading<T extends TextTag = 'h2'>({ as, ...rest }: NamedProps<T>) {
  return <Text<TextTag> as={as ?? 'h2'} size="lead" weight="semibold" {...(rest as object)} />;
}
