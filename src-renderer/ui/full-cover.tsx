import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';

/**
 * Covers the whole window, open dialogs too, and keeps all beneath it as it was. It is left by its own way only: Escape
 * pressed by accident does nothing.
 */
export function FullCover({
  isOpen,
  title,
  head,
  isMessage = false,
  children,
}: {
  isOpen: boolean;
  title: string;
  /** Beside the title. */
  head?: ReactNode;
  /** A few sentences and fields: title and all in one column, away from the edges. */
  isMessage?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      data-modal
      data-cover
      {...(isMessage ? { 'data-message': '' } : {})}
      isOpen={isOpen}
      isKeyboardDismissDisabled
      className="fixed inset-0 z-60 bg-canvas"
    >
      <Modal className="h-full">
        <RacDialog
          className={`flex h-full flex-col text-ink outline-none ${isMessage ? 'overflow-auto' : ''}`}
        >
          <header className={isMessage ? message : bar}>
            <Heading slot="title" className="text-title font-semibold">
              {title}
            </Heading>
            {head}
          </header>
          <div className={isMessage ? `${column} pt-4 pb-10` : 'min-h-0 flex-1 overflow-auto'}>
            {children}
          </div>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}

const bar = 'flex min-h-13 items-center gap-3 border-b border-line px-6 py-2';
const column = 'mx-auto w-full max-w-150 px-6';
const message = `${column} flex items-center gap-3 pt-24 short:pt-6`;
