import { Id } from '../../shared/domain/id';
import type { CallParsed } from '../../shared/ipc/contract';
import { shorthandProblem, triggerOf } from '../../shared/quick-entry/shorthand';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { getMatter } from '../store/reference';
import { runCommand } from './run-command';
import { shorthandNow, writeShorthands } from './write-shorthand';

/**
 * Gives a phrase's trigger or a matter's nickname to the person at this laptop, changes it or takes it away; another
 * trigger for the same meaning is one change.
 * @throws EngineError 'invalid' with what is wrong with it, or where another one has the trigger; nothing is kept
 */
export function setShorthand(store: StoreContext, input: CallParsed<'shorthandSet'>): void {
  const { kind, standsFor } = input;
  const trigger = triggerOf(kind, input.trigger);
  const before = input.instead === null ? null : triggerOf(kind, input.instead);
  const what = kind === 'phrase' ? `;${trigger}` : `the nickname ${trigger}`;
  const label = standsFor === null ? `Take away ${what}` : `Keep ${what}`;
  runCommand(store, { name: 'shorthand.set', label }, () => {
    const me = myTimekeeperId(store);
    if (standsFor !== null) {
      const problem = shorthandProblem(kind, trigger);
      if (problem !== null) throw new EngineError('invalid', problem, 'trigger');
      if (before !== trigger && shorthandNow(store, me, { kind, trigger }) !== null)
        throw new EngineError('invalid', `“${trigger}” stands for something else already.`, 'trigger');
      if (kind === 'nickname') assertMatter(store, standsFor);
    }
    const action = standsFor === null ? 'shorthand.remove' : 'shorthand.set';
    const former = before === null || before === trigger ? [] : [{ kind, trigger: before, standsFor: null }];
    writeShorthands(store, me, [...former, { kind, trigger, standsFor }], { action, reason: null });
  });
}

function assertMatter(store: StoreContext, matterId: string): void {
  const matter = Id.safeParse(matterId).success ? getMatter(store, matterId) : null;
  if (matter === null || matter.status === 'gone')
    throw new EngineError('invalid', 'Choose the matter that is meant.', 'standsFor');
}
