import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import type { SheetOutcome } from '../../shared/ipc/sheet-calls';
import { pmsName } from '../../shared/pms/pms-name';
import { guessMapping, provenDayOrder } from '../../shared/sheet/guess-mapping';
import { cellOf, type SheetContext } from '../../shared/sheet/read-row';
import { createCodeTable } from '../../shared/utbms/code-table';
import { entryTaker } from '../commands/sheet-import';
import { importRows, previewRows, type RowsToBring } from '../commands/sheet-parts';
import type { ChosenFiles } from '../exchange/chosen-files';
import { exportEntries } from '../exchange/sheet/export-entries';
import { lookOf, maxSheetRows, readSheet, unchangedSince } from '../exchange/sheet/read-sheet';
import { currencyOf } from '../queries/reference-get';
import { myTimekeeperId } from '../store/account';
import { auditOf } from '../store/audit';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { knownCodes } from '../store/known-codes';
import { allClients, allCodes, allMatters, allTimekeepers } from '../store/reference';
import type { Works } from '../works';

export type SheetCalls = Pick<Handlers, 'sheetLook' | 'sheetPreview' | 'sheetImport' | 'sheetExport'>;

/** Deletions go to the trash, so that nothing is ever lost: what was brought in and taken back lies there. */
const stoppedImport =
  'Stopped. Nothing of the file was brought in; what had come in before lies in the trash.';

/** The calls that take time entries from a CSV or XLSX file, and write them to one. */
export function sheetHandlers(store: StoreContext, files: ChosenFiles, works: Works): SheetCalls {
  const contextOf = ({ mapping, dayOrder }: CallParsed<'sheetPreview'>): SheetContext => ({
    mapping,
    dayOrder,
    matters: allMatters(store).filter(({ status }) => status !== 'gone'),
    clients: allClients(store),
    timekeepers: allTimekeepers(store),
    codes: createCodeTable(allCodes(store)),
    everyCode: knownCodes(store),
    meId: myTimekeeperId(store),
    currencyOf: currencies(store).ofMatter,
    pmsName,
  });
  const bringing = async (input: CallParsed<'sheetPreview'>): Promise<RowsToBring<SheetOutcome>> => {
    const { chosen, hash } = input;
    const sheet = unchangedSince(
      hash,
      await readSheet(files.path(chosen, 'sheet_in'), { most: maxSheetRows }),
    );
    const context = contextOf(input);
    return {
      name: 'sheet.import',
      label: 'Bring in a file',
      leftWords:
        'The file was not brought in whole, and not all of its entries could be taken back, since some were changed meanwhile. Undo takes back the rest.',
      sheet,
      taker: () => entryTaker(store, context),
    };
  };
  return {
    async sheetLook({ chosen }) {
      const sheet = await readSheet(files.path(chosen, 'sheet_in'), { most: maxSheetRows });
      const mapping = guessMapping(sheet.headings);
      return {
        ...lookOf(sheet),
        mapping,
        dayOrder: provenDayOrder(sheet.rows.map(({ cells }) => cellOf(cells, mapping, 'date'))),
        broughtInAt: auditOf(store, 'sheet', sheet.hash).at(-1)?.at ?? null,
      };
    },
    sheetPreview: (input) =>
      works.run('Looking through the rows', 'Stopped. Nothing was brought in.', async (step) =>
        previewRows(store, await bringing(input), step),
      ),
    sheetImport: (input) =>
      works.run('Bringing in the rows', stoppedImport, async (step) =>
        importRows(store, await bringing(input), { leaveOutRefused: input.leaveOutRefused, step }),
      ),
    sheetExport: ({ chosen, filter }) =>
      works.run('Writing entries to a file', 'Stopped. Nothing was written.', (step) =>
        exportEntries(store, files.path(chosen, 'sheet_out'), filter, { currency: currencyOf(store), step }),
      ),
  };
}
