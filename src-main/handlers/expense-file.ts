import type { CallParsed, Handlers } from '../../shared/ipc/contract';
import type { ExpenseRowsOutcome, expenseFileCalls } from '../../shared/ipc/expense-file-calls';
import { pmsName } from '../../shared/pms/pms-name';
import { type ExpenseColumn, expenseColumns } from '../../shared/sheet/expense-columns';
import { guessColumns, provenDayOrder } from '../../shared/sheet/guess-mapping';
import { type ExpenseRowContext, expenseCell } from '../../shared/sheet/read-expense';
import { expenseTaker } from '../commands/expense-import';
import { importRows, previewRows, type RowsToBring } from '../commands/sheet-parts';
import type { ChosenFiles } from '../exchange/chosen-files';
import { lookOf, maxSheetRows, readSheet, unchangedSince } from '../exchange/sheet/read-sheet';
import { myTimekeeperId } from '../store/account';
import { auditOf } from '../store/audit';
import { currencies } from '../store/currencies';
import type { StoreContext } from '../store/database';
import { knownCodes } from '../store/known-codes';
import { allClients, allMatters } from '../store/reference';
import type { Works } from '../works';

type Asked = CallParsed<'expenseFilePreview'>;

const wish = { columns: 'Date, Matter, Code, Quantity, Amount …', most: maxSheetRows };

/** The calls that take expenses from a CSV or XLSX file. */
export function expenseFileHandlers(
  store: StoreContext,
  files: ChosenFiles,
  works: Works,
): Pick<Handlers, keyof typeof expenseFileCalls> {
  const contextOf = ({ mapping, dayOrder }: Asked): ExpenseRowContext => ({
    mapping,
    dayOrder,
    matters: allMatters(store).filter(({ status }) => status !== 'gone'),
    clients: allClients(store),
    codes: knownCodes(store),
    meId: myTimekeeperId(store),
    currencyOf: currencies(store).ofMatter,
    pmsName,
  });
  const bringing = async (input: Asked): Promise<RowsToBring<ExpenseRowsOutcome>> => {
    const sheet = unchangedSince(input.hash, await readSheet(files.path(input.chosen, 'expenses_in'), wish));
    const context = contextOf(input);
    return {
      name: 'expenses.import',
      label: 'Bring in expenses',
      leftWords:
        'The file was not brought in whole, and not all of its expenses could be taken back, since some were changed meanwhile. Undo takes back the rest.',
      sheet,
      taker: () => expenseTaker(store, context),
    };
  };
  return {
    async expenseFileLook({ chosen }) {
      const sheet = await readSheet(files.path(chosen, 'expenses_in'), wish);
      const mapping = guessColumns<ExpenseColumn>(expenseColumns, sheet.headings);
      return {
        ...lookOf(sheet),
        mapping,
        dayOrder: provenDayOrder(sheet.rows.map(({ cells }) => expenseCell(cells, mapping, 'date'))),
        broughtInAt: auditOf(store, 'expense_file', sheet.hash).at(-1)?.at ?? null,
      };
    },
    expenseFilePreview: (input) =>
      works.run('Looking through the rows', 'Stopped. Nothing was brought in.', async (step) =>
        previewRows(store, await bringing(input), step),
      ),
    expenseFileImport: (input) =>
      works.run(
        'Bringing in the rows',
        'Stopped. Nothing of the file was brought in; what had come in before lies in the trash.',
        async (step) =>
          importRows(store, await bringing(input), { leaveOutRefused: input.leaveOutRefused, step }),
      ),
  };
}
