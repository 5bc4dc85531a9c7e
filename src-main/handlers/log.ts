import type { Handlers } from '../../shared/ipc/contract';
import type { StatusView } from '../../shared/ipc/views';
import type { ChosenFiles } from '../exchange/chosen-files';
import { exportLog } from '../exchange/log/log-export';
import { printAudit } from '../exchange/pdf/audit-pdf';
import type { PrintPdf } from '../exchange/pdf/prebill-pdf';
import { getAccount } from '../store/account';
import type { StoreContext } from '../store/database';
import { workUnderWay } from '../under-way';

export type LogCalls = {
  readonly handlers: Pick<Handlers, 'logExport' | 'auditPdf'>;
  /** Ends an export that is under way; resolves when none is. */
  stop(): Promise<void>;
};

/** The calls that write what happened to a file that a person chose. */
export function logHandlers(
  store: StoreContext,
  files: ChosenFiles,
  appVersion: string,
  status: () => StatusView,
  printPdf: PrintPdf,
): LogCalls {
  let stopped = false;
  const { following, atRest } = workUnderWay();
  return {
    handlers: {
      logExport({ chosen, withContent }) {
        const { safe, onPms, waiting, inConflict, held, unknown } = status();
        const written = exportLog(
          store,
          {
            file: files.path(chosen, 'log'),
            appVersion,
            accountKey: getAccount(store).accountKey,
            content: withContent ? 'whole' : 'hidden',
            status: { safe, onPms, waiting, inConflict, held, unknown },
          },
          () => stopped,
        );
        return following(written);
      },
      auditPdf: ({ chosen, from, to }) =>
        following(printAudit(store, printPdf, { file: files.path(chosen, 'audit_pdf'), from, to })),
    },
    async stop() {
      stopped = true;
      await atRest();
    },
  };
}
