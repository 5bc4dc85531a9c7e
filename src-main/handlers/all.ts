import type { Normalise } from '../../shared/sync/compare';
import type { ChosenFiles } from '../exchange/chosen-files';
import type { PrintPdf } from '../exchange/pdf/prebill-pdf';
import type { DiagnosticsWorld } from '../queries/diagnostics-get';
import type { StoreContext } from '../store/database';
import type { TimerWatch } from '../timer-watch';
import type { Works } from '../works';
import { calendarHandlers } from './calendar';
import { codeHandlers } from './code';
import { conflictHandlers } from './conflict';
import { dayHandlers } from './day';
import { documentHandlers } from './document';
import { entryViewHandlers } from './entry-view';
import { expenseFileHandlers } from './expense-file';
import { guidelineHandlers } from './guideline';
import { invoiceHandlers } from './invoice';
import { keptHandlers } from './kept';
import { ledesInHandlers } from './ledes-in';
import { localHandlers } from './local';
import { ownMatterHandlers } from './own-matter';
import { portalHandlers } from './portal';
import { prebillHandlers } from './prebill';
import { rateHandlers } from './rate';
import { reportHandlers } from './report';
import { sheetHandlers } from './sheet';
import { shorthandHandlers } from './shorthand';
import { shownHandlers } from './shown';
import { spellingHandlers } from './spelling';
import { suggestHandlers } from './suggest';
import { timerHandlers } from './timer';

export type StoreWorld = {
  readonly files: ChosenFiles;
  readonly works: Works;
  readonly watch: TimerWatch;
  readonly printPdf: PrintPdf;
  readonly appVersion: string;
  readonly normalise: Normalise;
  /** What Diagnostics says of the program. */
  readonly diagnostics: () => DiagnosticsWorld;
};

/**
 * Every call that the store answers, without sync, backups and the desktop.
 * @returns `writers`: those that may be writing a file; they are stopped before the database is closed
 */
export function storeHandlers(store: StoreContext, world: StoreWorld) {
  const { files, works, watch, printPdf, appVersion, normalise } = world;
  const documents = documentHandlers(store, files, { appVersion, printPdf, normalise, works });
  const invoices = invoiceHandlers(store, files);
  const reports = reportHandlers(store, files, printPdf);
  const shown = shownHandlers(store, files, printPdf, works);
  return {
    writers: [documents, invoices, reports, shown],
    handlers: {
      ...localHandlers(store, works, world.diagnostics),
      ...timerHandlers(store, watch),
      ...dayHandlers(store),
      ...calendarHandlers(store),
      ...prebillHandlers(store),
      ...guidelineHandlers(store, files),
      ...conflictHandlers(store, { normalise }),
      ...works.handlers,
      ...sheetHandlers(store, files, works),
      ...expenseFileHandlers(store, files, works),
      ...codeHandlers(store, files),
      ...rateHandlers(store, files),
      ...suggestHandlers(store),
      ...shorthandHandlers(store),
      ...spellingHandlers(store),
      ...ownMatterHandlers(store),
      ...entryViewHandlers(store),
      ...keptHandlers(store),
      ...portalHandlers(store, files),
      ...ledesInHandlers(store, files),
      ...documents.handlers,
      ...invoices.handlers,
      ...reports.handlers,
      ...shown.handlers,
    },
  };
}
