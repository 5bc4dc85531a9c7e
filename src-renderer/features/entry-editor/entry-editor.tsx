import { editEntry, useUi } from '../../state/ui-store';
import { useQuery } from '../../state/use-query';
import { Dialog } from '../../ui/dialog';
import { Failed, Loading } from '../../ui/loading';
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
  return (
    <Dialog isOpen onClose={close} title="Time entry">
      {error ? <Failed message={error.message} onRetry={retry} /> : <Loading label="Reading the entry" />}
    </Dialog>
  );
}
