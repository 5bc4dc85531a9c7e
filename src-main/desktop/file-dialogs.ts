import { dirname } from 'node:path';
import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FilePurpose } from '../../shared/ipc/exchange-calls';
import type { ChooseFile } from '../exchange/chosen-files';

const moveFilter = { name: 'Daybook move file', extensions: ['daybook-move'] };

type SavePurpose =
  | 'export'
  | 'log'
  | 'sheet_out'
  | 'shown_out'
  | 'shown_pdf'
  | 'pdf'
  | 'everything'
  | 'quickbooks'
  | 'codes_out'
  | 'rules_out'
  | 'ledes_out'
  | 'report_out'
  | 'report_pdf'
  | 'audit_pdf'
  | 'diagnostics';
const csvFilter = { name: 'CSV', extensions: ['csv'] };
const jsonFilter = { name: 'JSON', extensions: ['json'] };
const xlsxFilter = { name: 'Excel workbook', extensions: ['xlsx'] };

const save: Readonly<Record<SavePurpose, SaveDialogOptions>> = {
  export: { title: 'Write unsynced work to a file', buttonLabel: 'Write', filters: [moveFilter] },
  log: {
    title: 'Write the log to a file',
    buttonLabel: 'Write',
    filters: [{ name: 'Daybook log', extensions: ['jsonl'] }],
  },
  pdf: {
    title: 'Write the pre-bill to a PDF',
    buttonLabel: 'Write',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  everything: { title: 'Write everything to a file', buttonLabel: 'Write', filters: [jsonFilter] },
  ledes_out: {
    title: 'Write the LEDES file',
    buttonLabel: 'Export',
    filters: [{ name: 'LEDES', extensions: ['txt'] }],
  },
  quickbooks: { title: 'Write time activities for QuickBooks', buttonLabel: 'Write', filters: [jsonFilter] },
  codes_out: { title: 'Write codes to a file', buttonLabel: 'Write', filters: [csvFilter] },
  rules_out: { title: 'Write the rule set to a file', buttonLabel: 'Write', filters: [jsonFilter] },
  report_out: { title: 'Write the report to a file', buttonLabel: 'Write', filters: [xlsxFilter, csvFilter] },
  diagnostics: {
    title: 'Write a report for a help desk',
    buttonLabel: 'Write',
    filters: [{ name: 'Text', extensions: ['txt'] }],
  },
  audit_pdf: {
    title: 'Write the audit trail to a PDF',
    buttonLabel: 'Write',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  report_pdf: {
    title: 'Write the report to a PDF',
    buttonLabel: 'Write',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  shown_out: { title: 'Write the list to a file', buttonLabel: 'Write', filters: [xlsxFilter, csvFilter] },
  shown_pdf: {
    title: 'Write the list to a PDF',
    buttonLabel: 'Write',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  sheet_out: {
    title: 'Write these entries to a file',
    buttonLabel: 'Write',
    filters: [xlsxFilter, csvFilter],
  },
};

const open: Readonly<Record<Exclude<FilePurpose, SavePurpose>, OpenDialogOptions>> = {
  restore: {
    title: 'Choose a backup to put back',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'Daybook database', extensions: ['db'] }],
  },
  import: {
    title: 'Choose a file from another laptop',
    buttonLabel: 'Choose',
    properties: ['openFile'],
    filters: [moveFilter],
  },
  sheet_in: {
    title: 'Choose a file of time entries',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'CSV or Excel workbook', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  },
  expenses_in: {
    title: 'Choose a file of expenses',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'CSV or Excel workbook', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  },
  codes_in: {
    title: 'Choose a file of codes',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'CSV or Excel workbook', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  },
  rates_in: {
    title: 'Choose a file of rate cards',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'CSV or Excel workbook', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  },
  rules_in: {
    title: 'Choose a file with a rule set',
    buttonLabel: 'Read it',
    properties: ['openFile'],
    filters: [jsonFilter],
  },
  answers: {
    title: 'Choose a file of a client’s portal',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'CSV, Excel workbook or JSON', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json'] }],
  },
  ledes_in: {
    title: 'Choose a LEDES file',
    buttonLabel: 'Look into it',
    properties: ['openFile'],
    filters: [{ name: 'LEDES 1998B or 98BI', extensions: ['txt', 'ledes', 'led', 'dat', '98b', '98bi'] }],
  },
  receipt: { title: 'Choose the receipt', buttonLabel: 'Choose', properties: ['openFile'] },
  backup_folder: {
    title: 'Choose where backups go',
    buttonLabel: 'Back up here',
    properties: ['openDirectory', 'createDirectory'],
  },
};

/** Files that are no backups: their dialog doesn't begin among those. */
const besideBackups: ReadonlySet<FilePurpose> = new Set([
  'import',
  'sheet_in',
  'expenses_in',
  'codes_in',
  'rules_in',
  'rates_in',
  'ledes_in',
  'receipt',
]);

const isSave = (purpose: FilePurpose): purpose is SavePurpose => purpose in save;

/**
 * The system's own dialogs for files; over the window, which is brought to the front.
 * @param handed takes the LEDES file that the system handed over: it was chosen by opening it
 */
export function fileDialogs(showWindow: () => void, handed: () => string | null): ChooseFile {
  return async (purpose, suggestion) => {
    showWindow();
    const waiting = purpose === 'ledes_in' ? handed() : null;
    if (waiting !== null) return waiting;
    if (isSave(purpose)) {
      const { canceled, filePath } = await dialog.showSaveDialog({
        ...save[purpose],
        defaultPath: suggestion,
      });
      return canceled || filePath === '' ? null : filePath;
    }
    const defaultPath = besideBackups.has(purpose) ? dirname(suggestion) : suggestion;
    const { canceled, filePaths } = await dialog.showOpenDialog({ ...open[purpose], defaultPath });
    return canceled ? null : (filePaths[0] ?? null);
  };
}
