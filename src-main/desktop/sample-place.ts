import { join } from 'node:path';
import { sampleFolderOf } from '../sample/sample-folder';
import type { LaunchOptions } from './launch-options';

/** Where everything of the sample firm lies, when that is what was asked for; it has no PMS and no client of one. */
export function inSampleFolder<T extends LaunchOptions>(options: T): T {
  if (!options.isSample) return options;
  const dataFolder = sampleFolderOf(options.dataFolder);
  return {
    ...options,
    dataFolder,
    backupFolder: join(dataFolder, 'backups'),
    pmsUrl: null,
    client: null,
    signIn: false,
  };
}
