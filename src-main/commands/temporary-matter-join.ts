import type { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { appendAudit } from '../store/audit';
import { nowInstant, type StoreContext } from '../store/database';
import { entriesOfMatter } from '../store/entries';
import { expensesOfMatter } from '../store/expenses';
import { getMatter, requireMatter, setTemporaryMatterStatus } from '../store/reference';
import { nicknamesFor } from '../store/shorthands';
import { assertNotHandedOver } from '../store/sync/handed-over';
import { openTimers, updateTimer } from '../store/timers';
import { noteChange } from '../store/undo-steps';
import { patchContent } from './entry-patch';
import { runCommand } from './run-command';
import { writeChange } from './write-change';
import { writeExpense } from './write-expense';
import { writeShorthands } from './write-shorthand';

/**
 * A person says which real matter a temporary one stands for: all its entries, the trash included, its open timers and the
 * nicknames that anybody gave it move there. The temporary matter is closed, never removed (contract 25).
 */
export function joinTemporaryMatter(store: StoreContext, input: CallParsed<'temporaryMatterJoin'>): void {
  runCommand(store, { name: 'matter.join', label: 'Join matter' }, () => {
    const temporary = getMatter(store, input.temporaryId);
    if (temporary?.status !== 'temporary') {
      throw new EngineError('not_allowed', 'This matter is no longer a temporary one.', 'matterId');
    }
    const real = requireMatter(store, input.matterId);
    if (real.status === 'temporary' || real.status === 'gone') {
      throw new EngineError('invalid', 'Choose a matter that the firm’s system knows.', 'matterId');
    }
    for (const entry of entriesOfMatter(store, temporary.id)) {
      assertNotHandedOver(store, entry.id);
      writeChange(store, entry, {
        action: 'entry.join_matter',
        change: patchContent(store, entry, { matterId: real.id }),
        withdrawn: 'Moved to the real matter',
        reason: null,
      });
    }
    for (const expense of expensesOfMatter(store, temporary.id)) {
      const after = {
        ...expense,
        matterId: real.id,
        revision: expense.revision + 1,
        updatedAt: nowInstant(store),
      };
      writeExpense(store, { action: 'expense.join_matter', before: expense, after, reason: null });
    }
    for (const timer of openTimers(store)) {
      if (timer.matterId === temporary.id) updateTimer(store, { ...timer, matterId: real.id });
    }
    moveNicknames(store, temporary.id, real.id);
    setTemporaryMatterStatus(store, temporary.id, 'closed');
    noteChange(store, {
      before: { table: 'matter', id: temporary.id, row: 'temporary' },
      after: { table: 'matter', id: temporary.id, row: 'closed' },
    });
    appendAudit(store, {
      action: 'matter.join',
      subject: 'matter',
      subjectId: temporary.id,
      before: temporary,
      after: { joinedTo: real.id },
      reason: null,
    });
    store.changed(['reference', 'timers']);
  });
}

function moveNicknames(store: StoreContext, fromId: Id, toId: Id): void {
  for (const [timekeeperId, some] of Map.groupBy(nicknamesFor(store, fromId), (one) => one.timekeeperId)) {
    const wanted = some.map(({ trigger }) => ({ kind: 'nickname' as const, trigger, standsFor: toId }));
    writeShorthands(store, timekeeperId, wanted, {
      action: 'shorthand.set',
      reason: 'Moved to the real matter',
    });
  }
}
