import type { StatusView } from '../../shared/ipc/views';
import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import { waitingReasons } from '../../shared/sync/custody';
import { roundsAgain } from '../../shared/time/rounding';
import { getAccount, personOf } from '../store/account';
import { type CustodyCounts, custodyCounts } from '../store/custody-counts';
import type { StoreContext } from '../store/database';
import { getTimekeeper } from '../store/reference';
import { remembered } from '../store/remembered';
import { getSetting } from '../store/settings';
import { missingQuestion } from '../store/sync/missing';
import { parkedCount } from '../store/sync/parked';
import { getPmsBilling } from '../store/sync/pms-billing';
import { lastGoodSyncAt } from '../store/sync/sync-run';
import type { ConnectionState } from '../sync/connectivity';
import type { FailingSync } from '../sync/sync-watch';
import { staleSyncOf } from './stale-sync';

/** How old the last backup is, and whether making one failed. */
export type BackupWords = Pick<StatusView, 'lastBackupAt' | 'backupWords'>;

/** The proof of custody (P5): each number counts the rows that the entry list shows under it, by one definition. */
export function statusGet(
  store: StoreContext,
  connection: ConnectionState,
  storeWords: string | null,
  failing: FailingSync | null = null,
  backup: BackupWords = { lastBackupAt: null, backupWords: null },
): StatusView {
  const counts = remembered(store, 'custody counts', () => custodyCounts(store));
  const question = missingQuestion(store);
  const account = getAccount(store);
  const me = account.timekeeperId === null ? null : getTimekeeper(store, account.timekeeperId);
  return {
    ...custodyNumbers(counts),
    parked: parkedCount(store),
    ...connection,
    connectionWords: withPmsName(connection.connectionWords),
    lastGoodSyncAt: lastGoodSyncAt(store),
    staleSync: staleSyncOf(store, failing),
    alert: roundingWords(store),
    missingQuestion: question && { ...question, words: withPmsName(question.words) },
    storeWords,
    ...backup,
    pmsName,
    firmName: account.firmName,
    person: personOf(store, account),
    me: me === null ? null : { id: me.id, name: me.name, role: me.role },
  };
}

function custodyNumbers(counts: CustodyCounts) {
  const onPms = counts.on_pms ?? 0;
  const inConflict = counts.conflict ?? 0;
  const waiting = waitingReasons.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0);
  return {
    safe: onPms + waiting + inConflict,
    onPms,
    waiting,
    inConflict,
    held: counts.held ?? 0,
    unknown: counts.outcome_unknown ?? 0,
    // One open conflict per entry: the schema holds it so.
    openConflicts: inConflict,
  };
}

/** Contract 26: rounding happens once. */
function roundingWords(store: StoreContext): string | null {
  const minutes = getPmsBilling(store)?.roundingMinutes ?? 0;
  if (!roundsAgain(getSetting(store, 'rounding'), minutes)) return null;
  return `${pmsName} rounds time to ${minutes} minutes on top of Daybook’s own rounding: bills may show more than was approved. Make both the same in Settings.`;
}
