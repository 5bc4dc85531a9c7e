import type { SyncStepView } from '../../../shared/ipc/views';
import { asSentence, formatClock, formatInstant } from '../../state/format';
import { cx } from '../../ui/class-names';
import { words } from '../../words';

/** One step on an entry's way to the PMS: when, what was asked, what came back, what followed. */
export function StepLine({ step, withDay = false }: { step: SyncStepView; withDay?: boolean }) {
  const { asked, answered, followedWords, times, at, answeredAt } = step;
  const again = times > 1 && answeredAt ? words.activity.timesLastAt(times, formatClock(answeredAt)) : '';
  const sentence = asSentence(`${asked}${again}${answered === '' ? '' : `: ${answered}`}`);
  return (
    <>
      <time dateTime={at} className="figures whitespace-nowrap text-faint">
        {withDay ? formatInstant(at) : formatClock(at)}
      </time>
      <span className="min-w-0">
        {sentence}
        {followedWords === '' ? null : (
          <span className={cx(step.isTrouble && 'font-medium text-warn')}> {asSentence(followedWords)}</span>
        )}
      </span>
    </>
  );
}
