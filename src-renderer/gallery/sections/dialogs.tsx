import { useState } from 'react';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { FormDialog } from '../../ui/form-dialog';
import { FullCover } from '../../ui/full-cover';
import { TextField } from '../../ui/text-field';
import { Specimen, Specimens } from '../specimen';

type Open = 'dialog' | 'form' | 'confirm' | 'danger' | 'cover' | 'message' | null;

/** What lies over a screen. */
export function Dialogs() {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Specimens
      title="Dialog, FormDialog, ConfirmDialog, FullCover"
      file="dialog.tsx, ui/form-dialog.tsx, ui/confirm-dialog.tsx, ui/full-cover.tsx"
    >
      <Specimen state="with fields">
        <Button onPress={() => setOpen('dialog')}>Open a dialog</Button>
      </Specimen>
      <Specimen state="one form, not ready yet">
        <Button onPress={() => setOpen('form')}>Open a form</Button>
      </Specimen>
      <Specimen state="asking once">
        <Button onPress={() => setOpen('confirm')}>Ask</Button>
      </Specimen>
      <Specimen state="asking before a loss">
        <Button onPress={() => setOpen('danger')}>Ask before a loss</Button>
      </Specimen>
      <Specimen state="over everything, dialogs too">
        <Button onPress={() => setOpen('cover')}>Cover the window</Button>
        <Button onPress={() => setOpen('message')}>Cover it with a message</Button>
      </Specimen>
      <FullCover isOpen={open === 'cover'} title="In court" head={<Button onPress={close}>Leave</Button>}>
        <p className="p-6">It is left by its own way only.</p>
      </FullCover>
      <FullCover isOpen={open === 'message'} title="Daybook is locked" isMessage>
        <p>A few sentences, and what leads out.</p>
        <Button onPress={close}>Leave</Button>
      </FullCover>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Write down"
        footer={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button variant="primary" onPress={close}>
              Write down
            </Button>
          </>
        }
      >
        <TextField label="Reason" hint="The client reads it." />
      </Dialog>
      {open === 'form' ? (
        <FormDialog
          title="Move to another matter"
          verb="Move"
          isReady={false}
          isPending={false}
          onSubmit={close}
          onClose={close}
        >
          <TextField label="Matter" />
        </FormDialog>
      ) : null}
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title="Send 41 entries to Clio?"
        confirmLabel="Send"
        onConfirm={close}
        onClose={close}
      >
        1 entry is held and stays here.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'danger'}
        title="Delete the backup of 18 Nov?"
        confirmLabel="Delete"
        danger
        onConfirm={close}
        onClose={close}
      >
        It can’t be brought back.
      </ConfirmDialog>
    </Specimens>
  );
}
