import type { Finding } from '../../shared/ipc/views';
import { pmsName } from '../../shared/pms/pms-name';

/** What each thing that is tried is called. */
export const titles: Readonly<Record<Finding['id'], string>> = {
  network: `The way to ${pmsName}`,
  proxy: 'The proxy',
  clock: 'The clock of this laptop',
  disk: 'The disk',
  database: 'The database',
  backups: 'The backups',
};
