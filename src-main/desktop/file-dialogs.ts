import { dirname } from 'node:path';
import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FilePurpose } from '../../shared/ipc/exchange-calls';
import type { ChooseFile } from '../exchange/chosen-files';

const moveFilter = { name: 'Daybook move file', extensions: ['daybook-move'] };

type SavePurpose = 'export' | 'log';

const save: Readonly<Record<SavePurpose, SaveDialogOptions>> = {
  export: { title: 'Write unsynced work to a file', buttonLabel: 'Write', filters: [moveFilter] },
  log: {
    title: 'Write the log to a file',
    buttonLabel: 'Write',
    filters: [{ name: 'Daybook log', extensions: ['jsonl'] }],
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
  backup_folder: {
    title: 'Choose where backups go',
    buttonLabel: 'Back up here',
    properties: ['openDirectory', 'createDirectory'],
  },
};

/** The system's own dialogs for files; over the window, which is brought to the front. */
export function fileDialogs(showWindow: () => void): ChooseFile {
  return async (purpose, suggestion) => {
    showWindow();
    if (purpose === 'export' || purpose === 'log') {
      const { canceled, filePath } = await dialog.showSaveDialog({
        ...save[purpose],
        defaultPath: suggestion,
      });
      return canceled || filePath === '' ? null : filePath;
    }
    const defaultPath = purpose === 'import' ? dirname(suggestion) : suggestion;
    const { canceled, filePaths } = await dialog.showOpenDialog({ ...open[purpose], defaultPath });
    return canceled ? null : (filePaths[0] ?? null);
  };
}
