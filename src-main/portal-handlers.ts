import type { CallParsed, Handlers } from '../shared/ipc/contract';
import type { portalCalls } from '../shared/ipc/portal-calls';
import { rejectionColumns } from '../shared/rejections/rejection-columns';
import { guessColumns } from '../shared/sheet/guess-mapping';
import { previewAnswers, takeAnswers } from './commands/answers-take';
import { EngineError } from './engine-error';
import type { ChosenFiles } from './exchange/chosen-files';
import { readAnswers } from './exchange/portal/read-answers';
import type { Sheet } from './exchange/sheet/read-sheet';
import { answeredLines, reconciliation } from './queries/reconciliation';
import { auditOf } from './store/audit';
import type { StoreContext } from './store/database';

export type PortalCalls = Pick<Handlers, keyof typeof portalCalls>;

const sampleRows = 5;

/** The calls about what clients' e-billing portals answered. */
export function portalHandlers(store: StoreContext, files: ChosenFiles): PortalCalls {
  const opened = async ({
    chosen,
    hash,
  }: Pick<CallParsed<'answersPreview'>, 'chosen' | 'hash'>): Promise<Sheet> => {
    const sheet = await readAnswers(files.path(chosen, 'answers'));
    if (sheet.hash !== hash)
      throw new EngineError(
        'moved',
        'The file has been changed since it was looked at. Choose it once more.',
      );
    return sheet;
  };
  return {
    async answersLook({ chosen }) {
      const { hash, format, headings, rows } = await readAnswers(files.path(chosen, 'answers'));
      return {
        hash,
        format,
        headings: [...headings],
        sample: rows.slice(0, sampleRows).map(({ cells }) => [...cells]),
        rows: rows.length,
        mapping: guessColumns(rejectionColumns, headings),
        broughtInAt: auditOf(store, 'answers', hash).at(-1)?.at ?? null,
      };
    },
    answersPreview: async (input) => previewAnswers(store, await opened(input), input.mapping),
    answersTake: async (input) => takeAnswers(store, await opened(input), input.mapping, input.leaveOutWrong),
    reconciliation: () => reconciliation(store),
    answeredLines: ({ invoiceId }) => ({ lines: answeredLines(store, invoiceId) }),
  };
}
