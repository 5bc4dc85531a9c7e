import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import { guessColumns, provenDayOrder } from '../../shared/sheet/guess-mapping';
import { type RateColumn, rateColumns } from '../../shared/sheet/rate-columns';
import { importCards, previewCards } from '../commands/rate-card-import';
import type { ChosenFiles } from '../exchange/chosen-files';
import { lookOf, readSheet, unchangedSince } from '../exchange/sheet/read-sheet';
import type { StoreContext } from '../store/database';

const columnWords = 'Timekeeper, Client, Rate, From …';

/** The calls that take rate cards from a CSV or XLSX file. */
export function rateHandlers(store: StoreContext, files: ChosenFiles) {
  const opened = async ({ chosen, hash }: CallParsed<'rateFilePreview'>) =>
    unchangedSince(hash, await readSheet(files.path(chosen, 'rates_in'), { columns: columnWords }));
  return {
    async rateFileLook({ chosen }) {
      const sheet = await readSheet(files.path(chosen, 'rates_in'), { columns: columnWords });
      const mapping = guessColumns<RateColumn>(rateColumns, sheet.headings);
      const days = sheet.rows.flatMap(({ cells }) =>
        [mapping.from, mapping.to].map((at) => (at === undefined ? '' : (cells[at] ?? ''))),
      );
      return { ...lookOf(sheet), mapping, dayOrder: provenDayOrder(days) };
    },
    rateFilePreview: async (input) => previewCards(store, await opened(input), input),
    rateFileImport: async (input) => importCards(store, await opened(input), input),
  } satisfies Pick<Handlers, 'rateFileLook' | 'rateFilePreview' | 'rateFileImport'>;
}
