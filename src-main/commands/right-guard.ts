import type { Right } from '../../shared/policy/rights';
import { EngineError } from '../engine-error';
import { whyNotI } from '../queries/my-rights';
import type { StoreContext } from '../store/database';

/** The one place in which a command asks for a right. @throws EngineError 'not_allowed' with a sentence that names who may */
export function assertHolds(store: StoreContext, right: Right): void {
  const why = whyNotI(store, right);
  if (why !== null) throw new EngineError('not_allowed', why);
}
