import type { Handlers } from '../shared/ipc/contract';
import type { Normalise } from '../shared/sync/compare';
import type { ChosenFiles } from './exchange/chosen-files';
import { exportEverything } from './exchange/everything/export-everything';
import { printDecision } from './exchange/pdf/decision-pdf';
import { type PrintPdf, printPrebill } from './exchange/pdf/prebill-pdf';
import { exportInvoiceForQuickBooks } from './exchange/quickbooks/export-invoice';
import { exportTimeActivities } from './exchange/quickbooks/export-time';
import type { StoreContext } from './store/database';
import { lastDraft } from './store/prebill-drafts';
import { countRows } from './store/table-dump';
import { workUnderWay } from './under-way';

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
  /** Ends an export that is under way; resolves when none is. */
  stop(): Promise<void>;
};

/** The calls that write documents and complete exports. */
export function documentHandlers(
  store: StoreContext,
  files: ChosenFiles,
  world: { readonly appVersion: string; readonly printPdf: PrintPdf; readonly normalise: Normalise },
): DocumentCalls {
  let stopped = false;
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
        following(exportEverything(store, files.path(chosen, 'everything'), world.appVersion, () => stopped)),
      quickbooksTime: ({ chosen, from, to }) =>
        following(exportTimeActivities(store, files.path(chosen, 'quickbooks'), { from, to })),
      quickbooksInvoice: ({ chosen, invoiceId }) =>
        following(exportInvoiceForQuickBooks(store, files.path(chosen, 'quickbooks'), invoiceId)),
    },
    async stop() {
      stopped = true;
      await atRest();
    },
  };
}
