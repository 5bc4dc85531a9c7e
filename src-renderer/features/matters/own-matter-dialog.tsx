import { useState } from 'react';
import type { Matter } from '../../../shared/domain/reference';
import { sayDone } from '../../state/say-done';
import { useCommand } from '../../state/use-command';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { words } from '../../words';

/** A matter of a firm that works on its own: a new one, one that is changed, or what a temporary one becomes. */
export function OwnMatterDialog({
  matter,
  clientName,
  onClose,
}: {
  /** Null: a new one. */
  matter: Matter | null;
  clientName: string;
  onClose: () => void;
}) {
  const [number, setNumber] = useState(matter?.number ?? '');
  const [name, setName] = useState(matter?.name ?? '');
  const [client, setClient] = useState(clientName);
  const [isClosed, setClosed] = useState(matter?.status === 'closed');
  const [requireUtbms, setRequireUtbms] = useState(matter?.requireUtbms ?? false);
  const [isTried, setTried] = useState(false);
  const save = useCommand('ownMatterSave', { quiet: true });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (number.trim() === '' || name.trim() === '') return;
    const done = await save.run({
      id: matter?.id ?? null,
      number,
      name,
      client,
      status: isClosed ? 'closed' : 'open',
      requireUtbms,
    });
    if (!done.ok) return;
    sayDone(words.matters.ownKept(name.trim()));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={matter === null ? words.matters.newMatter : words.matters.changeMatter}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" type="submit" form="own-matter" isPending={save.isPending}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id="own-matter"
        className="grid grid-cols-4 gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {save.error === null ? null : (
          <Banner tone="danger" className="col-span-4">
            {save.error.message}
          </Banner>
        )}
        <TextField
          label={words.matters.ownNumber}
          autoFocus
          value={number}
          onChange={setNumber}
          maxLength={100}
          error={isTried && number.trim() === '' ? words.matters.writeNumber : null}
        />
        <TextField
          label={words.matters.ownName}
          className="col-span-3"
          value={name}
          onChange={setName}
          maxLength={500}
          error={isTried && name.trim() === '' ? words.matters.writeName : null}
        />
        <TextField
          label={words.matters.ownClient}
          className="col-span-4"
          value={client}
          onChange={setClient}
          maxLength={300}
          hint={words.matters.ownClientHint}
        />
        <Checkbox className="col-span-4" isSelected={requireUtbms} onChange={setRequireUtbms}>
          {words.matters.ownCodes}
        </Checkbox>
        <Checkbox className="col-span-4" isSelected={isClosed} onChange={setClosed}>
          {words.matters.ownClosed}
        </Checkbox>
      </form>
    </Dialog>
  );
}
