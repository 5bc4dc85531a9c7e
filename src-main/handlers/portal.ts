import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import type { portalCalls } from '../../shared/ipc/portal-calls';
import { type RejectionMapping, rejectionColumns } from '../../shared/rejections/rejection-columns';
import { guessColumns } from '../../shared/sheet/guess-mapping';
import { previewAnswers, takeAnswers } from '../commands/answers-take';
import { savePortalCodes } from '../commands/portal-codes-save';
import type { ChosenFiles } from '../exchange/chosen-files';
import { readAnswers } from '../exchange/portal/read-answers';
import { lookOf, unchangedSince } from '../exchange/sheet/read-sheet';
import { likelyInvoices } from '../queries/likely-invoices';
import { answeredLines, reconciliation } from '../queries/reconciliation';
import { auditOf } from '../store/audit';
import type { StoreContext } from '../store/database';
import { exportedInvoices } from '../store/invoices';
import { portalCodes, portalsUsed } from '../store/portal-codes';
import { getMatter } from '../store/reference';

export type PortalCalls = Pick<Handlers, keyof typeof portalCalls>;

/** The calls about what clients' e-billing portals answered. */
export function portalHandlers(store: StoreContext, files: ChosenFiles): PortalCalls {
  const opened = async ({ chosen, hash }: Pick<CallParsed<'answersPreview'>, 'chosen' | 'hash'>) =>
    unchangedSince(hash, await readAnswers(files.path(chosen, 'answers')));
  return {
    async answersLook({ chosen }) {
      const sheet = await readAnswers(files.path(chosen, 'answers'));
      const mapping = guessColumns(rejectionColumns, sheet.headings);
      return {
        ...lookOf(sheet),
        mapping,
        portals: portalsFor(store, sheet.rows, mapping),
        broughtInAt: auditOf(store, 'answers', sheet.hash).at(-1)?.at ?? null,
      };
    },
    answersInvoices: async (input) => ({
      invoices: likelyInvoices(store, (await opened(input)).rows, input.mapping),
    }),
    answersPreview: async (input) => previewAnswers(store, await opened(input), input),
    answersTake: async (input) => takeAnswers(store, await opened(input), input, input.leaveOutWrong),
    portalCodes: () => ({ codes: [...portalCodes(store)], portals: portalsUsed(store, []) }),
    portalCodesSave(input) {
      savePortalCodes(store, input);
      return {};
    },
    reconciliation: () => reconciliation(store),
    answeredLines: ({ invoiceId }) => ({ lines: answeredLines(store, invoiceId) }),
  };
}

/** The portals that answered before, those of the clients whose invoices a file names first. */
function portalsFor(
  store: StoreContext,
  rows: readonly { readonly cells: readonly string[] }[],
  { invoice }: RejectionMapping,
): string[] {
  const named = new Set(rows.map(({ cells }) => (cells[invoice ?? -1] ?? '').trim()));
  const clients = exportedInvoices(store)
    .filter(({ number }) => named.has(number))
    .flatMap(({ matterId }) => getMatter(store, matterId)?.clientId ?? []);
  return portalsUsed(store, [...new Set(clients)]);
}
