import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import type { portalCalls } from '../../shared/ipc/portal-calls';
import { rejectionColumns } from '../../shared/rejections/rejection-columns';
import { guessColumns } from '../../shared/sheet/guess-mapping';
import { previewAnswers, takeAnswers } from '../commands/answers-take';
import type { ChosenFiles } from '../exchange/chosen-files';
import { readAnswers } from '../exchange/portal/read-answers';
import { lookOf, unchangedSince } from '../exchange/sheet/read-sheet';
import { answeredLines, reconciliation } from '../queries/reconciliation';
import { auditOf } from '../store/audit';
import type { StoreContext } from '../store/database';

export type PortalCalls = Pick<Handlers, keyof typeof portalCalls>;

/** The calls about what clients' e-billing portals answered. */
export function portalHandlers(store: StoreContext, files: ChosenFiles): PortalCalls {
  const opened = async ({ chosen, hash }: Pick<CallParsed<'answersPreview'>, 'chosen' | 'hash'>) =>
    unchangedSince(hash, await readAnswers(files.path(chosen, 'answers')));
  return {
    async answersLook({ chosen }) {
      const sheet = await readAnswers(files.path(chosen, 'answers'));
      return {
        ...lookOf(sheet),
        mapping: guessColumns(rejectionColumns, sheet.headings),
        broughtInAt: auditOf(store, 'answers', sheet.hash).at(-1)?.at ?? null,
      };
    },
    answersPreview: async (input) => previewAnswers(store, await opened(input), input),
    answersTake: async (input) => takeAnswers(store, await opened(input), input, input.leaveOutWrong),
    reconciliation: () => reconciliation(store),
    answeredLines: ({ invoiceId }) => ({ lines: answeredLines(store, invoiceId) }),
  };
}
