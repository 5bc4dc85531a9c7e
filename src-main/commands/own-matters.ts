import { canonicalJson } from '../../shared/domain/canonical-json';
import type { Id } from '../../shared/domain/id';
import type { Matter } from '../../shared/domain/reference';
import type { CallOutput, CallParsed } from '../../shared/ipc/contract';
import type { OwnMattersOutcome } from '../../shared/ipc/own-matter-calls';
import { pmsName } from '../../shared/pms/pms-name';
import { EngineError } from '../engine-error';
import { getAccount, myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { clientNamed, insertClient, matterNumbered } from '../store/own-matters';
import { getMatter } from '../store/reference';
import { runCommand, tryCommand } from './run-command';
import { writeOwnMatters } from './write-own-matters';

/**
 * Makes a matter of a firm that works on its own, changes one, or makes one of a temporary one: its entries stay on it.
 * @throws EngineError 'not_allowed' once a PMS has the firm's matters; 'invalid' where another matter has the number
 */
export function saveOwnMatter(
  store: StoreContext,
  input: CallParsed<'ownMatterSave'>,
): CallOutput<'ownMatterSave'> {
  const label = input.id === null ? `Make matter ${input.number}` : `Change matter ${input.number}`;
  return runCommand(store, { name: 'own_matters.save', label }, () => {
    assertOnItsOwn(store);
    const known = input.id === null ? null : getMatter(store, input.id);
    if (input.id !== null && known === null)
      throw new EngineError('not_found', 'There is no such matter on this laptop.', 'id');
    const other = matterNumbered(store, input.number);
    if (other !== null && other.id !== input.id)
      throw new EngineError('invalid', `${other.name} has the number ${other.number} already.`, 'number');
    const matter: Matter = {
      ...(known ?? blank(store)),
      number: input.number,
      name: input.name,
      clientId: clientOf(store, input.client),
      status: input.status,
      requireUtbms: input.requireUtbms,
    };
    writeOwnMatters(store, myTimekeeperId(store), [{ id: matter.id, matter }], {
      action: 'own_matters.save',
      reason: null,
    });
    return { id: matter.id };
  });
}

/** Takes a list of matters, by their numbers; clients are found by name or made. All of it or nothing. */
export function importOwnMatters(
  store: StoreContext,
  input: CallParsed<'ownMattersImport'>,
): OwnMattersOutcome {
  return runCommand(store, { name: 'own_matters.import', label: 'Bring in matters' }, () =>
    takeRows(store, input),
  );
}

/** What taking the list would do, found by doing it and taking it back. */
export function tryOwnMatters(store: StoreContext, input: CallParsed<'ownMattersTry'>): OwnMattersOutcome {
  return tryCommand(store, 'own_matters.try', () => takeRows(store, input));
}

function takeRows(store: StoreContext, { rows }: CallParsed<'ownMattersImport'>): OwnMattersOutcome {
  assertOnItsOwn(store);
  const outcome = { added: 0, changed: 0, same: 0, newClients: 0 };
  // The last row of a number counts, as in any list that was added to.
  const byNumber = new Map(rows.map((row) => [row.number.toLowerCase(), row]));
  const wanted = [...byNumber.values()].flatMap((row) => {
    if (row.client !== '' && clientNamed(store, row.client) === null) outcome.newClients += 1;
    const known = matterNumbered(store, row.number);
    const matter: Matter = {
      ...(known ?? blank(store)),
      number: known?.number ?? row.number,
      name: row.name,
      clientId: clientOf(store, row.client) ?? known?.clientId ?? null,
    };
    if (known !== null && canonicalJson(known) === canonicalJson(matter)) {
      outcome.same += 1;
      return [];
    }
    if (known === null) outcome.added += 1;
    else outcome.changed += 1;
    return [{ id: matter.id, matter }];
  });
  writeOwnMatters(store, myTimekeeperId(store), wanted, { action: 'own_matters.import', reason: null });
  return outcome;
}

function blank(store: StoreContext): Matter {
  return {
    id: store.ids.uuid(),
    number: '',
    name: '',
    clientId: null,
    status: 'open',
    billingMethod: 'hourly',
    requireUtbms: false,
    responsibleId: null,
  };
}

function clientOf(store: StoreContext, name: string): Id | null {
  if (name === '') return null;
  return (clientNamed(store, name) ?? insertClient(store, name)).id;
}

function assertOnItsOwn(store: StoreContext): void {
  if (getAccount(store).accountKey === null) return;
  throw new EngineError('not_allowed', `Matters come from ${pmsName}: make or change them there.`);
}
