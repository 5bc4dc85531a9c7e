import type { SyncStepView } from '../../../shared/ipc/views';
import { asSentence, formatClock, formatInstant } from '../../state/format';
import { Faint, Text } from '../../ui/text';
import { words } from '../../words';

/** One step on an entry's way to the PMS: when, what was asked, what came back, what followed. */
export function StepLine({ step, withDay = false }: { step: SyncStepView; withDay?: boolean }) {
  const { asked, answered, followedWords, times, at, answeredAt } = step;
  const again = times > 1 && answeredAt ? words.activity.timesLastAt(times, formatClock(answeredAt)) : '';
  const sentence = asSentence(`${asked}${again}${answered === '' ? '' : `: ${answered}`}`);
  return (
    <>
      <Faint as="time" dateTime={at} className="figures whitespace-nowrap">
        {withDay ? formatInstant(at) : formatClock(at)}
      </Faint>
      <span className="min-w-0">
        {sentence}
        {followedWords === '' ? null : (
          <Text tone={step.isTrouble ? 'warn' : undefined} weight={step.isTrouble ? 'medium' : undefined}>
            {' '}
            {asSentence(followedWords)}
          </Text>
        )}
      </span>
    </>
  );
}
