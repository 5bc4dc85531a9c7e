import type { DoubtView } from '../../../shared/timers/doubt';
import { formatClock, formatInstant } from '../../state/format';

/** "35 min", "2 h 10 min": a stretch of time in words. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return `${seconds} s`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

function between({ doubt }: DoubtView): string {
  const to = doubt.toAt ?? doubt.fromAt;
  const sameDay = formatInstant(doubt.fromAt).slice(0, -5) === formatInstant(to).slice(0, -5);
  const [from, until] = sameDay
    ? [formatClock(doubt.fromAt), formatClock(to)]
    : [formatInstant(doubt.fromAt), formatInstant(to)];
  return `from ${from} to ${until} (${durationWords(view(doubt.fromAt, to))})`;
}

const view = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

/** What is asked about one stretch of a timer. */
export function questionWords(question: DoubtView, name: string): string {
  const { doubt } = question;
  switch (doubt.kind) {
    case 'idle':
      return `You were away ${between(question)} while the timer for ${name} ran.`;
    case 'asleep':
      return `The laptop slept ${between(question)} while the timer for ${name} ran.`;
    case 'clock_forward':
      return `The laptop’s clock went forward ${between(question)} while the timer for ${name} ran. That time is not counted; if the laptop only slept, you can count it.`;
    case 'clock_back':
      return `The laptop’s clock was set back by ${durationWords(question.seconds)} while the timer for ${name} ran. The time on the timer is right all the same.`;
    case 'overnight':
      return `The timer for ${name} has been running over midnight, since ${formatInstant(question.timer.segments.at(-1)?.startedAt ?? doubt.fromAt)}.`;
  }
}

/** The same for several stretches of one timer. */
export function severalWords(questions: readonly DoubtView[], name: string): string {
  const seconds = questions.reduce((sum, one) => sum + one.seconds, 0);
  return `The timer for ${name} ran in ${questions.length} stretches without you, ${durationWords(seconds)} in all: ${questions.map(between).join('; ')}.`;
}
