import { hostname } from 'node:os';
import { join } from 'node:path';
import { powerMonitor } from 'electron';
import type { Logger, Ports } from '../ports';
import { systemClock } from '../providers/clock';
import { systemIds } from '../providers/ids';
import { systemProtector } from '../secrets/protector';
import { fileTokenStore } from '../secrets/token-store';
import { checkFileApart, copyFileApart } from './check-file';
import { electronTransport } from './transport';

/** The real world, as the engine is given it. To be called when the app is ready. */
export function desktopPorts(dataFolder: string, logger: Logger): Ports {
  return {
    clock: systemClock,
    ids: systemIds,
    transport: electronTransport(),
    databaseFile: join(dataFolder, 'daybook.db'),
    failpoints: { hit: () => {} },
    logger,
    tokens: fileTokenStore(join(dataFolder, 'sign-in.json'), systemProtector(), logger),
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    checkFile: checkFileApart,
    copyFile: copyFileApart,
    machine: hostname(),
  };
}
