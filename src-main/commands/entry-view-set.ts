import type { CallParsed } from '../../shared/ipc/contract';
import { EngineError } from '../engine-error';
import { myTimekeeperId } from '../store/account';
import type { StoreContext } from '../store/database';
import { putEntryArrangement } from '../store/entry-views';
import { runCommand } from './run-command';
import { sameName, viewNow, writeViews } from './write-entry-view';

/**
 * Keeps a view of Entries under a name, changes it, names it anew or takes it away.
 * @throws EngineError 'invalid' where another view has the name; nothing is kept then
 */
export function setEntryView(store: StoreContext, input: CallParsed<'entryViewSet'>): void {
  const { name, view, instead } = input;
  const isRenamed = instead !== null && instead !== name;
  const word = view === null ? 'Delete' : isRenamed ? 'Rename' : instead === null ? 'Save' : 'Change';
  runCommand(store, { name: 'entry_view.set', label: `${word} view “${name}”` }, () => {
    const me = myTimekeeperId(store);
    const isItsOwn = instead !== null && sameName(instead, name);
    if (view !== null && !isItsOwn && viewNow(store, me, name).content !== null)
      throw new EngineError('invalid', `There is a view “${name}” already.`, 'name');
    const action = view === null ? 'entry_view.remove' : 'entry_view.set';
    const former = isRenamed && !isItsOwn ? [{ name: instead, content: null }] : [];
    writeViews(store, me, [...former, { name, content: view }], { action, reason: null });
  });
}

/**
 * Remembers how the person left Entries. Nothing to undo and nothing for the trail: it changes what is seen and no record, and
 * comes with every turn of a column.
 */
export function setEntryArrangement(
  store: StoreContext,
  { arrangement }: CallParsed<'entryArrangementSet'>,
): void {
  runCommand(store, { name: 'entry_arrangement.set', label: null }, () => {
    putEntryArrangement(store, myTimekeeperId(store), arrangement);
  });
}
