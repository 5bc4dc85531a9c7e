import { pmsName, withPmsName } from '../../shared/pms/pms-name';
import type { Answer, PmsAccount, PmsAdapter } from '../../shared/pms/port';
import { EngineError } from '../engine-error';
import type { PmsConnection } from '../pms/connection';
import type { StoredTokens } from '../ports';
import { bumpEpoch, getAccount, setAccount } from '../store/account';
import { appendAudit } from '../store/audit';
import { inTransaction, type StoreContext } from '../store/database';
import { ownMattersBecomeTemporary } from '../store/own-matters';
import { joinIds, localIdOf } from '../store/sync/id-map';
import { openRows } from '../store/sync/outbox';
import { ensureTimekeeper } from '../store/sync/timekeeper';
import type { StepEnd } from './context';
import { endOf } from './steps';

/**
 * Trades the code, asks whose sign-in it is, and keeps it only if this database is theirs (contract 18). The caller has
 * stopped the running sync. Local work is not touched either way.
 * @throws EngineError 'not_allowed' for another account, 'signed_out' or 'offline' where the PMS did not agree
 */
export async function completeSignIn(
  store: StoreContext,
  pms: PmsConnection,
  code: string,
  redirectUri: string,
): Promise<void> {
  const tokens = wantedOf(await pms.auth.exchange(code, redirectUri));
  const account = await accountOf(pms, tokens);
  const known = getAccount(store);
  if (known.accountKey !== null && known.accountKey !== account.accountKey) {
    pms.auth.reload();
    throw new EngineError(
      'not_allowed',
      `This laptop’s entries belong to another sign-in${known.firmName === null ? '' : ` (${known.firmName})`}. ` +
        'Sign in as the same person at the same firm.',
    );
  }
  inTransaction(store, 'session.sign-in', () => takeAccount(store, account));
  await pms.auth.keep(tokens);
}

/**
 * Asks whose sign-in the kept tokens are, whenever the way to the PMS was found anew. A database without an owner, such as
 * one that took the place of a damaged one, becomes theirs; another's is left alone (contract 18).
 */
export async function identify(store: StoreContext, adapter: PmsAdapter): Promise<StepEnd | null> {
  const answer = await adapter.account();
  if (answer.kind !== 'done') return endOf(answer);
  const { accountKey } = getAccount(store);
  if (accountKey === null) {
    inTransaction(store, 'session.sign-in', () => takeAccount(store, answer.value));
    return null;
  }
  return accountKey === answer.value.accountKey
    ? null
    : {
        reason: 'signed_out',
        afterMs: null,
        words: 'The sign-in is another person’s than this laptop’s entries',
      };
}

async function accountOf(pms: PmsConnection, tokens: StoredTokens): Promise<PmsAccount> {
  pms.auth.tryOut(tokens);
  try {
    return wantedOf(await pms.adapter.account());
  } catch (error) {
    pms.auth.reload();
    throw error;
  }
}

function takeAccount(store: StoreContext, account: PmsAccount): void {
  const before = getAccount(store);
  // Whoever logged time before the first sign-in is this person: the PMS's user is joined to that very id.
  const timekeeperId =
    localIdOf(store, 'timekeepers', account.userRemoteId) ?? before.timekeeperId ?? store.ids.uuid();
  ensureTimekeeper(store, timekeeperId, account.userName);
  if (localIdOf(store, 'timekeepers', account.userRemoteId) === null) {
    joinIds(store, 'timekeepers', account.userRemoteId, timekeeperId);
  }
  if (before.accountKey === null) ownMattersBecomeTemporary(store);
  setAccount(store, { accountKey: account.accountKey, firmName: account.firmName, timekeeperId });
  appendAudit(store, {
    action: 'session.sign_in',
    subject: 'account',
    subjectId: account.accountKey,
    before: { accountKey: before.accountKey, epoch: before.epoch },
    after: { accountKey: account.accountKey, timekeeperId },
    reason: null,
  });
  store.changed(['status', 'reference', 'entries']);
}

/**
 * Forgets the sign-in; nothing local is removed. The caller has stopped the running sync.
 * @throws EngineError 'not_allowed' while approved work has not reached the PMS
 */
export async function signOut(store: StoreContext, pms: PmsConnection): Promise<void> {
  const stranded = openRows(store).filter((row) => ['ready', 'attempted', 'unknown'].includes(row.state));
  if (stranded.length > 0) {
    const entries = stranded.length === 1 ? 'entry has' : 'entries have';
    throw new EngineError(
      'not_allowed',
      `${stranded.length} approved ${entries} not reached ${pmsName} yet. Sync first, take the approval back, or write them to a file for another laptop (Settings, Backups and moving).`,
    );
  }
  inTransaction(store, 'session.sign-out', () => {
    const { accountKey, epoch } = getAccount(store);
    bumpEpoch(store);
    appendAudit(store, {
      action: 'session.sign_out',
      subject: 'account',
      subjectId: accountKey ?? '',
      before: { epoch },
      after: null,
      reason: null,
    });
    store.changed(['status']);
  });
  // The vendor's answer is not waited for to be good: without its tokens this laptop is signed out.
  await pms.auth.deauthorize();
  await pms.auth.forget();
}

function wantedOf<T>(answer: Answer<T>): T {
  if (answer.kind === 'done') return answer.value;
  if (answer.kind === 'signed_out') {
    throw new EngineError('signed_out', `${pmsName} did not accept the sign-in. Try again.`);
  }
  const words = 'message' in answer ? answer.message : 'The PMS gave no usable answer';
  throw new EngineError('offline', withPmsName(words));
}
