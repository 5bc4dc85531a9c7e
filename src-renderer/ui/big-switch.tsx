import { Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as RacButton } from 'react-aria-components';
import { words } from '../words';
import { cx } from './class-names';
import { Kbd } from './kbd';

/** A start and stop that a hand finds without looking: one press, one state, said in a word and an icon. */
export function BigSwitch({
  isOn,
  state,
  keys,
  figure,
  title,
  note,
  onPress,
}: {
  isOn: boolean;
  /** The same in a word. */
  state: string;
  keys?: string;
  figure: ReactNode;
  title: string;
  note?: string;
  onPress: () => void;
}) {
  const Icon = isOn ? Pause : Play;
  return (
    <RacButton
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      onPress={onPress}
      className={cx(
        'focus-ring flex min-h-22 w-full items-center gap-4 rounded-panel border px-5 text-left data-hovered:bg-hover',
        isOn ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
    >
      <span
        className={cx(
          'flex size-12 shrink-0 items-center justify-center rounded-full border',
          isOn ? 'border-transparent bg-accent-solid text-on-accent' : 'border-line-control text-muted',
        )}
      >
        <Icon aria-hidden="true" className="size-6 fill-current" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-title font-semibold">
          <span className="sr-only">{isOn ? words.controls.stop : words.controls.start}</span>
          {title}
        </span>
        {note ? <span className="block truncate text-base text-muted">{note}</span> : null}
      </span>
      <span className="flex flex-col items-end">
        <span className="figures text-figure font-semibold">{figure}</span>
        <span className="flex items-center gap-2 text-note text-muted">
          {state}
          {keys ? <Kbd keys={keys} /> : null}
        </span>
      </span>
    </RacButton>
  );
}
