import { editEntry, useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/loading';
import { words } from '../../words';
import { EntryEditorForm } from './entry-editor-form';

/** The editor of one entry, over whichever screen asked for it with `editEntry(id)`. */
export function EntryEditor() {
  const id = useUi((state) => state.editedEntryId);
  const field = useUi((state) => state.editedField);
  const { data, error, isOld, retry } = useQuery('entryGet', id === null ? null : { id });
  if (id === null) return null;
  const close = () => editEntry(null);
  const view = isOld ? undefined : data;
  if (view) return <EntryEditorForm key={id} view={view} startAt={field ?? 'narrative'} onClose={close} />;
  // Nothing while it is read, a moment: a dialog that another one takes the place of gives the focus back to nobody.
  if (!error) return null;
  return (
    <Dialog isOpen onClose={close} title={words.entryEditor.timeEntry}>
      <Failed message={error.message} onRetry={retry} />
    </Dialog>
  );
}
