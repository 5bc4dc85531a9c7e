import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The smallest screen that firms still buy, and a desk's. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

const folder = join(process.cwd(), 'out', 'demo');

/** Takes away those of an earlier demo, so that all in the folder are of one. */
export function clearPictures(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Pictures of the window as it is, at both sizes, in light and dark, into `out/demo/`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // The page's own measures, and not the window's: a virtual display may be smaller than a desk.
  const devTools = await page.context().newCDPSession(page);
  for (const { width, height } of sizes) {
    await devTools.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await devTools.send('Emulation.clearDeviceMetricsOverride');
  await devTools.detach();
}
