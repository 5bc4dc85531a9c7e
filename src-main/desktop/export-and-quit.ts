import { join } from 'node:path';
import { app } from 'electron';
import { exportWithoutApp } from '../exchange/everything/export-without-app';
import { systemClock } from '../providers/clock';
import type { DatabaseKey } from '../store/database-key';

/**
 * `Daybook --export-everything <folder>`: writes everything that the database holds and ends, without an engine around it. What
 * it did stands in report.txt beside it: a desktop program has no console on every system.
 */
export async function exportAndQuit(dataFolder: string, key: DatabaseKey | null, to: string): Promise<void> {
  try {
    const { folder, report, isWhole } = await exportWithoutApp({
      databaseFile: join(dataFolder, 'daybook.db'),
      key,
      folder: to,
      now: new Date(systemClock.now()).toISOString(),
    });
    process.stdout.write(`${report}\nIt lies in ${folder}\n`);
    app.exit(isWhole ? 0 : 2);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'It could not be written.'}\n`);
    app.exit(1);
  }
}
