import type { Dice } from '../../world/dice';
import type { World } from '../../world/world';
import type { Action } from './command';
import { conflictActions } from './conflicts';
import { entryActions } from './entries';
import { fateActions } from './fate';
import { officeActions } from './office';
import { prebillActions } from './prebill';
import { prebillActActions } from './prebill-acts';
import { syncActions } from './sync';
import { timerActions } from './timers';

const actions: readonly Action[] = [
  ...entryActions,
  ...prebillActions,
  ...prebillActActions,
  ...timerActions,
  ...conflictActions,
  ...syncActions,
  ...officeActions,
  ...fateActions,
];
const weights = actions.map(({ weight }) => Math.round(weight * 10));
const total = weights.reduce((sum, weight) => sum + weight, 0);

/** So many are tried before a step is let go by with nothing done. */
const tries = 12;

/** Does one thing that can be done now. @returns its name; null where nothing came to mind */
export function actOnce(world: World): string | null {
  for (let left = tries; left > 0; left -= 1) {
    const action = chosen(world.decisions);
    if (action.run(world)) return action.name;
  }
  return null;
}

function chosen(dice: Dice): Action {
  let at = dice.below(total);
  for (const [index, action] of actions.entries()) {
    at -= weights[index] ?? 0;
    if (at < 0) return action;
  }
  return actions[0] as Action;
}
