import { ProgressBar } from 'react-aria-components';
import { words } from '../words';
import { Button } from './button';
import { cx } from './class-names';

/** How far a long piece of work is, and the way to stop it. Of work whose length nobody knows it says only that it goes on. */
export function Progress({
  label,
  done,
  of,
  isStopping,
  onStop,
  className,
}: {
  label: string;
  done: number;
  /** Null: nobody knows of how much. */
  of: number | null;
  isStopping: boolean;
  onStop: () => void;
  className?: string;
}) {
  const isKnown = of !== null && of > 0;
  const told = isStopping ? words.controls.stopping : isKnown ? words.controls.doneOf(done, of) : '';
  return (
    <div className={cx('flex items-center gap-3', className)}>
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={isKnown ? of : 1}
        isIndeterminate={!isKnown}
        valueLabel={told}
        className="flex min-w-0 flex-1 items-center gap-3"
      >
        {({ percentage }) => (
          <>
            <span className="shrink-0">{label}</span>
            <span className="h-1.5 min-w-16 flex-1 overflow-hidden rounded-full bg-line forced-colors:border">
              <span
                className={cx(
                  'block h-full rounded-full bg-accent forced-colors:bg-[Highlight]',
                  !isKnown && 'animate-pulse',
                )}
                style={{ width: `${percentage ?? 100}%` }}
              />
            </span>
            <span className="figures shrink-0 text-note text-muted">{told}</span>
          </>
        )}
      </ProgressBar>
      {/* Beside it: what is within a progress bar is a picture to assistive software. */}
      <Button size="small" isDisabled={isStopping} onPress={onStop}>
        {words.controls.stopWork}
      </Button>
    </div>
  );
}
