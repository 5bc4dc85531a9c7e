import { join } from 'node:path';
import type { FilePurpose } from '../../../shared/ipc/exchange-calls';
import type { Engine, EngineOptions } from '../../../src-main/engine';
import { application } from '../../pms-server/core/auth/application';
import { baseUrl } from '../../simulation/world/profiles/in-process';

/** Which file a person of this rig chooses for a purpose. */
export const chosenFile = (databaseFile: string, purpose: FilePurpose): string =>
  join(databaseFile, '..', `${purpose}${purpose === 'everything' ? '.json' : '.csv'}`);

/** How the app is started on a laptop of this rig. Everything it writes lies beside its database. */
export function engineOptions(file: string): EngineOptions {
  return {
    pmsBaseUrl: baseUrl,
    oauth: application,
    appVersion: '0.0.0',
    versions: {},
    rescueFolder: join(file, '..', 'rescue'),
    backupFolder: join(file, '..', 'backups'),
    // Nobody is there to press a dialog: each purpose has a file of its own beside the database.
    chooseFile: (purpose) => Promise.resolve(chosenFile(file, purpose)),
    printPdf: () => Promise.resolve(Buffer.from('%PDF')),
  };
}

/** The firm has one name, whatever port it is served at: a laptop belongs to an account there. */
export function oneFirm(url: string, servedAt: string): string {
  return servedAt + url.slice(baseUrl.length);
}

/** What the app says at its start that is bad news; that something was brought in is good news. */
export function badNews({ storeProblem }: Pick<Engine, 'storeProblem'>): string | null {
  return storeProblem === null || /^What was taken down .* has been brought in/.test(storeProblem)
    ? null
    : storeProblem;
}
