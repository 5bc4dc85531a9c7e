import type { CallParsed } from '../../shared/ipc/contract';
import type { PrebillView } from '../../shared/ipc/views';
import { standardSecondsOf, totalsOf } from '../../shared/prebill/totals';
import { EngineError } from '../engine-error';
import type { StoreContext } from '../store/database';
import { prebillRowsOf } from '../store/prebill';
import { allClients, getMatter } from '../store/reference';
import { getSettings } from '../store/settings';
import { entryViewsOf } from './entry-view';
import { emptyMatter, withLine } from './prebill-matters';

/** One matter's pre-bill: its unbilled lines, and totals that are the sums of exactly these lines. */
export function prebillGet(store: StoreContext, { matterId }: CallParsed<'prebillGet'>): PrebillView {
  const matter = getMatter(store, matterId);
  if (matter === null) throw new EngineError('not_found', 'There is no such matter on this laptop.');
  const client = allClients(store).find((item) => item.id === matter.clientId);
  const lines = entryViewsOf(store, prebillRowsOf(store, matterId));
  const policy = getSettings(store).rounding;
  const names = { matterNumber: matter.number, matterName: matter.name, clientName: client?.name ?? '' };
  return {
    matter: lines.reduce(withLine, emptyMatter(matterId, names)),
    lines,
    totals: totalsOf(
      lines.map(({ entry, billedSeconds, rateMinor, hidden }) => {
        const isSeen = !hidden.includes('seconds');
        return {
          workedSeconds: isSeen ? entry.workedSeconds : 0,
          standardSeconds: isSeen ? standardSecondsOf(entry, policy) : 0,
          facts: { seconds: billedSeconds, rateMinor, billing: entry.billing },
        };
      }),
    ),
  };
}
