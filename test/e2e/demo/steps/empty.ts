import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchDaybook } from '../../../helpers/launch-daybook';
import { goTo, screens } from '../person';
import { takePicture } from '../pictures';
import { windowSize } from '../world';

/** A laptop that has never seen a PMS: every screen as it is with nothing in it. */
export async function pictureEmptyScreens(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'daybook-empty-'));
  const daybook = await launchDaybook({ dataFolder, size: windowSize });
  await expect(daybook.page.getByRole('textbox', { name: 'Quick entry' })).toBeVisible();
  for (const screen of screens) {
    await goTo(daybook.page, screen);
    await takePicture(daybook.page, `00-empty-${screen.toLowerCase()}`);
  }
  await daybook.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
