import { isOnPath } from './is-on-path';

/**
 * The head of a command line whose process is told to end when ours ends, however that comes about. Only Linux can do it;
 * elsewhere it is empty.
 */
export function endsWithUs(): string[] {
  return isOnPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', '--'] : [];
}
