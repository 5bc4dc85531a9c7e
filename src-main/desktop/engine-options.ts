import { join } from 'node:path';
import { app, session } from 'electron';
import type { EngineOptions } from '../engine';
import { fileDialogs } from './file-dialogs';
import type { HandedFile } from './handed-file';
import type { LaunchOptions } from './launch-options';
import { printToPdf } from './print-to-pdf';
import type { Windows } from './windows';

const CLIO = 'https://app.clio.com';

/** What the engine is told of this installation, and what of the desktop it may ask for. */
export function engineOptions(options: LaunchOptions, windows: Windows, handed: HandedFile): EngineOptions {
  const { electron = '', chrome = '', node } = process.versions;
  return {
    pmsBaseUrl: options.pmsUrl ?? CLIO,
    oauth: { clientId: options.client?.id ?? '', clientSecret: options.client?.secret ?? '' },
    appVersion: app.getVersion(),
    versions: { electron, chrome, node },
    backupFolder: options.backupFolder,
    // What the sample firm could not save must not come into the person's own work.
    ...(options.isSample ? { rescueFolder: join(options.dataFolder, 'rescue') } : {}),
    chooseFile: fileDialogs(windows.show, () => handed.take()),
    printPdf: printToPdf,
    proxyFor: (url) => session.defaultSession.resolveProxy(url),
  };
}
