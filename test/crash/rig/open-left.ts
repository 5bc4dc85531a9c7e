import { systemIds } from '../../../src-main/providers/ids';
import { type StoreContext, storeContext } from '../../../src-main/store/database';
import { openStore } from '../../../src-main/store/open-store';
import { noFailpoints, silentLogger } from '../../helpers/engine/quiet';
import type { LeapClock } from './leap-clock';

export type OpenedLeft = { readonly store: StoreContext; readonly problem: string | null };

/** Opens a database as the app does, without its engine. The caller closes `store.db`. */
export function openLeft(file: string, rescueFolder: string, clock: LeapClock): OpenedLeft {
  const now = new Date(clock.now()).toISOString();
  const { db, problem } = openStore({ file, rescueFolder, now, logger: silentLogger });
  const store = storeContext({
    db,
    clock,
    ids: systemIds,
    failpoints: noFailpoints,
    machine: 'crash-test',
    logger: silentLogger,
    emit: () => undefined,
  });
  return { store, problem };
}
