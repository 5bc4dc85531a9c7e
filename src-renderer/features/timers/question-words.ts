import type { DoubtView } from '../../../shared/timers/doubt';
import { formatClock, formatInstant } from '../../state/format';
import { words } from '../../words';

/** "35 min", "2 h 10 min": a stretch of time in words. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return words.timers.secondsShort(seconds);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? words.timers.hoursShort(hours) : '', rest > 0 ? words.timers.minutesShort(rest) : '']
    .filter(Boolean)
    .join(' ');
}

function between({ doubt }: DoubtView): string {
  const to = doubt.toAt ?? doubt.fromAt;
  const sameDay = formatInstant(doubt.fromAt).slice(0, -5) === formatInstant(to).slice(0, -5);
  const [from, until] = sameDay
    ? [formatClock(doubt.fromAt), formatClock(to)]
    : [formatInstant(doubt.fromAt), formatInstant(to)];
  return words.timers.fromTo(from, until, durationWords(view(doubt.fromAt, to)));
}

const view = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

/** What is asked about one stretch of a timer. */
export function questionWords(question: DoubtView, name: string): string {
  const { doubt } = question;
  switch (doubt.kind) {
    case 'idle':
      return words.timers.youWereAwayWhileTimer(between(question), name);
    case 'asleep':
      return words.timers.laptopSleptWhileTimer(between(question), name);
    case 'clock_forward':
      return words.timers.laptopsClockWentForwardWhile(between(question), name);
    case 'clock_back':
      return words.timers.laptopsClockWasSetBack(durationWords(question.seconds), name);
    case 'overnight':
      return words.timers.timerForHasBeenRunning(
        name,
        formatInstant(question.timer.segments.at(-1)?.startedAt ?? doubt.fromAt),
      );
  }
}

/** The same for several stretches of one timer. */
export function severalWords(questions: readonly DoubtView[], name: string): string {
  const seconds = questions.reduce((sum, one) => sum + one.seconds, 0);
  return words.timers.timerForRanInStretches(
    name,
    questions.length,
    durationWords(seconds),
    questions.map(between).join('; '),
  );
}
