import type { StatusView } from '../../shared/ipc/views';
import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import { hoursWithoutSync } from '../../shared/sync/stale-sync';
import { getAccount } from '../store/account';
import { auditOf } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { lastGoodSyncAt } from '../store/sync/sync-run';
import type { FailingSync } from '../sync/sync-watch';

/** P5: no good sync for twelve hours although something answers, with the reason and what to do; null where all is well. */
export function staleSyncOf(store: StoreContext, failing: FailingSync | null): StatusView['staleSync'] {
  if (failing === null) return null;
  const good = lastGoodSyncAt(store);
  const hours = hoursWithoutSync({
    goodAt: good ?? signedInAt(store),
    now: nowInstant(store),
    sinceGoodMs: failing.sinceGoodMs,
    failingForMs: failing.failingForMs,
  });
  if (hours === null) return null;
  const never = `No sync with ${pmsName} has gone through since you signed in ${hours} hours ago.`;
  const since = `No sync with ${pmsName} has gone through for ${hours} hours.`;
  return {
    lastGoodAt: good,
    words: good === null ? never : since,
    reason: withPmsName(failing.words),
    whatToDo: withPmsName(whatToDo(failing.reason)),
  };
}

function signedInAt(store: StoreContext): string | null {
  const { accountKey } = getAccount(store);
  return accountKey === null ? null : (auditOf(store, 'account', accountKey)[0]?.at ?? null);
}

function whatToDo(reason: FailingSync['reason']): string {
  switch (reason) {
    case 'captive_portal':
      return 'Open the sign-in page of this network in a browser, or use another network, and try again.';
    case 'proxy':
      return 'Ask your IT people for the way through the proxy, or use another network, and try again.';
    case 'certificate':
      return 'Ask your IT people about the certificate of this network, or use another network, and try again.';
    case 'server_error':
      return 'The trouble is on the side of the PMS: tell whoever looks after it. What you log is kept here.';
    case 'rate_limit':
    case 'own_limit':
      return 'Other programs may use up the requests that the PMS allows: tell whoever looks after it.';
    case 'app_too_old':
      return 'Update Daybook. What you log is kept here.';
    default:
      return 'Open Activity to see what each sync met, and show it to whoever looks after the PMS.';
  }
}
