import type { Handlers } from '../shared/ipc/contract';
import type { shownCalls } from '../shared/ipc/shown-calls';
import type { ChosenFiles } from './exchange/chosen-files';
import type { PrintPdf } from './exchange/pdf/prebill-pdf';
import { printShown } from './exchange/shown/shown-pdf';
import { exportShown } from './exchange/shown/shown-sheet';
import type { StoreContext } from './store/database';
import { workUnderWay } from './under-way';

export type ShownCalls = {
  readonly handlers: Pick<Handlers, keyof typeof shownCalls>;
  /** Ends with the file that is under way. */
  stop(): Promise<void>;
};

/** The calls that write the list of entries to a file, as it is shown. */
export function shownHandlers(store: StoreContext, files: ChosenFiles, printPdf: PrintPdf): ShownCalls {
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      shownExport: ({ chosen, list }) => following(exportShown(store, files.path(chosen, 'shown_out'), list)),
      shownPdf: ({ chosen, list }) =>
        following(printShown(store, printPdf, { file: files.path(chosen, 'shown_pdf'), list })),
    },
    stop: atRest,
  };
}
