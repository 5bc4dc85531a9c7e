import type { CallParsed } from '../../shared/ipc/contract';
import type { StoreContext } from '../store/database';
import { putKeptText } from '../store/kept-text';
import { runCommand } from './run-command';

/**
 * Keeps what was typed and not yet saved. Nothing to undo and nothing for the trail: no record changes, and it comes with
 * every key.
 */
export function setKept(store: StoreContext, { place, value }: CallParsed<'keptSet'>): void {
  runCommand(store, { name: 'kept_text.set', label: null }, () => putKeptText(store, place, value));
}
