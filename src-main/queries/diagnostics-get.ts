import type { Diagnostics } from '../../shared/ipc/views';
import { auditCount } from '../store/audit';
import type { StoreContext } from '../store/database';
import { storeFacts } from '../store/store-facts';

export type DiagnosticsWorld = Pick<Diagnostics, 'appVersion' | 'versions' | 'tokenProtection'>;

/** What a person or a help desk wants to know when something is odd; no content. */
export function diagnosticsGet(store: StoreContext, world: DiagnosticsWorld): Diagnostics {
  return { ...world, ...storeFacts(store), auditEvents: auditCount(store) };
}
