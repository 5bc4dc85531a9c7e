import type { Case } from './case';
import { type Finding, finding } from './verdict';

/** Once everything is at rest, another sync sends nothing. What was sent before and takes effect late is no sending. */
export function silentAtRest({ history, isQuiet }: Case): Finding[] {
  if (!isQuiet) return [];
  const rest = history.findIndex(({ kind }) => kind === 'quiet');
  const before = new Set(
    history.slice(0, rest).flatMap((event) => (event.kind === 'request' ? [keyOf(event)] : [])),
  );
  const writes = history.slice(rest).filter((event) => event.kind === 'applied' && !before.has(keyOf(event)));
  return [
    finding(
      'P3',
      'nothing is sent once everything is at rest',
      1,
      writes.map((event) => (event.kind === 'applied' ? `${event.laptop}: request ${event.request}` : '')),
    ),
  ];
}

const keyOf = ({ laptop, request }: { readonly laptop: string; readonly request: number }): string =>
  `${laptop} ${request}`;
