import type { Case } from './case';
import { type Finding, finding } from './verdict';

/** Contract 18: nothing of a laptop's book is ever written under another sign-in than the one that it belongs to. */
export function ownAccountOnly({ history, laptops }: Case): Finding[] {
  const accountOf = new Map(laptops.map(({ name, accountKey }) => [name, accountKey]));
  const writes = history.filter(
    (event) => event.kind === 'request' && event.method !== 'GET' && event.path.includes('/activities'),
  );
  const foreign = writes.flatMap((event) => {
    if (event.kind !== 'request' || event.account === null) return [];
    const own = accountOf.get(event.laptop) ?? null;
    return own === null || own === event.account ? [] : [`${event.laptop}: request ${event.request}`];
  });
  return [finding('P2', 'nothing was sent under somebody else’s sign-in', writes.length, foreign)];
}
