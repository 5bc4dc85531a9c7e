import type { Handlers } from '../../shared/ipc/contract';
import type { Normalise } from '../../shared/sync/compare';
import type { ChosenFiles } from '../exchange/chosen-files';
import { exportEverything } from '../exchange/everything/export-everything';
import { printDecision } from '../exchange/pdf/decision-pdf';
import { type PrintPdf, printPrebill } from '../exchange/pdf/prebill-pdf';
import { exportInvoiceForQuickBooks } from '../exchange/quickbooks/export-invoice';
import { exportTimeActivities } from '../exchange/quickbooks/export-time';
import type { StoreContext } from '../store/database';
import { lastDraft } from '../store/prebill-drafts';
import { countRows } from '../store/table-dump';
import { workUnderWay } from '../under-way';
import type { Works } from '../works';

export type DocumentCalls = {
  readonly handlers: Pick<
    Handlers,
    | 'prebillDraftGet'
    | 'prebillPdf'
    | 'decisionPdf'
    | 'everythingLook'
    | 'everythingExport'
    | 'quickbooksTime'
    | 'quickbooksInvoice'
  >;
  /** Resolves when no document is being written. */
  stop(): Promise<void>;
};

/** The calls that write documents and complete exports. */
export function documentHandlers(
  store: StoreContext,
  files: ChosenFiles,
  world: {
    readonly appVersion: string;
    readonly printPdf: PrintPdf;
    readonly normalise: Normalise;
    readonly works: Works;
  },
): DocumentCalls {
  const { works } = world;
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      prebillDraftGet: ({ matterId }) => ({ madeAt: lastDraft(store, matterId)?.madeAt ?? null }),
      prebillPdf: ({ chosen, ...asked }) =>
        following(printPrebill(store, world.printPdf, { ...asked, file: files.path(chosen, 'pdf') })),
      decisionPdf: ({ chosen, id }) =>
        following(
          printDecision(store, world.printPdf, {
            id,
            file: files.path(chosen, 'pdf'),
            normalise: world.normalise,
          }),
        ),
      everythingLook: () => countRows(store.db),
      everythingExport: ({ chosen }) =>
        works.run('Writing everything to a file', 'Stopped. Nothing was written.', (step) =>
          exportEverything(store, files.path(chosen, 'everything'), world.appVersion, step),
        ),
      quickbooksTime: ({ chosen, from, to }) =>
        following(exportTimeActivities(store, files.path(chosen, 'quickbooks'), { from, to })),
      quickbooksInvoice: ({ chosen, invoiceId }) =>
        following(exportInvoiceForQuickBooks(store, files.path(chosen, 'quickbooks'), invoiceId)),
    },
    stop: atRest,
  };
}
