import { cx } from './class-names';

/** What a text means to the eye: how loud it is, and whether it is good or bad news (never by colour alone). */
export type InkTone = 'ink' | 'muted' | 'faint' | 'accent' | 'good' | 'warn' | 'danger' | 'clash';

/** How a text is written. What is left out is as the text around it. */
export type Look = {
  readonly tone?: InkTone | undefined;
  readonly size?: 'small' | 'note' | 'base' | 'lead' | undefined;
  readonly weight?: 'normal' | 'medium' | 'semibold' | undefined;
  readonly slant?: 'italic' | undefined;
  /** Struck through: it holds no longer. */
  readonly isStruck?: boolean | undefined;
  /** Letters of one width, for hashes and code. */
  readonly isCode?: boolean | undefined;
};

const tones: Record<InkTone, string> = {
  ink: 'text-ink',
  muted: 'text-muted',
  faint: 'text-faint',
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  danger: 'text-danger',
  clash: 'text-clash',
};
const sizes = { small: 'text-small', note: 'text-note', base: 'text-base', lead: 'text-lead' } as const;
const weights = { normal: 'font-normal', medium: 'font-medium', semibold: 'font-semibold' } as const;

/** The classes of a look, for the controls of this folder. */
export function lookClasses({ tone, size, weight, slant, isStruck, isCode }: Look): string {
  return cx(
    tone && tones[tone],
    size && sizes[size],
    weight && weights[weight],
    slant,
    isStruck && 'line-through',
    isCode && 'font-mono',
  );
}
