import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDaybook } from '../../helpers/launch-daybook';
import { startPmsServer } from '../../pms-server/http/server';
import { loadSampleFirm } from '../../pms-server/sample-firm/data';
import { seeSynced } from '../demo/person';

/** A firm and a laptop that has signed in and read it, each in its folder, both closed. */
export type WarmTemplate = { readonly folder: string };

export const folders = (folder: string) => ({ pms: join(folder, 'pms'), laptop: join(folder, 'laptop') });

/** The first sign-in and the first full read, once for many tests. */
export async function makeWarmTemplate(): Promise<WarmTemplate> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-template-'));
  const { pms: pmsFolder, laptop } = folders(folder);
  const pms = await startPmsServer({ dataFolder: pmsFolder });
  const { signedInAs } = loadSampleFirm().scenario;
  const daybook = await launchDaybook({ dataFolder: laptop, pmsUrl: pms.url, signInAs: signedInAs });
  await seeSynced(daybook.page);
  await daybook.close();
  await pms.close();
  return { folder };
}

/** A copy that a test may do with as it likes. */
export function copyOf(template: WarmTemplate): string {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  cpSync(template.folder, folder, { recursive: true });
  return folder;
}
