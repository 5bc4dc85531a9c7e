import type { ReactNode } from 'react';
import type { CallFailure } from '../../state/call';
import { formatInstant, plural } from '../../state/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import { Muted } from '../../ui/text';
import { words } from '../../words';
import type { ChosenFile } from './choose-file';
import { WorkProgress } from './work-progress';

/** What every file of rows says of itself. */
export type LookedAt = {
  readonly format: string;
  readonly rows: number;
  readonly broughtInAt: string | null;
};

/**
 * The way of a file of rows into Daybook: its columns first, then what taking it would do, then the deed. Each step shows
 * its own content; going back keeps what was chosen.
 */
export function FileDialog({
  title,
  chosen,
  looked,
  rowWord = 'row',
  lookError,
  error,
  isKnownWords,
  preview,
  deed,
  onClose,
  children,
}: {
  title: string;
  chosen: ChosenFile;
  /** Null while the file is being read, or where it can't be. */
  looked: LookedAt | null;
  /** What its rows are called. */
  rowWord?: string;
  lookError: CallFailure | null;
  error: CallFailure | null;
  /** What is said of a file that was taken before, after its date. */
  isKnownWords: string;
  preview: {
    readonly isShown: boolean;
    readonly isPending: boolean;
    /** Nothing can be taken from this file. */
    readonly isDisabled?: boolean;
    /** Default: back to its columns. */
    readonly backLabel?: string;
    readonly show: () => void;
    readonly back: () => void;
  };
  /** Null where there is nothing to do. */
  deed: {
    readonly label: string;
    readonly isDisabled: boolean;
    readonly isPending: boolean;
    readonly run: () => void;
  } | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const problem = lookError ?? error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width="wide"
      footer={
        <>
          {preview.isShown ? (
            <Button onPress={preview.back}>{preview.backLabel ?? words.files.backToColumns}</Button>
          ) : null}
          <Button onPress={onClose}>
            {preview.isShown && deed === null ? words.common.close : words.common.cancel}
          </Button>
          {!preview.isShown ? (
            <Button
              key="look"
              variant="primary"
              isDisabled={looked === null || preview.isDisabled === true}
              isPending={preview.isPending}
              onPress={preview.show}
            >
              {words.files.showWhatItDoes}
            </Button>
          ) : deed === null ? null : (
            <Button
              key="deed"
              variant="primary"
              isDisabled={deed.isDisabled}
              isPending={deed.isPending}
              onPress={deed.run}
            >
              {deed.label}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <WorkProgress />
        {problem ? (
          <Banner tone="danger" isInset>
            {problem.message}
          </Banner>
        ) : null}
        {looked === null ? (
          lookError ? null : (
            <Loading label={words.files.readingFile} />
          )
        ) : (
          <>
            <Muted as="p">
              {chosen.path} · {looked.format} · {plural(looked.rows, rowWord)}
            </Muted>
            {looked.broughtInAt === null ? null : (
              <Banner tone="warn" isInset>
                {words.files.thisVeryFileWasTaken(formatInstant(looked.broughtInAt), isKnownWords)}
              </Banner>
            )}
            {children}
          </>
        )}
      </div>
    </Dialog>
  );
}
