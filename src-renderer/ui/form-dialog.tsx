import { type ReactNode, useId } from 'react';
import { words } from '../words';
import { Button } from './button';
import { Dialog, type DialogWidth } from './dialog';

/** A dialog that is one form: Enter in a field does what its main button does, and nothing while it isn't ready. */
export function FormDialog({
  title,
  verb,
  width = 'medium',
  isReady,
  isPending,
  onSubmit,
  onClose,
  className,
  children,
}: {
  title: string;
  /** What the main button says. */
  verb: string;
  width?: DialogWidth;
  isReady: boolean;
  isPending: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Layout of the form only. */
  className?: string;
  children: ReactNode;
}) {
  const formId = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width={width}
      footer={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={!isReady} isPending={isPending}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={className}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
