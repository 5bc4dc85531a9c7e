import { type FormEvent, useState } from 'react';
import type { ViewContent } from '../../../shared/ipc/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

/** Asks under which name a view is kept, or kept from now on. */
export function ViewNameDialog({
  view,
  former,
  onDone,
  onClose,
}: {
  view: ViewContent;
  /** The name that it has; null: it is a new one. */
  former: string | null;
  onDone: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState(former ?? '');
  const save = useCommand('entryViewSet', { quiet: true });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = name.trim();
    if (said === '') return;
    const done = await save.run({ name: said, view, instead: former });
    if (done.ok) onDone(said);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={former === null ? words.entries.saveView : words.entries.renameView}
      width="narrow"
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label={words.common.name}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
          error={save.error?.message ?? null}
          {...(former === null ? { hint: words.entries.whatViewKeeps } : {})}
        />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" variant="primary" isPending={save.isPending} isDisabled={name.trim() === ''}>
            {former === null ? words.common.save : words.entries.rename}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
