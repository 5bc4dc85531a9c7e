import type { CallParsed } from '../../shared/ipc/contract';
import type { LineCodesView } from '../../shared/ipc/views';
import { lastUsedCodes } from '../store/code-habits';
import { codeMapping, lineCodes } from '../store/code-mappings';
import type { StoreContext } from '../store/database';
import { allClients, getMatter } from '../store/reference';
import { codePolicyFor } from './code-policy';

/** So many of the codes last used on a matter lead a list. */
const recents = 6;
const nothingSaid = { task: null, activity: null, expense: null };

/** What stands around the codes of a line: its client's demands and mapping, and what was used on the matter. */
export function lineCodesGet(store: StoreContext, input: CallParsed<'lineCodesGet'>): LineCodesView {
  const { matterId, entryId } = input;
  const matter = matterId === null ? null : getMatter(store, matterId);
  const clientId = matter?.clientId ?? null;
  const client = clientId === null ? undefined : allClients(store).find(({ id }) => id === clientId);
  const used = (kind: 'task' | 'activity') =>
    matterId === null ? [] : lastUsedCodes(store, matterId, kind, recents);
  return {
    clientId,
    clientName: client?.name ?? null,
    policy: codePolicyFor(store, matter),
    lastUsed: { task: used('task'), activity: used('activity') },
    mapping: clientId === null ? [] : codeMapping(store, clientId),
    own: entryId === null ? nothingSaid : lineCodes(store, entryId),
  };
}
