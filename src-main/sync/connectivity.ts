import type { StatusView } from '../../shared/ipc/views';
import type { StepEnd } from './context';

/** What only the running sync knows, as the status bar shows it. */
export type ConnectionState = Pick<StatusView, 'connection' | 'connectionWords' | 'syncing' | 'nextTryAt'>;
type Connection = Pick<StatusView, 'connection' | 'connectionWords'>;

/**
 * What the end of a cycle tells about the way to the PMS. Online means that the PMS answered (contract 19): the operating
 * system's word doesn't come into it. What stands in between is called by its name.
 */
export function connectionAfter(end: StepEnd | null, before: Connection): Connection {
  if (end === null) return { connection: 'online', connectionWords: '' };
  const words = { connectionWords: end.words };
  switch (end.reason) {
    case 'offline':
    case 'refused_connection':
    case 'timeout':
      return { connection: 'offline', ...words };
    case 'captive_portal':
    case 'proxy':
    case 'certificate':
    case 'server_error':
    case 'bad_answer':
    case 'app_too_old':
      return { connection: 'trouble', ...words };
    case 'rate_limit':
    case 'own_limit':
      return { connection: 'online', ...words };
    case 'signed_out':
      return { connection: 'signed_out', ...words };
    case 'stopped':
      return before;
  }
}
