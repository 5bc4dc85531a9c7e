import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { runCommand } from './run-command';
import { writePortalCodes } from './write-portal-codes';

/**
 * Says what a portal's codes mean here. Answers that were taken before keep what they decided; the reason that is shown with them follows.
 * @throws EngineError 'invalid' where a code stands there twice, or nothing is said of one
 */
export function savePortalCodes(store: StoreContext, { codes }: CallParsed<'portalCodesSave'>): void {
  runCommand(store, { name: 'portal_codes.save', label: 'Change what a portal’s codes mean' }, () => {
    const keys = codes.map(({ portal, code }) => `${portal} ${code}`.toUpperCase());
    const twice = codes.find((_, at) => keys.indexOf(keys[at] ?? '') !== at);
    if (twice !== undefined)
      throw new EngineError('invalid', `${twice.code} stands there twice: a code has one meaning.`);
    const empty = codes.find(({ meaning }) => meaning?.outcome === null && meaning.reason === null);
    if (empty !== undefined)
      throw new EngineError('invalid', `Say what ${empty.code} is treated as, or which rule it is.`);
    writePortalCodes(store, myTimekeeperId(store), codes, { action: 'portal_codes.save', reason: null });
  });
}
