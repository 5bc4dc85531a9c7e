import { app, dialog } from 'electron';

/**
 * The last resort: what the store could not explain itself. It says so in words, touches nothing, and ends; a
 * window that never fills would tell the person less.
 */
export function sayThatItCannotStart(dataFolder: string) {
  return (error: unknown): void => {
    const kind = error instanceof Error ? error.name : typeof error;
    dialog.showErrorBox(
      'Daybook cannot start',
      `Something unforeseen happened (${kind}). Nothing was changed; your time entries are in\n${dataFolder}\n` +
        'Start Daybook again, and keep a copy of that folder if this comes back.',
    );
    app.exit(1);
  };
}
