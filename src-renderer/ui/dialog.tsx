import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { words } from '../words';
import { BareIconButton } from './button';
import { cx } from './class-names';

export type DialogWidth = 'narrow' | 'medium' | 'wide' | 'full';

type DialogProps = {
  isOpen: boolean;
  /** Called by Escape, by the cross and by a press outside. The caller keeps what was typed. */
  onClose: () => void;
  title: string;
  width?: DialogWidth;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** An `alertdialog` is not left by a press outside. */
  role?: 'dialog' | 'alertdialog';
};

const widths: Record<DialogWidth, string> = {
  narrow: 'max-w-100',
  medium: 'max-w-150',
  wide: 'max-w-220',
  full: 'max-w-300',
};

/** A modal with a title, a body that scrolls and a footer that doesn't. Focus goes in and comes back. */
export function Dialog({
  isOpen,
  onClose,
  title,
  width = 'medium',
  children,
  footer,
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      data-modal
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim px-4 pt-[10vh] pb-6"
    >
      <Modal className={cx('flex max-h-full w-full', widths[width])}>
        <RacDialog
          role={role}
          className="flex max-h-full min-h-0 w-full animate-appear flex-col rounded-dialog bg-raised text-ink shadow-floating outline-none forced-colors:border"
        >
          <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
            <Heading slot="title" className="min-w-0 flex-1 truncate text-lead font-semibold">
              {title}
            </Heading>
            <BareIconButton slot="close" icon={X} label={words.common.close} />
          </header>
          <div className="min-h-0 flex-1 overflow-auto p-4">{children}</div>
          {footer ? (
            <footer className="flex items-center justify-end gap-2 border-t border-line px-4 py-3">
              {footer}
            </footer>
          ) : null}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
