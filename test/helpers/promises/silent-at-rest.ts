import type { Case } from './case';
import { type Finding, finding } from './verdict';

/** Once everything is at rest, another sync sends nothing. */
export function silentAtRest({ history, isQuiet }: Case): Finding[] {
  if (!isQuiet) return [];
  const rest = history.findIndex(({ kind }) => kind === 'quiet');
  const writes = history.slice(rest).filter((event) => event.kind === 'applied');
  return [
    finding(
      'P3',
      'nothing is sent once everything is at rest',
      1,
      writes.map((event) => (event.kind === 'applied' ? `${event.laptop}: request ${event.request}` : '')),
    ),
  ];
}
