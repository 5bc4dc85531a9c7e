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
/** The weights of the actions, each with those of all before it. */
const upTo: number[] = [];
let total = 0;
for (const { weight } of actions) {
  total += Math.round(weight * 10);
  upTo.push(total);
}

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
  const throwOf = dice.below(total);
  return actions[upTo.findIndex((sum) => throwOf < sum)] as Action;
}
