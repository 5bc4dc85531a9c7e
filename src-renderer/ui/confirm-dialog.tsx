import type { ReactNode } from 'react';
import { words } from '../words';
import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** What will happen, in one or two sentences. */
  children: ReactNode;
  /** A verb: "Delete", "Sign out". */
  confirmLabel: string;
  danger?: boolean;
  isPending?: boolean;
  /** Enter takes it back: for what nobody should do in passing. */
  asksCarefully?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once before something that undo can't take back; everything else is done at once and undone. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  danger = false,
  isPending = false,
  asksCarefully = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose} autoFocus={asksCarefully}>
            {words.common.cancel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={onConfirm}
            autoFocus={!asksCarefully}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-base text-muted">{children}</div>
    </Dialog>
  );
}
