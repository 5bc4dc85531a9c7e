import type { Handlers } from '../../shared/ipc/contract';
import type { shownCalls } from '../../shared/ipc/shown-calls';
import type { ChosenFiles } from '../exchange/chosen-files';
import type { PrintPdf } from '../exchange/pdf/prebill-pdf';
import { printShown } from '../exchange/shown/shown-pdf';
import { exportShown } from '../exchange/shown/shown-sheet';
import type { StoreContext } from '../store/database';
import { workUnderWay } from '../under-way';
import type { Works } from '../works';

export type ShownCalls = {
  readonly handlers: Pick<Handlers, keyof typeof shownCalls>;
  /** Ends with the file that is under way. */
  stop(): Promise<void>;
};

/** The calls that write the list of entries to a file, as it is shown. */
export function shownHandlers(
  store: StoreContext,
  files: ChosenFiles,
  printPdf: PrintPdf,
  works: Works,
): ShownCalls {
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      shownExport: ({ chosen, list }) =>
        works.run('Writing the list to a file', 'Stopped. Nothing was written.', (step) =>
          exportShown(store, files.path(chosen, 'shown_out'), list, step),
        ),
      shownPdf: ({ chosen, list }) =>
        following(printShown(store, printPdf, { file: files.path(chosen, 'shown_pdf'), list })),
    },
    stop: atRest,
  };
}
