import { listFacts } from '../../shared/domain/fact-labels';
import type { Id, RemoteId } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { holderWords } from '../../shared/policy/rights';
import { mayDecide } from '../../shared/prebill/approval-policy';
import type { Normalise } from '../../shared/sync/compare';
import { decide } from '../../shared/sync/decide';
import { decidedFields } from '../../shared/sync/decided-fields';
import type { Situation } from '../../shared/sync/situation';
import { EngineError } from '../engine-error';
import { damageWords, requireConflict, situationOf } from '../queries/conflict-situation';
import { entryViews } from '../queries/entry-view';
import { lineTitle } from '../queries/line-title';
import { myFirmRole } from '../queries/my-rights';
import { myName, myTimekeeperId } from '../store/account';
import { getApproval } from '../store/approvals';
import { appendAudit } from '../store/audit';
import type { StoreContext } from '../store/database';
import { requireEntry } from '../store/entries';
import { getSetting } from '../store/settings';
import { getBase } from '../store/sync/base';
import { type ConflictRecord, recordDecision } from '../store/sync/conflict';
import type { DecisionRecord } from '../store/sync/decision-record';
import { attemptsOf } from '../store/sync/outbox';
import { type Applied, applyEffects } from './conflict-effects';
import { runCommand } from './run-command';

/**
 * Decides a conflict, bound to the versions that were shown (contract 22). The losing values stay in the conflict for
 * ever (P3), and what it takes to undo the decision stays beside them.
 * @throws EngineError 'moved' where it was decided, overtaken or shown otherwise; 'not_allowed' by role (contract 24)
 */
export function decideConflict(
  store: StoreContext,
  input: CallParsed<'conflictDecide'>,
  normalise: Normalise,
): void {
  runCommand(store, { name: 'conflict.decide', label: null }, () => decideInto(store, input, normalise));
}

/**
 * Decides several in one transaction, all or none: one answer for conflicts that are alike. Each is a decision of its own
 * afterwards, and can be undone by itself.
 * @throws EngineError as `decideConflict` does, with the matter's name in front
 */
export function decideConflicts(
  store: StoreContext,
  inputs: readonly CallParsed<'conflictDecide'>[],
  normalise: Normalise,
): void {
  runCommand(store, { name: 'conflict.decide_all', label: null }, () => {
    for (const input of inputs) {
      try {
        decideInto(store, input, normalise);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        const title = titleOf(store, input.id);
        throw new EngineError(error.code, `Nothing was decided. ${title}: ${error.message}`, error.field);
      }
    }
  });
}

function titleOf(store: StoreContext, id: Id): string {
  const { entryId } = requireConflict(store, id);
  const [view] = entryViews(store, [entryId]);
  return view === undefined ? 'An entry' : lineTitle(view);
}

function decideInto(store: StoreContext, input: CallParsed<'conflictDecide'>, normalise: Normalise): void {
  const record = requireOpen(store, input);
  const situation = situationOf(store, record, normalise);
  const verdict = decide(situation, input);
  if (!verdict.ok) throw new EngineError(verdict.code, verdict.why);
  assertMayDecide(store, record, situation, input);
  const before = {
    entry: requireEntry(store, record.entryId),
    base: getBase(store, record.entryId),
    approval: getApproval(store, record.entryId),
  };
  const applied = applyEffects(store, record.entryId, verdict.effects, input.reason);
  const decision = decisionRecord(store, input, before, applied, verdict.effects.notTwins);
  recordDecision(store, record.id, {
    choice: input.choice,
    decision,
    by: myName(store),
    reason: input.reason,
  });
  appendAudit(store, {
    action: 'conflict.decide',
    subject: 'entry',
    subjectId: record.entryId,
    before: { conflictId: record.id, base: record.base, local: situation.local, remote: record.remote },
    after: { conflictId: record.id, choice: input.choice, result: input.result, created: decision.created },
    reason: input.reason,
  });
  store.changed(['conflicts', 'entries', 'prebill', 'status']);
}

function requireOpen(store: StoreContext, input: CallParsed<'conflictDecide'>): ConflictRecord {
  const record = requireConflict(store, input.id);
  if (record.closedAt !== null) {
    const how = record.decidedAt === null ? 'overtaken by a newer version' : 'decided';
    throw new EngineError('moved', `This conflict was ${how} meanwhile.`);
  }
  const damage = damageWords(record);
  if (damage !== null) throw new EngineError('not_allowed', damage);
  if ((record.remote?.etag ?? null) !== input.remoteEtag) {
    throw new EngineError(
      'moved',
      'The entry has changed on the other side since it was shown. Look at it again.',
    );
  }
  // Our own record may have arrived meanwhile: the same choice would then do another thing than was read.
  const ownEtag = getBase(store, record.entryId)?.etag ?? null;
  if (ownEtag !== input.ownEtag || requireEntry(store, record.entryId).revision !== input.localRevision) {
    throw new EngineError('moved', 'This entry has moved on here since it was shown. Look at it again.');
  }
  return record;
}

function assertMayDecide(
  store: StoreContext,
  record: ConflictRecord,
  situation: Situation,
  input: CallParsed<'conflictDecide'>,
): void {
  const me = myTimekeeperId(store);
  const holder = getSetting(store, 'rights').decideMoney;
  const allowed = mayDecide(myFirmRole(store), record.local.timekeeperId === me, holder);
  const denied = decidedFields(situation, input).filter((name) => !allowed.includes(name));
  if (denied.length === 0) return;
  throw new EngineError(
    'not_allowed',
    `Only the timekeeper or ${holderWords[holder]} decides about ${listFacts(denied)}. Send it back to the timekeeper.`,
    denied[0] ?? null,
  );
}

function decisionRecord(
  store: StoreContext,
  { choice, result, candidateRemoteId }: CallParsed<'conflictDecide'>,
  before: Pick<DecisionRecord['before'], 'entry' | 'base' | 'approval'>,
  { entry, created, unknownRow }: Applied,
  notTwins: readonly RemoteId[],
): DecisionRecord {
  return {
    choice,
    result,
    candidateRemoteId,
    before: { ...before, unknownRow },
    after: {
      revision: entry.revision,
      deleted: entry.deletedAt !== null,
      base: getBase(store, entry.id),
      attempts: attemptsOf(store, entry.id),
    },
    created: created.map(({ id, revision, deletedAt }) => ({ id, revision, deleted: deletedAt !== null })),
    notTwins: [...notTwins],
  };
}
