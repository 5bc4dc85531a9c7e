import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { waivedEntryHash } from '../queries/waived-content';
import type { StoreContext } from '../store/database';
import { getWaiver } from '../store/waivers';
import { assertPermitted, prebillLines } from './prebill-line';
import { assertHolds } from './right-guard';
import { runCommand } from './run-command';
import { giveWaiver, withdrawnNow, writeWithdrawn } from './write-waiver';

/**
 * Goes on in spite of a rule of the client's guidelines: with a reason, by name, and for exactly this content.
 * @throws EngineError 'moved' where the line or the verdict is another one now; 'not_allowed' by the firm's policy
 */
export function waiveFlag(store: StoreContext, input: CallParsed<'flagWaive'>): void {
  const { entryId, revision, rule, ruleSet, version, reason } = input;
  runCommand(store, { name: 'waiver.give', label: 'Waive a guideline' }, () => {
    assertHolds(store, 'waive');
    const lines = prebillLines(store, [entryId], new Map([[entryId, revision]]));
    assertPermitted(store, lines, 'review');
    for (const { entry, view } of lines) {
      const flag = view.flags.find(
        (one) => one.rule === rule && one.guideline?.ruleSet === ruleSet && one.guideline.version === version,
      );
      if (flag === undefined)
        throw new EngineError('moved', 'This rule no longer says anything about the line.');
      if (flag.waiver !== undefined) continue;
      giveWaiver(store, {
        lineId: entryId,
        rule,
        ruleSet,
        version,
        reason,
        contentHash: waivedEntryHash(store, entry),
      });
    }
  });
}

/**
 * Takes a waiver back: the rule speaks again.
 * @returns the line's id
 * @throws EngineError 'not_allowed' for a line that was approved on the strength of it
 */
export function withdrawWaiver(store: StoreContext, id: Id): Id {
  return runCommand(store, { name: 'waiver.withdraw', label: 'Withdraw a waiver' }, () => {
    const before = getWaiver(store, id);
    if (before === null) throw new EngineError('not_found', 'There is no such waiver.');
    const lines = prebillLines(store, [before.lineId]);
    assertPermitted(store, lines, 'review');
    for (const { entry, title } of lines) {
      if (entry.reviewState === 'approved') {
        throw new EngineError('not_allowed', `${title}: It is approved. Withdraw the approval first.`);
      }
    }
    if (before.withdrawnAt === null) {
      writeWithdrawn(store, before, withdrawnNow(store), { action: 'waiver.withdraw', reason: null });
    }
    return before.lineId;
  });
}
